using Mingzhang.Documents.Reading.Workbooks;

namespace Mingzhang.Documents.Tests.Reading;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("General", 1050.5, "1050.5")]
    [InlineData("General", 0.1 + 0.2, "0.3")]
    [InlineData("General", 918.7199999999999, "918.72")]
    [InlineData("General", -12, "-12")]
    [InlineData("General", 0, "0")]
    [InlineData("General", 1.0 / 3, "0.333333333")]
    [InlineData("0.00", 1050.5, "1050.50")]
    [InlineData("0.00", -0.125, "-0.13")]
    [InlineData("0.00", -0.001, "0.00")]
    [InlineData("0", 2.5, "3")]
    [InlineData("#,##0.00", 1050.5, "1,050.50")]
    [InlineData("#,##0.00", 1050.525, "1,050.53")]
    [InlineData("#,##0.00", 1.005, "1.01")]
    [InlineData("#,##0.00", 45057321.2, "45,057,321.20")]
    [InlineData("#,##0.00", 0, "0.00")]
    [InlineData("#,##0", 1234567, "1,234,567")]
    [InlineData("#,###", 0, "")]
    [InlineData("#.##", 0.5, ".5")]
    [InlineData("0.##", 1.5, "1.5")]
    [InlineData("0.00%", 0.70651, "70.65%")]
    [InlineData("0%", 1, "100%")]
    [InlineData("#,##0.00_ ", 1050.5, "1,050.50")]
    [InlineData("#,##0.00_);[Red]\\(#,##0.00\\)", -5.5, "(5.50)")]
    [InlineData("#,##0.00;-#,##0.00;", 0, "")]
    [InlineData("#,##0.00;[Red]-#,##0.00", -5.5, "-5.50")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", 0, "-")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", 1050.52, "1,050.52")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", -3, "-3.00")]
    [InlineData("#,##0.00,", 1234567, "1,234.57")]
    [InlineData("0\\.0,", 123456, "12.3")]
    [InlineData("[$¥-804]#,##0.00", 12.5, "¥12.50")]
    [InlineData("0.00\"万元\"", 12.5, "12.50万元")]
    [InlineData("[>=10000]0.00,\"千\";0.00", 25000, "25.00千")]
    [InlineData("[>=10000]0.00,\"千\";0.00", 25, "25.00")]
    [InlineData("@", 208, "208")]
    [InlineData("000", 8, "008")]
    [InlineData("00-00", 1234, "12-34")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", 45345, "2024年2月23日")]
    [InlineData("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 45345, "Friday, February 23, 2024")]
    [InlineData("yyyy/m/d", 45345, "2024/2/23")]
    [InlineData("yyyy-mm-dd hh:mm:ss", 45345.75, "2024-02-23 18:00:00")]
    [InlineData("h:mm AM/PM", 0.75, "6:00 PM")]
    [InlineData("[h]:mm", 1.5, "36:00")]
    [InlineData("yyyy/m/d", 59, "1900/2/28")]
    [InlineData("yyyy/m/d", 61, "1900/3/1")]
    [InlineData("yyyy/m/d", -1, "-1")]
    public void A_figure_is_written_as_the_sheet_shows_it(string code, double value, string shown) =>
        NumberFormat.Parse(code).Write(value, epoch1904: false).Trim().ShouldBe(shown);

    [Fact]
    public void Days_may_count_from_1904() =>
        NumberFormat.Parse("yyyy/m/d").Write(43883, epoch1904: true).ShouldBe("2024/2/23");

    [Theory]
    [InlineData(4, "1,050.50")]
    [InlineData(2, "1050.50")]
    [InlineData(43, "1,050.50")]
    [InlineData(0, "1050.5")]
    [InlineData(999, "1050.5")]
    public void Built_in_formats_are_known_by_number(int id, string shown) =>
        NumberFormat.Parse(BuiltInFormats.Of(id)).Write(1050.5, epoch1904: false).Trim().ShouldBe(shown);

    [Fact]
    public void Random_codes_and_numbers_never_throw()
    {
        const int Seed = 20_240;
        var random = new Random(Seed);
        string letters = "0#?.,%;\"[]\\_*@EeyYmdhs+-$< >=年/AGeneral";
        for (int i = 0; i < 20_000; i++)
        {
            string code = new([.. Enumerable.Range(0, random.Next(0, 14)).Select(_ => letters[random.Next(letters.Length)])]);
            double value = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-5, 30));
            Should.NotThrow(() => NumberFormat.Parse(code).Write(value, epoch1904: false), $"种子 {Seed} 第 {i} 例：“{code}” {value:R}");
        }
    }
}
