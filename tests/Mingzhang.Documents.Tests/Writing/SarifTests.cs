using System.Text;
using System.Text.Json;
using Mingzhang.Checking;
using Mingzhang.Documents.Tests.Annotating;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class SarifTests
{
    [Fact]
    public void Reports_over_made_up_results_are_as_the_standard_wants_them() =>
        SarifSchema.Faults(Sarif(CheckedFile.Of(Results.Flawed()), Results.Unreadable(), CheckedFile.Of(Results.OnPage()), CheckedFile.Of(Results.Clean()), CheckedFile.Of(Results.Hostile()))).ShouldBeEmpty();

    [Fact]
    public void A_report_over_no_file_is_as_the_standard_wants_it() => SarifSchema.Faults(Sarif()).ShouldBeEmpty();

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.docx")]
    [InlineData("a.xlsx")]
    public void Reports_over_checked_files_are_as_the_standard_wants_them(string name)
    {
        byte[] bytes = name switch { "a.docx" => Flawed.Docx(), "a.xlsx" => Flawed.Xlsx(), _ => Flawed.Text };
        SarifSchema.Faults(Sarif(CheckedFile.Of(Flawed.Check(name, bytes)))).ShouldBeEmpty();
    }

    [Fact]
    public void A_finding_on_a_page_carries_its_page_and_rectangle()
    {
        using var report = JsonDocument.Parse(Sarif(CheckedFile.Of(Results.OnPage())));
        JsonElement location = report.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0];
        location.GetProperty("properties").GetProperty("page").GetInt32().ShouldBe(7);
        location.GetProperty("properties").GetProperty("rect").EnumerateArray().Select(n => n.GetDouble()).ShouldBe([310.2, 120.5, 352.8, 132]);
        location.GetProperty("physicalLocation").TryGetProperty("region", out _).ShouldBeFalse();
    }

    [Fact]
    public void Fingerprints_tell_results_apart_and_survive_moved_lines()
    {
        CheckResult result = Flawed.Check("a.txt", Flawed.Text);
        CheckResult moved = Flawed.Check("a.txt", [.. "\n\n"u8, .. Flawed.Text]);
        Prints(result).ShouldBe(Prints(moved));
        Prints(result).Distinct().Count().ShouldBe(result.Findings.Count);
    }

    private static List<string?> Prints(CheckResult result)
    {
        using var report = JsonDocument.Parse(Sarif(CheckedFile.Of(result)));
        return [.. report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.GetProperty("partialFingerprints").GetProperty("mingzhang/v1").GetString())];
    }

    private static string Sarif(params CheckedFile[] files) =>
        Encoding.UTF8.GetString(ReportTests.Bytes(ReportKind.Sarif, new ReportOptions { SeveralFiles = files.Length != 1, Version = "1.2.3" }, files));
}
