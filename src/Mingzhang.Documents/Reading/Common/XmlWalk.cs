using System.Xml;

namespace Mingzhang.Documents.Reading.Common;

/// <summary>
/// Walks an XML part from element to child element in one pass, never building a tree. Names are compared without their
/// namespace, because strict and transitional files differ in nothing else.
/// </summary>
/// <remarks>
/// Use: <c>int depth = walk.Enter(); while (walk.NextChild(depth)) { … }</c>. A child that is not entered is passed over with all
/// it holds. Attributes must be read before entering.
/// </remarks>
internal sealed class XmlWalk(XmlReader reader, ReadingInput input) : IDisposable
{
    private const int NoChildren = -1;

    /// <summary>The current element's name without its prefix.</summary>
    public string Name => reader.LocalName;

    /// <summary>Goes to the root element.</summary>
    public void MoveToRoot()
    {
        while (reader.NodeType != XmlNodeType.Element && Read())
        {
        }
    }

    /// <summary>Steps into the current element.</summary>
    public int Enter() => reader.IsEmptyElement ? NoChildren : reader.Depth;

    /// <summary>Goes to the next child of the element entered; false at its end.</summary>
    public bool NextChild(int depth)
    {
        if (depth == NoChildren)
        {
            return false;
        }

        while (Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
            {
                return false;
            }

            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text directly inside the current element.</summary>
    public string Text()
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        int depth = reader.Depth;
        string text = string.Empty;
        while (Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                && reader.Depth == depth + 1)
            {
                text = text.Length == 0 ? reader.Value : text + reader.Value;
            }
        }

        return text;
    }

    /// <summary>The attribute of that name whatever its namespace; null when absent.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                if (string.Equals(reader.LocalName, name, StringComparison.Ordinal) && reader.Prefix != "xmlns")
                {
                    value = reader.Value;
                    break;
                }
            }
            while (reader.MoveToNextAttribute());
            reader.MoveToElement();
        }

        return value;
    }

    /// <summary>The attribute as a whole number; the default when absent or not one.</summary>
    public int Number(string name, int absent) =>
        int.TryParse(Attribute(name), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int n)
            ? n
            : absent;

    /// <summary>Whether an on-off element such as <c>w:vanish</c> is on: it is unless its <c>val</c> says no.</summary>
    public bool IsOn() => Attribute("val") is not ("0" or "false" or "off" or "none");

    public void Dispose() => reader.Dispose();

    private bool Read()
    {
        input.Tick();
        input.CheckDepth(reader.Depth);
        return reader.Read();
    }
}
