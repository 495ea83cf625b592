using Mingzhang.Checking;
using Mingzhang.Cli.Startup;
using Mingzhang.Formats;
using Shouldly;
using Xunit;

namespace Mingzhang.Cli.Tests.Startup;

public class WarmupTests
{
    [Fact]
    public void The_small_disclosure_has_something_of_every_kind_for_the_rules_to_load_their_code_on()
    {
        var disclosure = Warmup.Recognise(FormatLibrary.Shipped);

        disclosure.Tables.Count.ShouldBe(2);
        disclosure.Performance.Count.ShouldBe(1);
        disclosure.Projects.Count.ShouldBe(1);
        disclosure.Claims.Count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Its_wrong_total_is_laid_at_the_door_of_one_figure()
    {
        var findings = Checker.Check(Warmup.Recognise(FormatLibrary.Shipped)).Findings;

        findings.ShouldContain(f => f.Rule == "MZ-S02" && f.Expected == "164.00");
    }
}
