using Mingzhang.Checking.Performance;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>The terms that must be explained are in the glossary.</summary>
public sealed class GlossaryRule : IRule
{
    private const int FewestEntries = 3;

    // What of a term must be found somewhere: this many characters of it in a row.
    private const int Telling = 4;
    private const int LongestTerm = 24;
    private const string Quotes = "“”‘’\"'＂「」『』*";

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-W10",
        Title = "名词解释齐全",
        Explanation = "说明中用到的专业名词（基本支出、项目支出、“三公”经费、机关运行经费等，见格式的 words/glossary-terms）应在名词解释中解释；名词解释中表和说明都没有出现的名词，一并提示。",
        Basis = "公开格式：名词解释",
        Severity = Severity.Hint,
        Kind = FindingKind.Structure,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        if (context.Disclosure.SectionById("glossary") is not { } glossary || glossary.Paragraphs.Count < FewestEntries)
        {
            run.NotApplicable("没有读到名词解释");
            return;
        }

        var explained = string.Concat(glossary.Paragraphs.Select(p => Plain(p.Text)));
        var others = context.Disclosure.Sections.Where(s => s != glossary).SelectMany(s => s.Paragraphs.Select(p => Plain(p.Text)).Prepend(Plain(s.Heading))).ToList();
        foreach (var terms in context.Disclosure.Format.WordList("glossary-terms").Select(t => t.Split('|')))
        {
            run.Compared();
            if (!terms.Any(t => explained.Contains(t, StringComparison.Ordinal)) && others.Exists(o => terms.Any(t => o.Contains(t, StringComparison.Ordinal))))
            {
                run.Report(new Finding
                {
                    Rule = Info.Id,
                    Severity = Info.Severity,
                    Confidence = Confidence.Likely,
                    Kind = Info.Kind,
                    Title = $"名词解释中没有“{terms[0]}”",
                    Message = $"说明中用到了“{terms[0]}”，名词解释没有解释。",
                    Expected = terms[0],
                    Location = new Location(glossary.Source) { Section = glossary.Label },
                    Fix = $"补上“{terms[0]}”的解释。",
                });
            }
        }

        Unused(context, run, glossary, others);
    }

    /// <summary>Terms explained that nothing in the document speaks of, in one hint.</summary>
    private void Unused(CheckContext context, RuleRun run, Section glossary, IReadOnlyList<string> said)
    {
        var standing = context.Disclosure.Format.WordList("glossary-standing");
        var unused = glossary.Paragraphs.Select(p => new Explained(p, Term(p.Text)))
            .Where(e => e.Term.Length >= Telling && !standing.Any(w => e.Term.Contains(w, StringComparison.Ordinal))).ToList();
        foreach (var text in said.Concat(NamesIn(context.Disclosure).Select(Plain)))
        {
            if (unused.Count == 0)
            {
                break;
            }

            unused.RemoveAll(e => e.IsUsedIn(text));
        }

        run.Compared(glossary.Paragraphs.Count);
        if (unused.Count > 0 && unused.Count * 2 < glossary.Paragraphs.Count)
        {
            run.Report(new Finding
            {
                Rule = Info.Id,
                Severity = Info.Severity,
                Confidence = Confidence.Possible,
                Kind = Info.Kind,
                Title = $"名词解释中的“{string.Join("”“", unused.Select(u => u.Term))}”文中没有用到",
                Message = "表和说明中没有出现这些名词，疑为沿用其他文件的名词解释。",
                Actual = unused[0].Term,
                Location = new Location(unused[0].Paragraph.SourceAt(0)) { Section = glossary.Label },
                Fix = "删去没有用到的名词，或核对说明是否漏写。",
                Excerpt = new Excerpt(unused[0].Term, 0, unused[0].Term.Length),
            });
        }
    }

    /// <summary>The term that a paragraph explains: what stands before its colon, without number and brackets; empty when it is no explanation.</summary>
    private static string Term(string paragraph)
    {
        var text = Plain(paragraph);
        var colon = text.AsSpan().IndexOfAny('：', ':');
        if (colon is < Telling or > LongestTerm)
        {
            return string.Empty;
        }

        var term = text[..colon];
        var mark = term.AsSpan().IndexOfAny('、', '.', '．');
        term = BracketedText.Removed(mark is > 0 and < Telling ? term[(mark + 1)..] : term).Trim('*');
        return term.AsSpan().IndexOfAny("，。；、0123456789") >= 0 ? string.Empty : term;
    }

    /// <summary>The words of tables.</summary>
    private static IEnumerable<string> NamesIn(Disclosure disclosure) =>
        disclosure.Tables.SelectMany(t => t.Rows.SelectMany(r => new[] { r.Name, r.Item }).Concat(t.Columns.Select(c => c.Path)).Append(t.Title))
            .Concat(disclosure.Performance.SelectMany(p => new[] { p.Title, p.Project }.Concat(p.Indicators.Select(i => i.Level3))));

    private static string Plain(string text)
    {
        var folded = PrintedWords.Folded(text);
        return folded.AsSpan().IndexOfAny(Quotes) < 0 ? folded : string.Concat(folded.Where(c => !Quotes.Contains(c, StringComparison.Ordinal)));
    }

    /// <summary>A term and the paragraph that explains it.</summary>
    private sealed record Explained(NarrativeParagraph Paragraph, string Term)
    {
        /// <summary>Whether a text holds enough of the term in a row.</summary>
        public bool IsUsedIn(string text)
        {
            for (var i = 0; i + Telling <= Term.Length; i++)
            {
                if (text.AsSpan().Contains(Term.AsSpan(i, Telling), StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
