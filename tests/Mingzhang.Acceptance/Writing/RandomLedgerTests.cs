using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Documents.Publishing;
using Mingzhang.Formats;

namespace Mingzhang.Acceptance.Writing;

/// <summary>Whatever the ledger, the document written from it is read back exactly and found without fault.</summary>
/// <remarks>The same few ledgers each time; MINGZHANG_LEDGERS tries that many others of each format and kind.</remarks>
public sealed class RandomLedgerTests
{
    private const ulong FixedSeed = 20261121;
    private static readonly Config Runs = int.TryParse(Environment.GetEnvironmentVariable("MINGZHANG_LEDGERS"), out var count)
        ? Config.QuickThrowOnFailure.WithMaxTest(count)
        : Config.QuickThrowOnFailure.WithMaxTest(3).WithReplay(FixedSeed, 1);

    public static TheoryData<string, PublicationKind> Cases
    {
        get
        {
            var cases = new TheoryData<string, PublicationKind>();
            foreach (var format in FormatLibrary.Shipped.Ids.Where(i => !FormatLibrary.Shipped.Get(i).IsAbstract && FormatLibrary.Shipped.Writing(i)?.Cover.Count > 0 && FormatLibrary.Shipped.Writing(i)!.Sections.Count > 0))
            {
                foreach (var kind in new[] { PublicationKind.Txt, PublicationKind.Docx, PublicationKind.Xlsx, PublicationKind.Html })
                {
                    cases.Add(format, kind);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_written_is_read_back_and_found_without_fault(string format, PublicationKind kind)
    {
        var writing = FormatLibrary.Shipped.Writing(format)!;
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var complaints = RoundTrip.Complaints(RandomLedger.Make(seed, writing), kind);
            return (complaints.Length == 0).Label($"种子 {seed}\n{complaints}");
        }).Check(Runs.WithQuietOnSuccess(true));
    }
}
