using System.Globalization;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Narrative;
using Mingzhang.Composition.Performance;
using Mingzhang.Composition.Tables;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Publishing;

/// <summary>Writes the whole disclosure of a ledger: cover, contents, sections, tables, performance tables, glossary.</summary>
public sealed class PublicationComposer
{
    private readonly ComposedBook _book;
    private readonly WritingFormat _writing;
    private readonly MissingList _missing = new();
    private readonly TemplateWriter _writer;
    private readonly SectionWriter _sections;
    private readonly List<PublicationBlock> _blocks = [];

    private PublicationComposer(Ledger ledger, WritingFormat writing)
    {
        _writing = writing;
        _book = new ComposedBook(ledger, writing);
        _writer = new TemplateWriter(_book, _missing);
        _sections = new SectionWriter(_book, _writer);
    }

    /// <summary>Writes the ledger by its format.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="writing">How its format is written.</param>
    /// <param name="isDraft">Marks the publication as a draft.</param>
    /// <returns>The publication; what it lacks is listed in <see cref="Publication.Missing"/> and marked in its place.</returns>
    public static Publication Compose(Ledger ledger, WritingFormat writing, bool isDraft = false)
    {
        var composer = new PublicationComposer(ProjectMask.Over(ledger), writing);
        composer.WriteAll();
        var title = composer._writer.Write(writing.Text("title"), Plain);
        return new Publication(title, ledger.Entity, ledger.Year, composer._blocks)
        {
            IsDraft = isDraft,
            Missing = composer._missing.Items,
        };
    }

    /// <summary>The tables of the ledger's budget or accounts, without the text around them.</summary>
    public static IReadOnlyList<ComposedTable> Tables(Ledger ledger, WritingFormat writing) => [.. new ComposedBook(ledger, writing).Tables];

    private static WritingContext Plain { get; } = new(new SectionFormat { Id = string.Empty, Label = string.Empty });

    private void WriteAll()
    {
        _blocks.Add(new CoverBlock([.. _writing.Cover.Select(l => _writer.Write(l, Plain))], [.. _writing.Foot.Select(l => _writer.Write(l, Plain))]));
        _blocks.Add(new ContentsBlock());
        var numbers = new SectionNumbers(_writing.Text("part-number"));
        foreach (var section in Ordered())
        {
            if (_writing.Sections.GetValueOrDefault(section.Id) is not { } how || !_writer.Holds(how.When, Plain))
            {
                continue;
            }

            _writer.Enter(section);
            var (level, number) = numbers.Next(section);
            if (how.Heading.Length > 0)
            {
                _blocks.Add(new HeadingBlock(level, number + _writer.Write(how.Heading, new WritingContext(section))) { InContents = how.InContents, StartsPage = how.StartsPage });
            }

            foreach (var block in how.Blocks)
            {
                WriteBlock(section, block);
            }
        }
    }

    private IEnumerable<SectionFormat> Ordered() => _writing.Order.Count == 0
        ? _writing.Format.Sections
        : _writing.Order.Select(id => _writing.Format.Sections.FirstOrDefault(s => s.Id == id)).OfType<SectionFormat>();

    private void WriteBlock(SectionFormat section, BlockWriting block)
    {
        switch (block.Insert)
        {
            case "tables":
                _blocks.AddRange(_book.Tables.Select(t => Table(t, _writing.Sections[section.Id].InContents)));
                break;
            case "targets":
                _blocks.AddRange(new FormWriter(_book, _writer, _missing).Write(_writing, "department-target", "project-target"));
                break;
            case "evaluations":
                _blocks.AddRange(new FormWriter(_book, _writer, _missing).Write(_writing, "department-evaluation", "project-evaluation"));
                break;
            case "":
                _blocks.AddRange(_sections.Write(section, block));
                break;
            default:
                throw new FormatException($"写作模板的 insert“{block.Insert}”不认识。");
        }
    }

    private TableBlock Table(ComposedTable table, bool inContents)
    {
        var unit = table.Writing.Unit.Length > 0 ? table.Writing.Unit : table.Format.Unit.Length > 0 ? table.Format.Unit : _writing.Format.Unit;
        var decimals = table.Writing.Decimals ?? _writing.Decimals;
        var title = _writer.Write(table.Writing.Title.Length > 0 ? table.Writing.Title : table.Format.Title, Plain);
        var notes = table.Writing.Notes.Select(n => _writer.Write(n, Plain)).ToList();
        if (table.IsEmpty)
        {
            notes.AddRange(table.Writing.EmptyNotes.Select(n => _writer.Write(n, Plain)));
        }

        if (table.IsEmpty && table.Format.EmptyNote.Length > 0)
        {
            notes.Add(_writer.Write(table.Format.EmptyNote, Plain));
        }

        return new TableSetter(table, unit, decimals).Set(
            Numbered("table-number"), title, _writer.Write(_writing.Text("table-left"), Plain),
            _writing.Text("table-right").Replace("{unit}", unit, StringComparison.Ordinal), notes) with
        {
            ContentsText = inContents ? Numbered("table-in-contents").Replace("{title}", title, StringComparison.Ordinal) : string.Empty,
        };

        string Numbered(string text) => _writing.Text(text)
            .Replace("{n}", table.Format.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{cn}", ChineseNumber.Of(table.Format.Number), StringComparison.Ordinal);
    }
}
