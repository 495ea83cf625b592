using Mingzhang.Formats;

namespace Mingzhang.Tests.Formats;

public sealed class FormatLibraryTests
{
    [Fact]
    public void Every_shipped_format_can_be_read_and_its_equations_parse()
    {
        foreach (var id in FormatLibrary.Shipped.Ids)
        {
            var format = FormatLibrary.Shipped.Get(id);
            format.Name.ShouldNotBeNullOrEmpty();
            foreach (var equation in format.Equations)
            {
                var sides = equation.Text.Split([" = ", " >= "], StringSplitOptions.None);
                sides.Length.ShouldBe(2, equation.Text);
                foreach (var term in sides.SelectMany(s => CellExpression.Parse(s).Terms))
                {
                    format.Table(term.Cell.Table).ShouldNotBeNull(id + ": " + equation.Text);
                    format.Table(term.Cell.Table)!.Column(term.Cell.Column).ShouldNotBeNull(id + ": " + equation.Text);
                }
            }
        }
    }

    [Theory]
    [InlineData("xinjiang-budget-2023", 10)]
    [InlineData("xinjiang-budget-2024", 11)]
    [InlineData("xinjiang-budget-2025", 11)]
    [InlineData("xinjiang-budget-2026", 12)]
    public void Xinjiang_budgets_have_the_tables_of_their_year(string id, int tables)
    {
        FormatLibrary.Shipped.Get(id).Tables.Select(t => t.Number).ShouldBe(Enumerable.Range(1, tables));
    }

    [Theory]
    [InlineData("shanghai-budget")]
    [InlineData("shanghai-final-accounts")]
    public void Shanghai_has_nine_tables_under_the_roles_that_equations_and_sections_use_everywhere(string id)
    {
        var format = FormatLibrary.Shipped.Get(id);
        format.Tables.Select(t => t.Number).ShouldBe(Enumerable.Range(1, 9));
        format.Tables.Select(t => t.Id).ShouldBe(
            ["overall", "income", "expenditure", "fiscal", "general", "fund", "capital", "basic", "three-public"], ignoreOrder: true);
    }

    [Fact]
    public void A_format_may_override_a_shipped_one()
    {
        var library = FormatLibrary.Shipped.With(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["xinjiang-budget-2027"] = "extends: xinjiang-budget-2026\nname: 二七\ntables:\n  entrusted: ~\n",
        });
        var format = library.Get("xinjiang-budget-2027");
        format.Name.ShouldBe("二七");
        format.Table("entrusted").ShouldBeNull();
        format.Table("overall")!.Rows.Count.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void A_format_that_extends_itself_is_refused_by_name()
    {
        var library = FormatLibrary.Shipped.With(new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "extends: b", ["b"] = "extends: a" });
        Should.Throw<FormatException>(() => library.Get("a")).Message.ShouldContain("绕回");
    }
}
