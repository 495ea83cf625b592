using System.Buffers.Text;

namespace Mingzhang.Documents.Reading.Pdf.Scans;

/// <summary>A grey picture of a page, as <c>pdftoppm -gray</c> writes it (PGM, 8 bits).</summary>
internal sealed class GrayImage
{
    private const int MostPixels = 60_000_000;

    private readonly byte[] _file;
    private readonly int _start;

    private GrayImage(byte[] file, int start, int width, int height)
    {
        _file = file;
        _start = start;
        Width = width;
        Height = height;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The picture as a file.</summary>
    public byte[] File => _file;

    /// <summary>A line of pixels, 0 black to 255 white.</summary>
    public Span<byte> Row(int y) => _file.AsSpan(_start + (y * Width), Width);

    /// <summary>The picture over the bytes themselves, or null when they are no such file.</summary>
    public static GrayImage? Over(byte[] file)
    {
        Span<int> header = stackalloc int[3];
        if (file.Length < 8 || file[0] != 'P' || file[1] != '5')
        {
            return null;
        }

        int at = 2;
        for (int i = 0; i < header.Length; i++)
        {
            while (at < file.Length && file[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            {
                at++;
            }

            if (at >= file.Length || !Utf8Parser.TryParse(file.AsSpan(at), out header[i], out int used))
            {
                return null;
            }

            at += used;
        }

        at++; // the one white space before the pixels
        (int width, int height) = (header[0], header[1]);
        bool isSound = width > 0 && height > 0 && header[2] == 255 && (long)width * height <= MostPixels && file.Length - at >= width * height;
        return isSound ? new GrayImage(file, at, width, height) : null;
    }
}
