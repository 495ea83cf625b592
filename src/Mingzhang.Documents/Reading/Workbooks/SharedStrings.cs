using System.Text;
using Mingzhang.Documents.Reading.Common;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>The texts that the cells of a workbook share, and rich text in general.</summary>
internal static class SharedStrings
{
    /// <summary>All texts in order; none without the part.</summary>
    public static List<string> Read(XmlWalk? walk, ReadingInput input)
    {
        var texts = new List<string>();
        if (walk is null)
        {
            return texts;
        }

        long characters = 0;
        using (walk)
        {
            walk.MoveToRoot();
            int depth = walk.Enter();
            while (walk.NextChild(depth))
            {
                if (walk.Name == "si")
                {
                    string text = RichText(walk);
                    texts.Add(text);
                    characters += text.Length;
                    if (characters > input.Limits.MaxCharacters)
                    {
                        throw ReadingException.TooLarge("工作簿文字过多");
                    }
                }
            }
        }

        return texts;
    }

    /// <summary>The text of an element that holds <c>t</c> or runs with <c>t</c>; readings above characters are left out.</summary>
    public static string RichText(XmlWalk walk)
    {
        var text = new StringBuilder();
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Name == "t")
            {
                text.Append(walk.Text());
            }
            else if (walk.Name == "r")
            {
                text.Append(RichText(walk));
            }
        }

        return text.Replace("_x000D_", string.Empty).ToString();
    }
}
