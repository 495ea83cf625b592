using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Structure;

/// <summary>
/// Follows the chain of cross-reference sections from the end of the file back through its incremental updates: classic
/// tables, streams, and tables with a stream beside them (hybrid files).
/// </summary>
internal sealed class XrefReader(ObjectStore store, PdfLimits limits)
{
    private const int MostSections = 1000;
    private const int TailBytes = 2048;

    private readonly XrefTable _table = new(limits.MaxObjects);
    private readonly HashSet<long> _visited = [];
    private readonly List<int> _free = [];

    /// <summary>The whole table, or null when the chain is broken anywhere: then the file wants repair.</summary>
    public XrefTable? Read()
    {
        for (long? next = FindStart(); next is { } offset && _visited.Add(offset);)
        {
            if (_visited.Count > MostSections || ReadSection(offset) is not { } trailer)
            {
                return null;
            }

            if (_table.Trailer is null)
            {
                _table.Trailer = trailer;
                _table.NewestSection = offset - store.Origin;
                _table.NewestIsStream = trailer.Is("Type", "XRef");
            }

            // What a hybrid file's table calls free may be in the stream beside it.
            if (trailer.Raw("XRefStm").IsNumber && _visited.Add(At(trailer, "XRefStm")) && ReadSection(At(trailer, "XRefStm")) is null)
            {
                return null;
            }

            _free.ForEach(_table.AddFree);
            _free.Clear();
            next = trailer.Raw("Prev").IsNumber ? At(trailer, "Prev") : null;
        }

        return _table.Trailer is null ? null : _table;
    }

    private long At(PdfDictionary trailer, string key) => store.Origin + (long)trailer.Number(key);

    private long FindStart()
    {
        int from = Math.Max(0, store.Data.Length - TailBytes);
        int found = store.Data.AsSpan(from).LastIndexOf("startxref"u8);
        if (found < 0)
        {
            return -1;
        }

        Token offset = store.NewLexer(from + found + "startxref".Length).Next();
        return offset is { Kind: TokenKind.Number, IsInteger: true } ? store.Origin + (long)offset.Number : -1;
    }

    private PdfDictionary? ReadSection(long place)
    {
        if (place < 0 || place >= store.Data.Length)
        {
            return null;
        }

        int offset = (int)place;
        Lexer lexer = store.NewLexer(offset);
        Token first = lexer.Next();
        if (first.IsKeyword(Keywords.Xref))
        {
            return ReadTable(lexer);
        }

        return first is { Kind: TokenKind.Number, IsInteger: true } ? ReadStream(offset) : null;
    }

    private PdfDictionary? ReadTable(Lexer lexer)
    {
        while (true)
        {
            Token first = lexer.Next();
            if (first.IsKeyword(Keywords.Trailer))
            {
                return new ObjectParser(lexer, store, limits.MaxObjectDepth).ReadValue().AsDictionary;
            }

            Token count = lexer.Next();
            if (first is not { IsInteger: true, Number: <= int.MaxValue } || !count.IsInteger || !ReadSubsection(lexer, (int)first.Number, count.Number))
            {
                return null;
            }
        }
    }

    private bool ReadSubsection(Lexer lexer, long number, double count)
    {
        for (double i = 0; i < count; i++, number++)
        {
            int back = lexer.Position;
            Token offset = lexer.Next();
            if (offset.IsKeyword(Keywords.Trailer))
            {
                lexer.Position = back; // the count was too high
                return true;
            }

            Token generation = lexer.Next();
            Token use = lexer.Next();
            store.Meter.Spend(1);
            if (!offset.IsInteger || !generation.IsInteger || use.Kind != TokenKind.Keyword || number > int.MaxValue)
            {
                return false;
            }

            if (use.IsKeyword('n') && offset.Number > 0)
            {
                if (!_table.Add((int)number, XrefEntry.InFile(store.Origin + (long)offset.Number)))
                {
                    return false;
                }
            }
            else
            {
                _free.Add((int)number);
            }
        }

        return true;
    }

    private PdfDictionary? ReadStream(int offset)
    {
        if (store.ReadObjectAt(offset, out _).AsStream is not { } stream || store.Decoder.Decode(stream) is not { } data)
        {
            return null;
        }

        store.Decoder.Keep(data);
        PdfDictionary dictionary = stream.Dictionary;
        if (!dictionary.Is("Type", "XRef") || dictionary["W"].AsArray?.Numbers(3) is not { } widths || Array.Exists(widths, w => w is < 0 or > 8))
        {
            return null;
        }

        var rows = new XrefStreamRows(data, (int)widths[0], (int)widths[1], (int)widths[2]);
        PdfArray? index = dictionary["Index"].AsArray;
        int sections = index is null ? 1 : index.Count / 2;
        for (int i = 0; i < sections; i++)
        {
            long number = index is null ? 0 : index[2 * i].Integer;
            long count = index is null ? dictionary.Integer("Size") : index[(2 * i) + 1].Integer;
            if (number < 0 || !ReadRows(rows, number, count))
            {
                return null;
            }
        }

        return dictionary;
    }

    private bool ReadRows(XrefStreamRows rows, long number, long count)
    {
        for (long i = 0; i < count && number + i <= int.MaxValue && rows.Next(out int type, out long second, out long third); i++)
        {
            store.Meter.Spend(1);
            int id = (int)(number + i);
            bool room = true;
            if (type == 0)
            {
                _free.Add(id);
            }
            else if (type == 1)
            {
                room = _table.Add(id, XrefEntry.InFile(second < 0 ? second : store.Origin + second));
            }
            else if (type == 2 && second is >= 0 and <= int.MaxValue)
            {
                room = _table.Add(id, new XrefEntry((int)second, (int)Math.Clamp(third, 0, int.MaxValue)));
            }

            if (!room)
            {
                return false;
            }
        }

        return true;
    }
}
