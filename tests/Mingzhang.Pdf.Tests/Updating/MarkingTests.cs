using System.Text;
using Mingzhang.Pdf.Tests.Support;
using Mingzhang.Pdf.Updating;

namespace Mingzhang.Pdf.Tests.Updating;

public sealed class MarkingTests
{
    private const string Hello = "BT /F1 12 Tf 100 700 Td (Hello) Tj ET";
    private const string Font = "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";

    private static readonly PdfMark Mark = new(1, [new PdfBox(100, 130, 140, 145)])
    {
        Author = "明账",
        Subject = "错误",
        Text = "原为 918.72，应为 981.72\n疑似两位数字颠倒 (𠮷)",
    };

    [Theory]
    [InlineData("object-streams.pdf")]
    [InlineData("linearized.pdf")]
    [InlineData("rc4-40.pdf")]
    [InlineData("rc4-128.pdf")]
    [InlineData("aes-128.pdf")]
    [InlineData("aes-128-cleartext-metadata.pdf")]
    [InlineData("aes-256-r5.pdf")]
    [InlineData("aes-256-r6.pdf")]
    [InlineData("aes-256-object-streams.pdf")]
    public void A_marked_file_begins_with_the_original_and_reads_the_same(string sample)
    {
        byte[] original = Sample.Read(sample);
        byte[] marked = Marked(original, Mark);
        marked.AsSpan(0, original.Length).SequenceEqual(original).ShouldBeTrue();
        PdfDocument document = marked.Opened();
        document.AllText().ShouldBe(Sample.Text);
        document.Problems.ShouldBeEmpty();
        document.ReadPage(1).Rules.Count.ShouldBe(1);
        document.ReadPage(1).Fills.Count.ShouldBe(original.Opened().ReadPage(1).Fills.Count);
        SoundToOthers(marked);
    }

    [Theory]
    [InlineData("aes-128.pdf")]
    [InlineData("aes-256-r6.pdf")]
    [InlineData("rc4-128.pdf")]
    public void What_a_mark_says_is_encrypted_with_the_file_and_comes_out_right(string sample)
    {
        byte[] marked = Marked(Sample.Read(sample), Mark);
        Encoding.Latin1.GetString(marked).ShouldNotContain(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("明账")));
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, marked);
            (int Code, string Output)? plain = Programs.Run("qpdf", "--decrypt", "--object-streams=disable", "--stream-data=uncompress", path, "-");
            Assert.SkipWhen(plain is null, "没有 qpdf");
            plain!.Value.Output.ShouldContain("/Subtype /Highlight");
            plain.Value.Output.ShouldContain("/BM /Multiply");
            plain.Value.Output.ShouldContain(" re B");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_text_of_a_mark_is_utf_16_with_its_author()
    {
        string marked = Encoding.Latin1.GetString(Marked(PdfBuilder.OnePage(Hello, Font), Mark));
        marked.ShouldContain("/Contents<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Mark.Text.Replace('\n', '\r'))) + ">");
        marked.ShouldContain("/T<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("明账")) + ">");
        marked.ShouldContain("/QuadPoints[98.8 713.2 141.2 713.2 98.8 695.8 141.2 695.8]");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/Annots[9 0 R]")]
    [InlineData("/Annots 8 0 R")]
    [InlineData("/Annots 77 0 R")]
    public void Annotations_that_were_there_stay(string annots)
    {
        byte[] original = PdfBuilder.OnePage(Hello, Font, annots, b => b
            .Set(8, "[9 0 R]")
            .Set(9, "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(kept)>>"));
        byte[] marked = Marked(Marked(original, Mark), Mark with { Text = "again" });
        PdfDocument document = marked.Opened();
        document.Problems.ShouldBeEmpty();
        int expected = annots.Contains("77", StringComparison.Ordinal) || annots.Length == 0 ? 2 : 3;
        document.Pages[0].Dictionary["Annots"].AsArray.ShouldNotBeNull().Count.ShouldBe(expected);
        SoundToOthers(marked);
    }

    [Theory]
    [InlineData(0, "98.8 713.2 141.2 713.2 98.8 695.8 141.2 695.8")]
    [InlineData(90, "128.8 98.8 128.8 141.2 146.2 98.8 146.2 141.2")]
    [InlineData(180, "496.2 128.8 453.8 128.8 496.2 146.2 453.8 146.2")]
    [InlineData(270, "466.2 743.2 466.2 700.8 448.8 743.2 448.8 700.8")]
    public void Boxes_are_turned_with_the_page(int rotation, string quads)
    {
        byte[] marked = Marked(PdfBuilder.OnePage(Hello, Font, "/Rotate " + rotation), Mark);
        Encoding.Latin1.GetString(marked).ShouldContain("/QuadPoints[" + quads + "]");
    }

    [Fact]
    public void A_highlight_is_drawn_where_the_letter_is_on_a_turned_and_cropped_page()
    {
        byte[] original = PdfBuilder.OnePage(Hello, Font, "/Rotate 90/CropBox[50 60 500 800]");
        PdfBox letter = original.Opened().ReadPage(1).Letters[0].Box;
        byte[] marked = Marked(original, new PdfMark(1, [letter]) { Color = new PdfColor(1, 0, 0) });
        (int red, int all) = RedInside(marked, letter);
        red.ShouldBeGreaterThan(all / 3);
    }

    [Fact]
    public void A_file_whose_table_is_broken_gets_a_whole_one()
    {
        byte[] original = PdfBuilder.OnePage(Hello, Font);
        int at = original.AsSpan().LastIndexOf("startxref"u8);
        byte[] broken = [.. original[..at], .. "startxref\n7\n%%EOF\n"u8];
        byte[] marked = Marked(broken, Mark);
        marked.AsSpan(0, broken.Length).SequenceEqual(broken).ShouldBeTrue();
        PdfDocument document = marked.Opened();
        document.AllText().ShouldBe("Hello");
        document.Problems.ShouldBeEmpty();
        SoundToOthers(marked);
    }

    [Fact]
    public void A_broken_file_with_object_streams_gets_a_whole_stream()
    {
        byte[] original = Sample.Read("object-streams.pdf");
        byte[] broken = original[..original.AsSpan().LastIndexOf("startxref"u8)];
        byte[] marked = Marked(broken, Mark);
        PdfDocument document = marked.Opened();
        document.AllText().ShouldBe(Sample.Text);
        document.Problems.ShouldBeEmpty();
        SoundToOthers(marked);
    }

    [Fact]
    public void A_file_with_bytes_before_its_header_stays_readable()
    {
        byte[] original = [.. "junk before\n"u8, .. PdfBuilder.OnePage(Hello, Font)];
        PdfDocument document = Marked(original, Mark).Opened();
        document.AllText().ShouldBe("Hello");
        document.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_with_a_password_is_not_marked() =>
        PdfMarking.Add(Sample.Read("password-128.pdf"), [Mark]).Opening.ShouldBe(PdfFailure.PasswordRequired);

    [Fact]
    public void A_file_that_forbids_notes_is_not_marked()
    {
        string folder = Directory.CreateTempSubdirectory("mingzhang-").FullName;
        try
        {
            string plain = Path.Combine(folder, "plain.pdf");
            string closed = Path.Combine(folder, "closed.pdf");
            File.WriteAllBytes(plain, PdfBuilder.OnePage(Hello, Font));
            Assert.SkipWhen(Programs.Run("qpdf", "--encrypt", "", "owner", "256", "--modify=none", "--", plain, closed) is null, "没有 qpdf");
            PdfMarkingOutcome outcome = PdfMarking.Add(File.ReadAllBytes(closed), [Mark]);
            outcome.Failure.ShouldBe(PdfMarkingFailure.NotPermitted);
            outcome.IsMarked.ShouldBeFalse();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_mark_on_a_page_that_does_not_exist_is_given_back()
    {
        PdfMarkingOutcome outcome = PdfMarking.Add(PdfBuilder.OnePage(Hello, Font), [Mark, Mark with { Page = 7 }]);
        outcome.LeftOut.ShouldHaveSingleItem().Page.ShouldBe(7);
        outcome.IsMarked.ShouldBeTrue();
    }

    [Fact]
    public void A_signed_file_says_so() =>
        PdfMarking.Add(PdfBuilder.OnePage(Hello, Font, more: b => b.Set(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[]>>>>")), [Mark]).IsSigned.ShouldBeTrue();

    [Fact]
    public void Every_entry_of_a_page_survives_being_written_anew()
    {
        const string Entries = "/Tabs/S/LastModified(D:2024\\(1\\))/Odd#20Name<</A[1 -0.5 true null/N#2FM]/B<FEFF660E>>>/UserUnit 1.0";
        byte[] marked = Marked(PdfBuilder.OnePage(Hello, Font, Entries), Mark);
        Encoding.Latin1.GetString(marked).ShouldContain("/Tabs /S/LastModified <443A32303234283129>/Odd#20Name <</A [1 -0.5 true null /N#2FM]/B <FEFF660E>>>/UserUnit 1/Annots[");
    }

    [Theory]
    [InlineData("object-streams.pdf")]
    [InlineData("aes-256-object-streams.pdf")]
    [InlineData("rc4-40.pdf")]
    [InlineData("linearized.pdf")]
    public void Damaged_files_are_marked_soundly_or_refused(string sample)
    {
        byte[] whole = Sample.Read(sample);
        var random = new Random(20260101);
        for (int i = 0; i < 100; i++)
        {
            byte[] broken = [.. whole];
            for (int n = random.Next(1, 12); n > 0; n--)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            broken = i % 4 == 0 ? broken[..random.Next(1, broken.Length)] : broken;
            PdfMarkingOutcome outcome = PdfMarking.Add(broken, [Mark]);
            if (outcome.IsMarked)
            {
                PdfDocument before = broken.Opened();
                PdfDocument after = outcome.Bytes.Opened();
                after.PageCount.ShouldBe(before.PageCount, $"case {i}");
                after.AllText().ShouldBe(before.AllText(), $"case {i}");
            }
            else
            {
                outcome.Failure.ShouldNotBe(PdfMarkingFailure.None);
            }
        }
    }

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        byte[] original = Sample.Read("aes-256-object-streams.pdf");
        Marked(original, Mark).ShouldBe(Marked(original, Mark));
    }

    [Fact]
    public void Without_marks_the_file_stays_as_it_is()
    {
        byte[] original = PdfBuilder.OnePage(Hello, Font);
        PdfMarking.Add(original, []).Bytes.ShouldBe(original);
    }

    [Fact]
    public void Every_real_document_is_sound_after_marking_each_page()
    {
        Assert.SkipWhen(Corpus.Root is null, "没有 ../shared");
        foreach (string name in Corpus.Pdfs)
        {
            byte[] original = Corpus.Read(name);
            PdfDocument document = original.Opened();
            var marks = document.ReadPages().Where(p => p.Letters.Count > 0).Select(p => Mark with { Page = p.Number, Boxes = [p.Letters[0].Box, p.Letters[^1].Box] }).ToList();
            byte[] marked = Marked(original, [.. marks]);
            PdfDocument again = marked.Opened();
            for (int page = 1; page <= document.PageCount; page++)
            {
                PdfPage before = document.ReadPage(page);
                PdfPage after = again.ReadPage(page);
                after.Text().ShouldBe(before.Text(), name);
                after.Rules.SequenceEqual(before.Rules).ShouldBeTrue(name);
                after.Fills.SequenceEqual(before.Fills).ShouldBeTrue(name);
            }

            SoundToOthers(marked, quick: true);
        }
    }

    private static byte[] Marked(byte[] original, params PdfMark[] marks)
    {
        PdfMarkingOutcome outcome = PdfMarking.Add(original, marks);
        outcome.Failure.ShouldBe(PdfMarkingFailure.None);
        outcome.LeftOut.ShouldBeEmpty();
        return outcome.Bytes.ShouldNotBeNull();
    }

    /// <summary>qpdf finds nothing wrong, and poppler draws the file without complaint.</summary>
    private static void SoundToOthers(byte[] marked, bool quick = false)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, marked);
            if (Programs.Run("qpdf", "--check", path) is { } check)
            {
                check.Code.ShouldBe(0, check.Output);
                check.Output.ShouldNotContain("WARNING");
            }

            if (!quick && Programs.Run("pdftoppm", "-r", "20", path) is { } drawn)
            {
                drawn.Code.ShouldBe(0, drawn.Output);
                drawn.Output.ShouldNotContain("Error");
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>How many pixels of a box are reddish when poppler draws the page, and how many there are.</summary>
    private static (int Red, int All) RedInside(byte[] marked, PdfBox box)
    {
        string folder = Directory.CreateTempSubdirectory("mingzhang-").FullName;
        try
        {
            string path = Path.Combine(folder, "a.pdf");
            File.WriteAllBytes(path, marked);
            Assert.SkipWhen(Programs.Run("pdftoppm", "-r", "144", "-cropbox", "-singlefile", path, Path.Combine(folder, "a")) is null, "没有 pdftoppm");
            byte[] picture = File.ReadAllBytes(Path.Combine(folder, "a.ppm"));
            string[] head = Encoding.ASCII.GetString(picture, 0, 40).Split('\n');
            int[] size = [.. head[1].Split(' ').Select(int.Parse)];
            int from = head[0].Length + head[1].Length + head[2].Length + 3;
            int red = 0;
            int all = 0;
            for (int y = (int)(box.Top * 2); y < (int)(box.Bottom * 2); y++)
            {
                for (int x = (int)(box.Left * 2); x < (int)(box.Right * 2); x++, all++)
                {
                    int at = from + (3 * ((y * size[0]) + x));
                    red += picture[at] > 150 && picture[at + 1] < 190 ? 1 : 0;
                }
            }

            return (red, all);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
