using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Filters;

/// <summary>Undoes the predictors that Flate and LZW data may have been prepared with. Works in place.</summary>
internal static class Predictor
{
    /// <summary>The plain bytes; the same ones when the parameters name no predictor.</summary>
    public static ArraySegment<byte> Undo(ArraySegment<byte> data, PdfDictionary? parameters)
    {
        int kind = parameters?.Integer("Predictor", 1) ?? 1;
        if (kind < 2)
        {
            return data;
        }

        int colors = Math.Clamp(parameters!.Integer("Colors", 1), 1, 32);
        int depth = Math.Clamp(parameters.Integer("BitsPerComponent", 8), 1, 16);
        long bits = (long)colors * depth * Math.Max(parameters.Integer("Columns", 1), 1);
        int row = (int)Math.Min((bits + 7) / 8, int.MaxValue - 8);
        int pixel = Math.Max(colors * depth / 8, 1);
        return kind == 2 ? UndoTiff(data, row, colors, depth) : UndoPng(data, row, pixel);
    }

    private static ArraySegment<byte> UndoPng(ArraySegment<byte> data, int row, int pixel)
    {
        Span<byte> bytes = data;
        Span<byte> above = default;
        int to = 0;
        for (int from = 0; from < bytes.Length;)
        {
            int filter = bytes[from++];
            int length = Math.Min(row, bytes.Length - from);
            Span<byte> current = bytes.Slice(to, length);
            bytes.Slice(from, length).CopyTo(current);
            UndoRow(filter, current, above, pixel);
            above = current;
            from += length;
            to += length;
        }

        return data[..to];
    }

    private static void UndoRow(int filter, Span<byte> current, ReadOnlySpan<byte> above, int pixel)
    {
        for (int i = 0; i < current.Length; i++)
        {
            int left = i >= pixel ? current[i - pixel] : 0;
            int up = i < above.Length ? above[i] : 0;
            int corner = i >= pixel && i < above.Length ? above[i - pixel] : 0;
            current[i] += (byte)(filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => 0,
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        int estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left);
        int toUp = Math.Abs(estimate - up);
        int toCorner = Math.Abs(estimate - corner);
        if (toLeft <= toUp && toLeft <= toCorner)
        {
            return left;
        }

        return toUp <= toCorner ? up : corner;
    }

    private static ArraySegment<byte> UndoTiff(ArraySegment<byte> data, int row, int colors, int depth)
    {
        Span<byte> bytes = data;
        for (int start = 0; start < bytes.Length; start += Math.Min(row, bytes.Length - start))
        {
            Span<byte> current = bytes.Slice(start, Math.Min(row, bytes.Length - start));
            if (depth == 8)
            {
                for (int i = colors; i < current.Length; i++)
                {
                    current[i] += current[i - colors];
                }
            }
            else if (depth == 16)
            {
                for (int i = 2 * colors; i + 1 < current.Length; i += 2)
                {
                    int before = (current[i - (2 * colors)] << 8) | current[i - (2 * colors) + 1];
                    int sum = before + ((current[i] << 8) | current[i + 1]);
                    current[i] = (byte)(sum >> 8);
                    current[i + 1] = (byte)sum;
                }
            }
            else
            {
                UndoTiffBits(current, colors, depth);
            }
        }

        return data;
    }

    private static void UndoTiffBits(Span<byte> row, int colors, int depth)
    {
        Span<int> before = stackalloc int[colors];
        before.Clear();
        int mask = (1 << depth) - 1;
        int samples = row.Length * 8 / depth;
        for (int i = 0; i < samples; i++)
        {
            int bit = i * depth;
            int shift = 8 - depth - (bit & 7);
            if (shift < 0)
            {
                return; // a depth that PDF does not know
            }

            ref byte cell = ref row[bit >> 3];
            int sample = (((cell >> shift) & mask) + before[i % colors]) & mask;
            before[i % colors] = sample;
            cell = (byte)((cell & ~(mask << shift)) | (sample << shift));
        }
    }
}
