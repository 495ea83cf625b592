using System.Globalization;
using System.Xml;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Publishing.Word;

/// <summary>Writes elements of WordprocessingML.</summary>
internal sealed class WordXml(XmlWriter xml)
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Prefix = "w";

    /// <summary>Begins the root element of a part.</summary>
    public WordXml Root(string name)
    {
        xml.WriteStartElement(Prefix, name, Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        return this;
    }

    public WordXml Start(string name)
    {
        xml.WriteStartElement(Prefix, name, Main);
        return this;
    }

    public WordXml End()
    {
        xml.WriteEndElement();
        return this;
    }

    public WordXml Attribute(string name, string value)
    {
        xml.WriteAttributeString(Prefix, name, Main, value);
        return this;
    }

    public WordXml Attribute(string name, int value) => Attribute(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>An element without content.</summary>
    public WordXml Empty(string name) => Start(name).End();

    /// <summary>An element whose one attribute is <c>w:val</c>.</summary>
    public WordXml Value(string name, string value) => Start(name).Attribute("val", value).End();

    /// <summary>An element whose one attribute is <c>w:val</c>.</summary>
    public WordXml Value(string name, int value) => Start(name).Attribute("val", value).End();

    /// <summary>A reference to a header or footer.</summary>
    public WordXml Reference(string name, string type, string id)
    {
        Start(name).Attribute("type", type);
        xml.WriteAttributeString("id", Relations, id);
        return End();
    }

    /// <summary>A run of text; line ends become breaks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="properties">Writes the run's properties after the hint, or null.</param>
    public WordXml Run(string text, Action<WordXml>? properties = null)
    {
        Start("r");
        var isHinted = NeedsHint(text);
        if (isHinted || properties is not null)
        {
            Start("rPr");
            if (isHinted)
            {
                Start("rFonts").Attribute("hint", "eastAsia").End();
            }

            properties?.Invoke(this);
            End();
        }

        var isFirst = true;
        foreach (var line in SafeText.Lines(text))
        {
            if (!isFirst)
            {
                Empty("br");
            }

            Start("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(line);
            End();
            isFirst = false;
        }

        return End();
    }

    /// <summary>Whether a text has signs that are Chinese or Latin by what they are said to be, such as quotation marks and dashes.</summary>
    private static bool NeedsHint(string text)
    {
        foreach (var c in text)
        {
            if (c is > '\u007F' and < '\u2E80')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A run with a tab.</summary>
    public WordXml Tab() => Start("r").Empty("tab").End();

    /// <summary>The mark of a field's beginning, middle or end.</summary>
    public WordXml FieldMark(string type, bool isDirty = false)
    {
        Start("r").Start("fldChar").Attribute("fldCharType", type);
        if (isDirty)
        {
            Attribute("dirty", "true");
        }

        return End().End();
    }

    /// <summary>A field's instruction.</summary>
    public WordXml Instruction(string text)
    {
        Start("r").Start("instrText");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(SafeText.Clean(text));
        return End().End();
    }

    /// <summary>Markup as it stands.</summary>
    public WordXml Raw(string markup)
    {
        xml.WriteRaw(markup);
        return this;
    }
}
