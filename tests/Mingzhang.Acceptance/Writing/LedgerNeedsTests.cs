using Mingzhang.Composition.Ledgers;
using Mingzhang.Formats;

namespace Mingzhang.Acceptance.Writing;

/// <summary>What a ledger must hold is what the format prints: data of the format, not of the program.</summary>
public sealed class LedgerNeedsTests
{
    [Theory]
    [InlineData("xinjiang-budget-2026", "project", 2)]
    [InlineData("xinjiang-budget-2026", "basic", 1)]
    [InlineData("xinjiang-final-accounts-2023", "project", 1)]
    [InlineData("shanghai-budget", "project", 0)]
    [InlineData("shanghai-budget", "basic", 1)]
    [InlineData("shanghai-final-accounts", "project", 0)]
    [InlineData("shanghai-final-accounts", "basic", 1)]
    public void A_line_lacks_its_economic_code_and_its_project_only_where_the_format_prints_them(string format, string kind, int problems)
    {
        var writing = FormatLibrary.Shipped.Writing(format)!;
        var ledger = new Ledger
        {
            FormatId = format,
            Entity = "某局",
            Year = 2024,
            Units = ["某局"],
            Lines = [new LedgerLine("某局", "2010101", "general", 100m) { Kind = kind }],
        };

        LedgerCheck.Rows(ledger, writing).Count.ShouldBe(problems);
        LedgerCheck.Of(ledger, writing).Count(p => p.IsQuestion && p.Message.Contains("没有填经济科目", StringComparison.Ordinal)).ShouldBe(1);
    }
}
