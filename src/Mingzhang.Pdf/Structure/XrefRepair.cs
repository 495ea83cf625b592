using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Structure;

/// <summary>
/// Rebuilds the cross-reference table of a damaged file by searching it for “N G obj” and “trailer”. Of several objects of one
/// number the last is taken, as incremental updates append. Object streams are opened afterwards.
/// </summary>
internal sealed class XrefRepair(ObjectStore store, PdfLimits limits)
{
    private const int MostObjectStreams = 20_000;
    private const int LongestTrailer = 64 * 1024;
    private const int StepsPerObject = 40;

    private readonly XrefTable _table = new(limits.MaxObjects);
    private PdfDictionary? _catalogTrailer;

    /// <summary>Finds what there is; null when there are no objects.</summary>
    public XrefTable? Rebuild()
    {
        ReadOnlySpan<byte> data = store.Data;
        store.Meter.SpendBytes(data.Length);
        for (int i = 0; i < data.Length; i++)
        {
            // Look at the two words that matter, both by their last letters' neighbours: “obj” and “trailer”.
            int found = data[i..].IndexOfAny((byte)'j', (byte)'t');
            if (found < 0)
            {
                break;
            }

            i += found;
            if (data[i] == 'j')
            {
                NoteObject(data, i - 2);
            }
            else if (data[i..].StartsWith("trailer"u8))
            {
                NoteTrailer(i);
            }
        }

        return _table.Count == 0 ? null : _table;
    }

    /// <summary>
    /// Adds the objects inside object streams and finds the root. To be called once the table is in use, and again once an
    /// encrypted file's key is known.
    /// </summary>
    public void Complete()
    {
        var containers = new List<int>();
        var candidates = new List<PdfDictionary>();
        foreach ((int number, XrefEntry entry) in _table.Entries.OrderBy(e => e.Value.Offset).ToList())
        {
            store.Meter.Spend(StepsPerObject);
            if (LooksLikeDictionary((int)entry.Offset) && store.Resolve(PdfValue.OfReference(number, 0)).AsDictionary is { } dictionary)
            {
                switch (dictionary["Type"].NameText)
                {
                    case "ObjStm" when containers.Count < MostObjectStreams:
                        containers.Add(number);
                        break;
                    case "XRef" when dictionary.Raw("Root").Kind == PdfKind.Reference:
                        candidates.Add(dictionary);
                        break;
                    case "Catalog":
                        candidates.Add(TrailerFor(number));
                        break;
                }
            }
        }

        foreach (int container in containers)
        {
            AddContents(container, candidates);
        }

        // A trailer that was written, newest first; else a stream's dictionary; else the catalog itself.
        // In an encrypted file the root may not be readable yet.
        _table.Trailer = _catalogTrailer ?? candidates.FindLast(c => c["Root"].AsDictionary is not null) ?? candidates.LastOrDefault();
    }

    private void AddContents(int container, List<PdfDictionary> candidates)
    {
        int index = 0;
        foreach (int number in store.Containers.Numbers(container))
        {
            if (!_table.TryGet(number, out XrefEntry known) || known.Container >= 0)
            {
                _table.Set(number, new XrefEntry(container, index));
                if (store.Resolve(PdfValue.OfReference(number, 0)).AsDictionary?.Is("Type", "Catalog") == true)
                {
                    candidates.Add(TrailerFor(number));
                }
            }

            index++;
        }
    }

    private PdfDictionary TrailerFor(int catalog)
    {
        var trailer = new PdfDictionary(store);
        trailer.Add("Root", PdfValue.OfReference(catalog, 0));
        return trailer;
    }

    private bool LooksLikeDictionary(int offset)
    {
        Lexer lexer = store.NewLexer(offset);
        return lexer.Next().IsInteger && lexer.Next().IsInteger && lexer.Next().IsKeyword(Keywords.Obj) && lexer.Next().Kind == TokenKind.DictionaryOpen;
    }

    private void NoteTrailer(int offset)
    {
        int start = offset + "trailer".Length;
        var lexer = new Lexer(store.Data, start, Math.Min(store.Data.Length, start + LongestTrailer), store.Names);
        PdfDictionary? trailer = new ObjectParser(lexer, store, limits.MaxObjectDepth).ReadValue().AsDictionary;
        store.Meter.SpendParsing(lexer.Position - start);
        if (trailer?.Raw("Root").Kind == PdfKind.Reference)
        {
            _catalogTrailer = trailer;
        }
    }

    /// <summary>Reads “N G ” backwards from the “obj” at <paramref name="at"/>.</summary>
    private void NoteObject(ReadOnlySpan<byte> data, int at)
    {
        if (at < 4 || !data[at..].StartsWith("obj"u8))
        {
            return;
        }

        int position = at;
        if (!ReadBack(data, ref position, out _) || !ReadBack(data, ref position, out long number) || number > int.MaxValue)
        {
            return;
        }

        store.Meter.Spend(4);
        _table.Set((int)number, new XrefEntry(-1, position));
    }

    private static bool ReadBack(ReadOnlySpan<byte> data, ref int position, out long number)
    {
        number = 0;
        int end = position;
        while (end > 0 && Characters.IsWhiteSpace(data[end - 1]))
        {
            end--;
        }

        int start = end;
        while (start > 0 && end - start < 10 && Characters.IsDigit(data[start - 1]))
        {
            start--;
        }

        for (int i = start; i < end; i++)
        {
            number = (number * 10) + (data[i] - '0');
        }

        position = start;
        return end > start;
    }
}
