using Mingzhang.Checking.Rules.Privacy;

namespace Mingzhang.Tests.Checking.Privacy;

public sealed class PrivateTextTests
{
    // An identity number of no place (659999) with a right check character, and a card number that passes the Luhn check; both invented.
    private const string Identity = "659999199001010018";
    private const string Card = "6222020000000000000";

    [Theory]
    [InlineData("手机13800000000。", PrivateKind.Mobile)]
    [InlineData("手机 138 0013 8000", PrivateKind.Mobile)]
    [InlineData("手机 138-0013-8000", PrivateKind.Mobile)]
    [InlineData("手机１３８００１３８０００", PrivateKind.Mobile)]
    [InlineData("身份证号" + Identity, PrivateKind.Identity)]
    [InlineData("开户行账号：" + Card, PrivateKind.Account)]
    [InlineData("家庭住址：云岭市滨河路8号3栋201室。", PrivateKind.Address)]
    public void Private_things_are_found(string text, PrivateKind kind)
    {
        var span = PrivateText.General.Find(text).ShouldHaveSingleItem();
        span.Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("联系电话：0994-2345678")]
    [InlineData("咨询电话 12333")]
    [InlineData("金额 13800000000.00 元")]
    [InlineData("金额 13,800,138,000 元")]
    [InlineData("共13800000000元")]
    [InlineData("项目编码 65230124T000001380000000")]
    [InlineData("编号 659999199001010019")]
    [InlineData("流水号" + Card)]
    [InlineData("单位地址：云岭市滨河路8号")]
    [InlineData("如实登记户籍地址、居住地址等信息，核对3栋")]
    [InlineData("15000000000")]
    public void What_is_published_on_purpose_or_is_no_such_number_is_left_alone(string text)
    {
        PrivateText.General.Find(text).ShouldBeEmpty();
        PrivateText.General.Mask(text).ShouldBe(text);
    }

    [Fact]
    public void Masking_keeps_the_length_and_the_first_three_digits()
    {
        PrivateText.General.Mask("手机13800000000，身份证" + Identity + "。").ShouldBe("手机138********，身份证659***************。");
        PrivateText.General.Mask("住址：云岭市滨河路8号。").ShouldBe("住址：********。");
    }
}
