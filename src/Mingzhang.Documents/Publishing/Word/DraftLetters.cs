using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Publishing.Word;

/// <summary>
/// The letters across each page of a draft, drawn by their strokes: they look alike whatever fonts there are, and LibreOffice
/// takes a hundredth of the time that letters bent to a path take it on every page.
/// </summary>
internal static class DraftLetters
{
    /// <summary>The side of the square that a letter stands in, in the shape's own units.</summary>
    private const int Side = 1000;
    private const int Gap = 700;

    /// <summary>The strokes of 草, each a line through its points.</summary>
    private static readonly (int X, int Y)[][] s_draft =
    [
        [(50, 180), (950, 180)], [(320, 50), (320, 300)], [(680, 50), (680, 300)],
        [(230, 390), (770, 390), (770, 700), (230, 700), (230, 390)], [(230, 545), (770, 545)],
        [(40, 830), (960, 830)], [(500, 700), (500, 980)],
    ];

    /// <summary>The strokes of 稿.</summary>
    private static readonly (int X, int Y)[][] s_script =
    [
        [(370, 70), (90, 150)], [(20, 320), (410, 320)], [(225, 110), (225, 980)], [(225, 330), (150, 520), (20, 690)], [(235, 440), (400, 620)],
        [(725, 20), (725, 140)], [(460, 150), (990, 150)], [(570, 250), (880, 250), (880, 410), (570, 410), (570, 250)],
        [(490, 980), (490, 520), (965, 520), (965, 980), (880, 980)], [(610, 640), (845, 640), (845, 830), (610, 830), (610, 640)],
    ];

    /// <summary>The shape: grey, behind the text, in the middle of the page and aslant.</summary>
    public static string Shape() =>
        $"<v:shape id=\"PowerPlusWaterMarkObject1\" o:spid=\"_x0000_s2049\" alt=\"{Draft.Large}\" coordsize=\"{(2 * Side) + Gap},{Side}\" path=\"{Path()}\" "
        + "style=\"position:absolute;margin-left:0;margin-top:0;width:324pt;height:120pt;rotation:315;z-index:-251658752;"
        + "mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin\" "
        + "o:allowincell=\"f\" filled=\"f\" strokecolor=\"#e2e2e2\" strokeweight=\"9pt\"><v:stroke endcap=\"round\" joinstyle=\"round\"/></v:shape>";

    private static string Path()
    {
        var path = new StringBuilder();
        foreach (var (strokes, left) in new[] { (s_draft, 0), (s_script, Side + Gap) })
        {
            foreach (var stroke in strokes)
            {
                for (var i = 0; i < stroke.Length; i++)
                {
                    path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'm' : 'l')}{stroke[i].X + left},{stroke[i].Y}");
                }
            }
        }

        return path.Append('e').ToString();
    }
}
