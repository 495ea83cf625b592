using Mingzhang.Documents.Reading.Word;

namespace Mingzhang.Documents.Tests.Reading;

public sealed class ListNumberTests
{
    [Theory]
    [InlineData(1, "chineseCounting", "一")]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(11, "chineseCountingThousand", "十一")]
    [InlineData(20, "chineseCountingThousand", "二十")]
    [InlineData(105, "chineseCountingThousand", "一百零五")]
    [InlineData(110, "chineseCountingThousand", "一百一十")]
    [InlineData(1001, "chineseCountingThousand", "一千零一")]
    [InlineData(12, "chineseLegalSimplified", "壹拾贰")]
    [InlineData(3, "ideographTraditional", "丙")]
    [InlineData(4, "decimalEnclosedCircleChinese", "④")]
    [InlineData(12, "decimalFullWidth", "１２")]
    [InlineData(3, "decimalZero", "03")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(14, "upperRoman", "XIV")]
    [InlineData(7, "decimal", "7")]
    [InlineData(7, "none", "")]
    [InlineData(25, "decimalEnclosedCircle", "25")]
    public void A_list_number_is_written_as_Word_prints_it(int n, string format, string printed) =>
        ListNumbers.Write(n, format).ShouldBe(printed);
}
