using System.Globalization;
using System.Text;
using Mingzhang.Pdf.Security;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Updating;

/// <summary>Writes objects in PDF's syntax. Strings are encrypted for the object they stand in where the file is.</summary>
/// <param name="security">The file's encryption, or null to write strings as they are.</param>
/// <param name="number">The number of the object written.</param>
/// <param name="generation">Its generation.</param>
internal sealed class ObjectWriter(SecurityHandler? security, int number, int generation)
{
    private const int MaxDepth = 100;

    private readonly MemoryStream _out = new();

    public byte[] ToArray() => _out.ToArray();

    /// <summary>Syntax as it stands, all ASCII.</summary>
    public ObjectWriter Raw(string text)
    {
        _out.Write(Encoding.ASCII.GetBytes(text));
        return this;
    }

    public ObjectWriter Raw(ReadOnlySpan<byte> bytes)
    {
        _out.Write(bytes);
        return this;
    }

    /// <summary>A number as short as it can be, never with an exponent, which PDF does not know.</summary>
    public ObjectWriter Number(double value) => Raw(Text(value));

    public static string Text(double value) =>
        double.IsFinite(value) ? value.ToString("0.############", CultureInfo.InvariantCulture) is var text && text is "-0" ? "0" : text : "0";

    /// <summary>Text for people: UTF-16 with its mark, which every viewer shows right.</summary>
    public ObjectWriter Text(string text) => String([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    public ObjectWriter String(ReadOnlySpan<byte> plain)
    {
        byte[] bytes = security is null ? plain.ToArray() : security.EncryptString(plain, number, generation);
        return Raw("<").Raw(Convert.ToHexString(bytes)).Raw(">");
    }

    public ObjectWriter Name(string name)
    {
        var text = new StringBuilder("/");
        foreach (char c in name)
        {
            if (c is > '!' and <= '~' and not ('#' or '/' or '%' or '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}'))
            {
                text.Append(c);
            }
            else
            {
                text.Append('#').Append(((int)c & 0xFF).ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return Raw(text.ToString());
    }

    public ObjectWriter Reference(PdfValue reference) =>
        Raw(string.Create(CultureInfo.InvariantCulture, $"{reference.ReferenceNumber} {reference.ReferenceGeneration} R"));

    /// <summary>Any object but a stream.</summary>
    public ObjectWriter Value(PdfValue value, int depth = 0)
    {
        switch (value.Kind)
        {
            case PdfKind.Boolean:
                return Raw(value.Truth ? "true" : "false");
            case PdfKind.Number:
                return Number(value.Number);
            case PdfKind.Name:
                return Name(value.NameText!);
            case PdfKind.String:
                return String(value.Bytes);
            case PdfKind.Reference:
                return Reference(value);
            case PdfKind.Array when depth < MaxDepth:
                Raw("[");
                Items(value.AsArray!, depth);
                return Raw("]");
            case PdfKind.Dictionary when depth < MaxDepth:
                Raw("<<");
                Entries(value.AsDictionary!, depth);
                return Raw(">>");
            default:
                return Raw("null");
        }
    }

    /// <summary>What an array holds, without its brackets.</summary>
    public ObjectWriter Items(PdfArray array, int depth = 0)
    {
        for (int i = 0; i < array.Count; i++)
        {
            Raw(i == 0 ? string.Empty : " ").Value(array.Raw(i), depth + 1);
        }

        return this;
    }

    /// <summary>What a dictionary holds, without its brackets, leaving out some keys.</summary>
    public ObjectWriter Entries(PdfDictionary dictionary, int depth = 0, params ReadOnlySpan<string> without)
    {
        foreach ((string key, PdfValue value) in dictionary.Entries)
        {
            if (!without.Contains(key))
            {
                Name(key).Raw(" ").Value(value, depth + 1);
            }
        }

        return this;
    }
}
