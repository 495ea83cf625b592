using System.Text;
using Mingzhang.Documents.Annotating.Places;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Text;

namespace Mingzhang.Documents.Annotating.Text;

/// <summary>
/// Puts findings into a text: corrections in their line, notes as lines of their own under the line they speak of. Encoding and line
/// ends stay as they are.
/// </summary>
internal static class TextAnnotator
{
    public static CopyOutcome Annotate(ReadingInput input, IReadOnlyList<Remark> remarks)
    {
        (Encoding encoding, int mark) = TextDecoder.Detect(input.Bytes);
        string text = encoding.GetString(input.Bytes.AsSpan(mark));
        if (!encoding.GetBytes(text).AsSpan().SequenceEqual(input.Bytes.AsSpan(mark)))
        {
            throw new ReadingException(ReadErrorCodes.Damaged, "文件里有损坏的字符，改写会丢失内容", "请用原软件另存为 UTF-8 文本后再试");
        }

        var copy = new Copy(text, TextLine.Split(text, input));
        foreach (Remark remark in remarks)
        {
            copy.Take(remark);
        }

        byte[] body = encoding.GetBytes(copy.Write());
        return new CopyOutcome { Bytes = [.. input.Bytes.AsSpan(0, mark), .. body], Notes = copy.Notes, Corrections = copy.Corrections };
    }

    private sealed class Copy(string text, List<TextLine> lines)
    {
        private readonly Haystack _haystack = new(text);
        private readonly List<(Spot Spot, string Text)> _changes = [];
        private readonly SortedDictionary<int, List<string>> _notes = [];
        private readonly ILookup<int, TextLine> _lines = lines.ToLookup(l => l.Number);
        private readonly string _lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : text.Contains('\n', StringComparison.Ordinal) || !text.Contains('\r', StringComparison.Ordinal) ? "\n" : "\r";

        public List<Correction> Corrections { get; } = [];

        public int Notes { get; private set; }

        public void Take(Remark remark)
        {
            List<TextLine> here = remark.Source.Line is { } number && remark.Finding.Location.OtherFile is null ? [.. _lines[number]] : [];
            if (here.Count > 0 && remark.MayFix && Place(remark, here) is { } spot && spot.Replacement(text, remark.Finding) is { } change && !_changes.Exists(c => c.Spot.Overlaps(change.Spot)))
            {
                _changes.Add(change);
                Corrections.Add(new Correction(remark.Finding, text.Substring(change.Spot.Start, change.Spot.Length), change.Text));
                return;
            }

            int after = here.Count > 0 ? here[^1].Start + here[^1].Length : -1;
            (_notes.TryGetValue(after, out List<string>? list) ? list : _notes[after] = []).Add(NoteLine.Mark + string.Join("　", remark.Lines().Prepend("【" + remark.Head + "】")));
            Notes++;
        }

        public string Write()
        {
            var copy = new StringBuilder(text.Length + 1024);
            int at = 0;
            foreach ((int place, string? insert, Spot? replaced) in Edits())
            {
                copy.Append(text, at, place - at).Append(insert);
                at = replaced?.End ?? place;
            }

            return copy.Append(text, at, text.Length - at).ToString();
        }

        /// <summary>Everything to be put in, by place; a line's corrections come before the notes at its end.</summary>
        private IEnumerable<(int Place, string Text, Spot? Replaced)> Edits()
        {
            var edits = new List<(int Place, string Text, Spot? Replaced)>();
            foreach ((Spot spot, string replacement) in _changes)
            {
                edits.Add((spot.Start, replacement, spot));
            }

            foreach ((int place, List<string> notes) in _notes)
            {
                edits.Add(place < 0
                    ? (0, string.Concat(notes.Select(n => n + _lineEnd)), null)
                    : (place, string.Concat(notes.Select(n => _lineEnd + n)), null));
            }

            return edits.OrderBy(e => e.Place).ThenBy(e => e.Replaced is null ? 0 : 1);
        }

        private Spot? Place(Remark remark, List<TextLine> here)
        {
            (int from, int to) = (here[0].Start, here[^1].Start + here[^1].Length);
            return remark.Source.Column is { } column ? InCell(remark, here[0], column) : _haystack.Find(remark, from, to);
        }

        private Spot? InCell(Remark remark, TextLine line, int column)
        {
            ReadOnlySpan<char> span = line.In(text);
            if (span.Contains('\t'))
            {
                int n = 0;
                foreach (Range field in span.Split('\t'))
                {
                    if (n++ == column)
                    {
                        (int offset, int length) = field.GetOffsetAndLength(span.Length);
                        return _haystack.Find(remark, line.Start + offset, line.Start + offset + length);
                    }
                }

                return null;
            }

            return MarkdownTable.IsRow(span) && MarkdownTable.Place(span, column) is { } cell
                ? _haystack.Find(remark, line.Start + cell.Start, line.Start + cell.End)
                : _haystack.Find(remark, line.Start, line.Start + line.Length);
        }
    }
}
