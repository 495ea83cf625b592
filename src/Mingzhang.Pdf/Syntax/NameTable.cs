namespace Mingzhang.Pdf.Syntax;

/// <summary>
/// Gives one string per distinct name without allocating for names already seen. Bytes become the characters of the
/// same value (Latin-1), so nothing is lost; whoever needs a font's Chinese name decodes it from there.
/// </summary>
internal sealed class NameTable
{
    private const int Size = 1024;
    private readonly string?[] _slots = new string?[Size];

    public string Intern(ReadOnlySpan<byte> bytes)
    {
        uint hash = 2166136261;
        foreach (byte value in bytes)
        {
            hash = (hash ^ value) * 16777619;
        }

        ref string? slot = ref _slots[hash % Size];
        if (slot is not null && Same(slot, bytes))
        {
            return slot;
        }

        return slot = System.Text.Encoding.Latin1.GetString(bytes);
    }

    private static bool Same(string text, ReadOnlySpan<byte> bytes)
    {
        if (text.Length != bytes.Length)
        {
            return false;
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            if (text[i] != bytes[i])
            {
                return false;
            }
        }

        return true;
    }
}
