using System.Runtime.InteropServices;

namespace Mingzhang.Pdf.Fonts;

/// <summary>The offsets in a CFF font that matter for its glyphs' names.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CffTopDictionary(int Charset, int Encoding, int CharStrings, bool IsCid)
{
    public static CffTopDictionary Read(ArraySegment<byte> data)
    {
        var top = new CffTopDictionary(0, 0, 0, IsCid: false);
        int operand = 0;
        for (int i = 0; i < data.Count; i++)
        {
            int value = data[i];
            int At(int ahead) => i + ahead < data.Count ? data[i + ahead] : 0;
            switch (value)
            {
                case 12:
                    top = At(1) == 30 ? top with { IsCid = true } : top;
                    i++;
                    break;
                case 15:
                    top = top with { Charset = operand };
                    break;
                case 16:
                    top = top with { Encoding = operand };
                    break;
                case 17:
                    top = top with { CharStrings = operand };
                    break;
                case 28:
                    operand = (short)((At(1) << 8) | At(2));
                    i += 2;
                    break;
                case 29:
                    operand = (At(1) << 24) | (At(2) << 16) | (At(3) << 8) | At(4);
                    i += 4;
                    break;
                case 30:
                    while (++i < data.Count && (data[i] & 0x0F) != 0x0F)
                    {
                        // a real number, which no offset is
                    }

                    break;
                case >= 32 and <= 246:
                    operand = value - 139;
                    break;
                case >= 247 and <= 250:
                    operand = ((value - 247) * 256) + At(1) + 108;
                    i++;
                    break;
                case >= 251 and <= 254:
                    operand = (-(value - 251) * 256) - At(1) - 108;
                    i++;
                    break;
            }
        }

        return top;
    }
}
