namespace Mingzhang.Pdf.Syntax;

/// <summary>
/// Keywords and operators as one number: their bytes packed low to high, so that an operator is told apart by a
/// switch over constants and never becomes a string. Words longer than eight bytes are <see cref="Long"/>.
/// </summary>
internal static class Keywords
{
    public const ulong Long = ulong.MaxValue;

    public const ulong R = 'R';
    public const ulong True = 't' | ((ulong)'r' << 8) | ((ulong)'u' << 16) | ((ulong)'e' << 24);
    public const ulong False = 'f' | ((ulong)'a' << 8) | ((ulong)'l' << 16) | ((ulong)'s' << 24) | ((ulong)'e' << 32);
    public const ulong Null = 'n' | ((ulong)'u' << 8) | ((ulong)'l' << 16) | ((ulong)'l' << 24);
    public const ulong Obj = 'o' | ((ulong)'b' << 8) | ((ulong)'j' << 16);
    public const ulong EndObj = 'e' | ((ulong)'n' << 8) | ((ulong)'d' << 16) | ((ulong)'o' << 24) | ((ulong)'b' << 32) | ((ulong)'j' << 40);
    public const ulong Stream = 's' | ((ulong)'t' << 8) | ((ulong)'r' << 16) | ((ulong)'e' << 24) | ((ulong)'a' << 32) | ((ulong)'m' << 40);
    public const ulong Xref = 'x' | ((ulong)'r' << 8) | ((ulong)'e' << 16) | ((ulong)'f' << 24);
    public const ulong Trailer = 't' | ((ulong)'r' << 8) | ((ulong)'a' << 16) | ((ulong)'i' << 24) | ((ulong)'l' << 32) | ((ulong)'e' << 40) | ((ulong)'r' << 48);

    public static ulong Pack(ReadOnlySpan<byte> word)
    {
        if (word.Length > 8)
        {
            return Long;
        }

        ulong packed = 0;
        for (int i = 0; i < word.Length; i++)
        {
            packed |= (ulong)word[i] << (8 * i);
        }

        return packed;
    }
}
