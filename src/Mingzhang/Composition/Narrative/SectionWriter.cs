using Mingzhang.Classification;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Publishing;
using Mingzhang.Composition.Tables;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Narrative;

/// <summary>Writes the paragraphs of a section from its sentences in the format.</summary>
internal sealed class SectionWriter(ComposedBook book, TemplateWriter writer)
{
    /// <summary>The paragraphs of the block.</summary>
    public IEnumerable<ParagraphBlock> Write(SectionFormat section, BlockWriting block)
    {
        var plain = new WritingContext(section);
        if (!writer.Holds(block.When, plain))
        {
            return [];
        }

        if (block.Each.Length == 0)
        {
            var context = block.Of.Length > 0 ? SubjectFinder.Find(book, section, block.Of) : plain;
            return Texts(block, context).Select(Paragraph);
        }

        var whole = block.Whole.Length > 0 ? book.Value(block.Whole, LedgerBasis.Current) : (decimal?)null;
        var members = Members(section, block.Each).Select(m => m with { Whole = whole ?? m.Whole }).Where(m => !block.OnlyUsed || !m.IsNothing).Select((m, i) => m with { Place = i + 1 }).ToList();
        var texts = members.SelectMany(m => Texts(block, m)).Where(t => t.Length > 0).ToList();
        if (block.Join is null)
        {
            return texts.Select(Paragraph);
        }

        return texts.Count == 0 ? [] : [Paragraph(writer.Write(block.Lead, Lead(section, block)) + string.Join(block.Join, texts) + block.End)];
    }

    private WritingContext Lead(SectionFormat section, BlockWriting block) => block.Of.Length > 0 ? SubjectFinder.Find(book, section, block.Of) : new WritingContext(section);

    private IEnumerable<string> Texts(BlockWriting block, WritingContext context) =>
        (context.IsNothing && block.None.Count > 0 ? block.None : block.Text).Select(t => writer.Write(t, context));

    private static ParagraphBlock Paragraph(string text) => new(text) { IsMissing = text.Contains(MissingList.Open, StringComparison.Ordinal) };

    private IEnumerable<WritingContext> Members(SectionFormat section, string each) => each switch
    {
        "parts" => section.Subjects.Where(s => s.PartOf.Length > 0 && s.Cells.Count > 0).Select(s => SubjectFinder.Of(book, section, s)),
        "类" or "款" or "项" or "项:current" => Codes(section, each),
        _ when each.StartsWith("subjects:", StringComparison.Ordinal) => each["subjects:".Length..].Split(',').Select(s => SubjectFinder.Find(book, section, s)),
        _ when each.StartsWith("projects:", StringComparison.Ordinal) => Projects(section, each["projects:".Length..], byUnit: true),
        _ when each.StartsWith("names:", StringComparison.Ordinal) => Projects(section, each["names:".Length..], byUnit: false),
        _ => throw new FormatException($"写作模板的 each“{each}”不认识。"),
    };

    private IEnumerable<WritingContext> Codes(SectionFormat section, string level)
    {
        var length = level switch { "类" => CodeLevel.Class, "款" => CodeLevel.Type, _ => CodeLevel.Item };
        return book.Codes(section.CodeReference, length, withPrior: level == "项")
            .Select(r => WritingContext.Of(section, book, section.CodeReference, r.Name, r.Code, r.Code));
    }

    /// <summary>The projects of a table: one by one in each unit, or by their names through all units.</summary>
    private IEnumerable<WritingContext> Projects(SectionFormat section, string id, bool byUnit)
    {
        if (book.Table(id) is not { } table)
        {
            return [];
        }

        var total = table.Columns.ToList().FindIndex(c => c.Key == "total");
        return table.Rows.Where(r => r.Kind == RowKind.Project)
            .GroupBy(r => (Unit: byUnit ? r.Unit : string.Empty, r.Item))
            .Select(g => new WritingContext(section)
            {
                Subject = g.Key.Item,
                Key = g.Key.Item,
                Project = book.Figures.Ledger.Projects.FirstOrDefault(p => (!byUnit || p.Unit == g.Key.Unit) && p.PublicName == g.Key.Item)
                    ?? new LedgerProject(g.Key.Unit, g.Key.Item),
                Amount = g.Sum(r => r.Values[total] ?? 0m),
            })
            .Where(c => c.Amount != 0m);
    }
}
