namespace Mingzhang.Formats.Trees;

/// <summary>A node of a format file: a text, a list or a map.</summary>
internal abstract class TreeNode;

/// <summary>A text; numbers and flags are texts too.</summary>
/// <param name="value">What is written.</param>
/// <param name="isNull">Whether it is the mark <c>~</c> (or nothing at all), with which a format takes away what it inherits.</param>
internal sealed class TreeText(string value, bool isNull = false) : TreeNode
{
    public string Value => value;

    public bool IsNull => isNull;
}

/// <summary>A list.</summary>
internal sealed class TreeList(TreeNode[] items) : TreeNode
{
    public IReadOnlyList<TreeNode> Items => items;

    /// <summary>The texts among the items.</summary>
    public IReadOnlyList<string> Texts()
    {
        var texts = new List<string>(items.Length);
        foreach (var item in items)
        {
            if (item is TreeText text)
            {
                texts.Add(text.Value);
            }
        }

        return texts;
    }
}
