using Mingzhang.Pdf.Limits;
using Mingzhang.Pdf.Security;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Filters;

/// <summary>Turns a stream's raw bytes into plain ones: decryption, then its filters in order, each within bounds.</summary>
internal sealed class StreamDecoder(PdfLimits limits, WorkMeter meter, ProblemLog log)
{
    private const int MostFilters = 8;

    private readonly BufferPool _pool = new();

    /// <summary>Set once the file turns out to be encrypted.</summary>
    public SecurityHandler? Security { get; set; }

    /// <summary>
    /// The plain bytes, or null when a filter is not supported (pictures). A damaged or oversized stream gives what could be
    /// decoded, and the problem is logged. Give the bytes back with <see cref="Recycle"/> when nothing refers to them any more, or keep
    /// them with <see cref="Keep"/>.
    /// </summary>
    public ArraySegment<byte>? Decode(PdfStream stream, int? most = null)
    {
        PdfDictionary dictionary = stream.Dictionary;
        PdfValue filters = dictionary.Either("Filter", "F");
        PdfValue parameters = dictionary.Either("DecodeParms", "DP");
        ArraySegment<byte> data = Decrypt(stream, filters);
        int count = filters.AsArray?.Count ?? (filters.IsNull ? 0 : 1);
        if (count > MostFilters)
        {
            log.Add(PdfProblemKind.LimitReached, "数据流的过滤器过多");
            return null;
        }

        for (int i = 0; i < count; i++)
        {
            string? name = (filters.AsArray is { } names ? names[i] : filters).NameText;
            PdfDictionary? settings = (parameters.AsArray is { } all ? all[i] : parameters).AsDictionary;
            if (Apply(name, data, settings, Math.Min(most ?? int.MaxValue, limits.MaxStreamBytes)) is not { } decoded)
            {
                return null;
            }

            if (!ReferenceEquals(decoded.Array, data.Array))
            {
                Recycle(data);
            }

            data = decoded;
        }

        return data;
    }

    /// <summary>A buffer for putting several streams together.</summary>
    public OutputBuffer NewBuffer() => new(limits.MaxStreamBytes, 64 * 1024, _pool, meter);

    /// <summary>Gives decoded bytes back, so that the next stream uses their memory. Strings read from them become invalid.</summary>
    public void Recycle(ArraySegment<byte> data) => _pool.Return(data.Array);

    /// <summary>Says that decoded bytes stay in use for as long as the document.</summary>
    public ArraySegment<byte> Keep(ArraySegment<byte> data)
    {
        _pool.Release(data.Array);
        return data;
    }

    private ArraySegment<byte> Decrypt(PdfStream stream, PdfValue filters)
    {
        if (Security is null || stream.ObjectNumber < 0 || stream.Dictionary.Is("Type", "XRef"))
        {
            return stream.Raw;
        }

        PdfValue first = filters.AsArray is { } names ? names[0] : filters;
        string? crypt = string.Equals(first.NameText, "Crypt", StringComparison.Ordinal) ? CryptName(stream.Dictionary) : null;
        meter.SpendBytes(stream.Raw.Count);
        return Security.DecryptStream(stream.Raw, stream.ObjectNumber, stream.Generation, crypt);
    }

    private static string CryptName(PdfDictionary dictionary)
    {
        PdfValue parameters = dictionary.Either("DecodeParms", "DP");
        PdfDictionary? own = (parameters.AsArray is { } all ? all[0] : parameters).AsDictionary;
        return own?["Name"].NameText ?? "Identity";
    }

    private ArraySegment<byte>? Apply(string? name, ArraySegment<byte> data, PdfDictionary? settings, int most)
    {
        if (name is "Crypt" or null)
        {
            return data;
        }

        var output = new OutputBuffer(most, Math.Min(data.Count, most / 4) * 4, _pool, meter);
        bool whole;
        switch (name)
        {
            case "FlateDecode" or "Fl":
                whole = Flate.Decode(data, output);
                break;
            case "LZWDecode" or "LZW":
                whole = Lzw.Decode(data, settings?.Integer("EarlyChange", 1) == 0 ? 0 : 1, output);
                break;
            case "ASCII85Decode" or "A85":
                whole = Ascii.Decode85(data, output);
                break;
            case "ASCIIHexDecode" or "AHx":
                whole = Ascii.DecodeHexadecimal(data, output);
                break;
            case "RunLengthDecode" or "RL":
                whole = Ascii.DecodeRuns(data, output);
                break;
            default:
                log.Add(PdfProblemKind.UnsupportedFilter, $"不支持的过滤器 {name}");
                return null;
        }

        meter.SpendBytes(data.Count + output.Length);
        if (!whole)
        {
            log.Add(
                output.Full ? PdfProblemKind.LimitReached : PdfProblemKind.DamagedStream,
                output.Full ? "数据流解压后过大，只读了开头部分" : "数据流已损坏，只读出了一部分");
        }

        return name is "FlateDecode" or "Fl" or "LZWDecode" or "LZW" ? Predictor.Undo(output.Written, settings) : output.Written;
    }
}
