using Mingzhang.Checking.Rules.Text;
using Mingzhang.Classification;

namespace Mingzhang.Checking.Rules.Naming;

/// <summary>The three names of «…（类）…（款）…（项）» belong under each other.</summary>
public sealed class CodeChainRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-N03",
        Title = "说明中的类、款、项名称相符",
        Explanation = "“……（类）……（款）……（项）”三级名称应是同一科目的上下级。款（项）名抄成别的科目，或与科目名只差一个字的，予以指出；不认识的科目不作判断。",
        Basis = "政府收支分类科目",
        Severity = Severity.Warning,
        Kind = FindingKind.Naming,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var paths = new CodePaths(context.Disclosure);
        foreach (var section in context.Disclosure.Sections)
        {
            foreach (var paragraph in section.Paragraphs)
            {
                foreach (var chain in CodeChain.In(section, paragraph).Where(c => c.IsSure))
                {
                    run.Compared();
                    if (Judge(paths, chain) is { } finding)
                    {
                        run.Report(finding);
                    }
                }
            }
        }
    }

    private Finding? Judge(CodePaths paths, CodeChain chain)
    {
        if (paths.ClassAtEnd(chain.Class.Text) is not { } @class)
        {
            var slips = paths.Meant(string.Empty, CodeLevel.Class, chain.Class.Text).ToList();
            return slips.Count == 1 ? Make(chain, chain.Class, paths.NameOf(slips[0]), "类") : null;
        }

        var type = paths.Named(@class, CodeLevel.Type, chain.Type.Text).FirstOrDefault();
        if (type is null)
        {
            return WrongType(paths, chain, @class);
        }

        if (paths.Named(type, CodeLevel.Item, chain.Item.Text).Any())
        {
            return null;
        }

        var item = paths.Meant(type, CodeLevel.Item, chain.Item.Text).ToList();
        return item.Count == 1 ? Make(chain, chain.Item, paths.NameOf(item[0]), "项") : null;
    }

    private Finding? WrongType(CodePaths paths, CodeChain chain, string @class)
    {
        var meant = paths.Meant(@class, CodeLevel.Type, chain.Type.Text).ToList();
        if (meant.Count == 1)
        {
            return Make(chain, chain.Type, paths.NameOf(meant[0]), "款");
        }

        // The 项 of that name in the document's own tables tells the 款, when there is only one.
        var items = paths.Named(@class, CodeLevel.Item, chain.Item.Text).Where(paths.IsPrinted).ToList();
        return items.Count == 1 ? Make(chain, chain.Type, paths.NameOf(items[0][..(int)CodeLevel.Type]), "款") : null;
    }

    private Finding Make(CodeChain chain, Passage culprit, string right, string level) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Confidence = Confidence.Likely,
        Kind = Info.Kind,
        Title = $"{level}的名称“{culprit.Text}”应为“{right}”",
        Message = $"所写为“{chain.Class.Text}（类）{chain.Type.Text}（款）{chain.Item.Text}（项）”，其中{level}的名称应为“{right}”。",
        Expected = right,
        Actual = culprit.Text,
        Location = culprit.Location,
        Fix = $"把“{culprit.Text}”改为“{right}”。",
        Excerpt = culprit.Excerpt,
    };
}
