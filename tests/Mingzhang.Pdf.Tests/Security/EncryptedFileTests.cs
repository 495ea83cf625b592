using System.Text;
using Mingzhang.Pdf.Security;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Security;

public sealed class EncryptedFileTests
{
    [Theory]
    [InlineData("rc4-40.pdf")]
    [InlineData("rc4-128.pdf")]
    [InlineData("aes-128.pdf")]
    [InlineData("aes-128-cleartext-metadata.pdf")]
    [InlineData("aes-256-r5.pdf")]
    [InlineData("aes-256-r6.pdf")]
    [InlineData("aes-256-object-streams.pdf")]
    public void A_file_that_anyone_may_open_is_read(string sample)
    {
        PdfDocument document = Sample.Read(sample).Opened();
        document.AllText().ShouldBe(Sample.Text);
        document.Problems.ShouldBeEmpty();
        document.ReadPage(1).Rules.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("password-128.pdf")]
    [InlineData("password-256.pdf")]
    public void A_file_with_a_password_is_not_opened_and_says_why(string sample) =>
        PdfDocument.Open(Sample.Read(sample)).Failure.ShouldBe(PdfFailure.PasswordRequired);

    [Theory]
    [InlineData("/Standard", "/Unheard_")]
    [InlineData("/V 5", "/V 7")]
    [InlineData("/R 6", "/R 9")]
    public void An_encryption_nobody_knows_is_told_apart(string right, string other)
    {
        string text = Encoding.Latin1.GetString(Sample.Read("aes-256-r6.pdf")).Replace(right, other, StringComparison.Ordinal);
        PdfDocument.Open(Encoding.Latin1.GetBytes(text)).Failure.ShouldBe(PdfFailure.UnsupportedEncryption);
    }

    [Fact]
    public void An_encrypted_file_with_a_broken_table_is_repaired_and_read()
    {
        byte[] file = Sample.Read("aes-256-object-streams.pdf");
        int start = file.AsSpan().LastIndexOf("startxref"u8);
        file[..start].Opened().AllText().ShouldBe(Sample.Text);
    }

    [Fact]
    public void Rc4_gives_the_known_cipher_text() =>
        Convert.ToHexString(Rc4.Apply("Key"u8, "Plaintext"u8)).ShouldBe("BBF316E8D940AF0AD3");
}
