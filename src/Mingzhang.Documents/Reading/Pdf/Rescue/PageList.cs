using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Reading.Pdf.Rescue;

/// <summary>Names pages briefly: <c>3、5—7</c>.</summary>
internal static class PageList
{
    public static string Of(IReadOnlyList<int> pages)
    {
        var text = new StringBuilder();
        for (int start = 0, end; start < pages.Count; start = end)
        {
            end = start + 1;
            while (end < pages.Count && pages[end] == pages[end - 1] + 1)
            {
                end++;
            }

            text.Append(text.Length > 0 ? "、" : string.Empty).Append(CultureInfo.InvariantCulture, $"{pages[start]}");
            if (end - start > 1)
            {
                text.Append(end - start > 2 ? '—' : '、').Append(CultureInfo.InvariantCulture, $"{pages[end - 1]}");
            }
        }

        return text.ToString();
    }
}
