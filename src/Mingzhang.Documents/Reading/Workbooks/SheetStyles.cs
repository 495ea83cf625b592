using Mingzhang.Documents.Reading.Common;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>The number formats of a workbook's cell styles.</summary>
internal sealed class SheetStyles
{
    private readonly Dictionary<int, string> _codes = [];
    private readonly List<int> _formatOfStyle = [];
    private readonly Dictionary<int, NumberFormat> _parsed = [];

    /// <summary>Reads the part; without one every cell has the general format.</summary>
    public static SheetStyles Read(XmlWalk? walk)
    {
        var styles = new SheetStyles();
        if (walk is null)
        {
            return styles;
        }

        using (walk)
        {
            walk.MoveToRoot();
            int depth = walk.Enter();
            while (walk.NextChild(depth))
            {
                if (walk.Name is "numFmts" or "cellXfs")
                {
                    styles.ReadList(walk);
                }
            }
        }

        return styles;
    }

    /// <summary>The format of a style by its number.</summary>
    public NumberFormat Of(int style)
    {
        int id = style >= 0 && style < _formatOfStyle.Count ? _formatOfStyle[style] : 0;
        if (!_parsed.TryGetValue(id, out NumberFormat? format))
        {
            format = NumberFormat.Parse(_codes.GetValueOrDefault(id) ?? BuiltInFormats.Of(id));
            _parsed[id] = format;
        }

        return format;
    }

    private void ReadList(XmlWalk walk)
    {
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Name == "numFmt")
            {
                _codes[walk.Number("numFmtId", -1)] = walk.Attribute("formatCode") ?? BuiltInFormats.General;
            }
            else if (walk.Name == "xf")
            {
                _formatOfStyle.Add(walk.Number("numFmtId", 0));
            }
        }
    }
}
