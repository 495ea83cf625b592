using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Privacy;

/// <summary>A rule that finds one kind of private thing anywhere in a document, tables and attachments included.</summary>
public abstract class PrivacyRule(PrivateKind kind) : IRule
{
    private const int Around = 24;

    /// <inheritdoc/>
    public abstract RuleInfo Info { get; }

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        run.Compared(context.PrivateThings.Texts);
        foreach (var (text, source, span) in context.PrivateThings.Found.Where(f => f.Span.Kind == kind))
        {
            run.Report(Make(context.Privacy, text, source, span));
        }
    }

    private Finding Make(PrivateText privacy, string text, Source source, PrivateSpan span)
    {
        var from = Math.Max(0, span.Start - Around);
        var to = Math.Min(text.Length, span.Start + span.Length + Around);
        var masked = privacy.Mask(text);
        return new Finding
        {
            Rule = Info.Id,
            Severity = Info.Severity,
            Confidence = Confidence.Likely,
            Kind = Info.Kind,
            Title = Info.Title,
            Message = $"公开文本中有个人信息（此处已遮蔽）：{masked.Substring(span.Start, span.Length)}。",
            Actual = masked.Substring(span.Start, span.Length),
            Location = new Location(source),
            Fix = "删去或遮蔽个人信息后重新公开；联系方式应使用单位的办公电话和地址。",
            Excerpt = new Excerpt(masked[from..to], span.Start - from, span.Length),
        };
    }
}

/// <summary>A mobile number is published.</summary>
public sealed class MobileNumberRule() : PrivacyRule(PrivateKind.Mobile)
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-V01",
        Title = "公开了手机号码",
        Explanation = "文中有 11 位手机号码。单位对外公布的固定电话不在此列。报告中一律遮蔽。",
        Basis = "个人信息保护法；政府信息公开条例第十五条",
        Severity = Severity.Warning,
        Kind = FindingKind.Privacy,
    };
}

/// <summary>An identity number is published.</summary>
public sealed class IdentityNumberRule() : PrivacyRule(PrivateKind.Identity)
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-V02",
        Title = "公开了身份证号码",
        Explanation = "文中有 18 位居民身份证号码（出生日期和校验码都相符）。报告中一律遮蔽。",
        Basis = "个人信息保护法；政府信息公开条例第十五条；GB 11643-1999",
        Severity = Severity.Error,
        Kind = FindingKind.Privacy,
    };
}

/// <summary>The number of a bank account is published.</summary>
public sealed class BankAccountRule() : PrivacyRule(PrivateKind.Account)
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-V03",
        Title = "公开了银行账号",
        Explanation = "“账号”“卡号”“开户”等字样之后有 16 至 19 位、校验位相符的银行卡号。报告中一律遮蔽。",
        Basis = "个人信息保护法；政府信息公开条例第十五条",
        Severity = Severity.Warning,
        Kind = FindingKind.Privacy,
    };
}

/// <summary>A person's home address is published.</summary>
public sealed class HomeAddressRule() : PrivacyRule(PrivateKind.Address)
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-V04",
        Title = "公开了个人住址",
        Explanation = "“住址”“家庭地址”等字样之后写有门牌。单位地址不在此列。报告中一律遮蔽。",
        Basis = "个人信息保护法；政府信息公开条例第十五条",
        Severity = Severity.Warning,
        Kind = FindingKind.Privacy,
    };
}
