namespace Mingzhang.Pdf.Structure;

/// <summary>The rows of a cross-reference stream: three big-endian numbers of given widths; a missing type means 1.</summary>
internal sealed class XrefStreamRows(ArraySegment<byte> data, int typeWidth, int secondWidth, int thirdWidth)
{
    private int _position;

    public bool Next(out int type, out long second, out long third)
    {
        int width = typeWidth + secondWidth + thirdWidth;
        if (width == 0 || data.Count - _position < width)
        {
            (type, second, third) = (0, 0, 0);
            return false;
        }

        type = typeWidth == 0 ? 1 : (int)Read(typeWidth);
        second = Read(secondWidth);
        third = Read(thirdWidth);
        return true;
    }

    private long Read(int width)
    {
        long value = 0;
        for (int i = 0; i < width; i++)
        {
            value = (value << 8) | data[_position++];
        }

        return value;
    }
}
