using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>What stands between a fragment and the one before it.</summary>
internal enum Break
{
    /// <summary>White space on one line.</summary>
    Space,

    /// <summary>A new line of the text that belongs to the same visual row, so that another cell begins.</summary>
    SameRow,

    /// <summary>A new visual row: the same cell may go on.</summary>
    Gap,

    /// <summary>A new page: the same cell may go on.</summary>
    Page,
}

/// <summary>What a fragment is by its form.</summary>
internal enum Shape
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A bare number.</summary>
    Number,

    /// <summary>An operator, or a value that begins with one.</summary>
    Operator,

    /// <summary>A number with a unit, a percentage or a date.</summary>
    Value,

    /// <summary>A unit alone.</summary>
    Unit,

    /// <summary>A word of the list of 指标值设置依据.</summary>
    Basis,

    /// <summary>A piece of a scoring rule.</summary>
    Rule,

    /// <summary>A piece of the evidence.</summary>
    Evidence,

    /// <summary>A stroke that stands for a blank.</summary>
    Dash,
}

/// <summary>A stretch of a visual line without white space: a cell, or a piece of one.</summary>
internal sealed class Fragment
{
    private bool? _isUnitTail;
    private bool? _isQuality;
    private bool? _isLevel1;
    private bool? _isLevel2;

    public Fragment(string text, Source source, int block, Break before)
    {
        Text = text;
        Source = source;
        Block = block;
        Before = before;
        PrintedBefore = before;
        Width = PrintedText.Width(text);
        TightWidth = Width - PrintedText.Squeeze(text);
        Unbreakable = PrintedText.UnbreakableWidth(text);
        Shape = ShapeOf(text);
        HasDigit = text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
        if (Shape is Shape.Number or Shape.Value && Amounts.Amount.TryParse(text.AsSpan().TrimEnd("分%％"), out Amounts.Amount amount))
        {
            Points = amount.Value;
        }
    }

    public string Text { get; }

    public Source Source { get; }

    /// <summary>Index of the block it stands in.</summary>
    public int Block { get; }

    /// <summary>What stands before it once labels are taken out.</summary>
    public Break Before { get; set; }

    /// <summary>What stands before it in the text.</summary>
    public Break PrintedBefore { get; }

    public double Width { get; }

    /// <summary>Its width when punctuation is squeezed.</summary>
    public double TightWidth { get; }

    /// <summary>The width of what no line break can part from its beginning.</summary>
    public double Unbreakable { get; }

    public Shape Shape { get; set; }

    public bool HasDigit { get; }

    /// <summary>The number when it may count points: bare, or with 分 or % behind it; else null.</summary>
    public decimal? Points { get; }

    /// <summary>Pieces of one scoring rule or of one list of evidence share a number above zero.</summary>
    public int Group { get; set; }

    /// <summary>Whether labels of levels stand right before it.</summary>
    public bool AfterLabel { get; set; }

    public bool StartsLine => Before != Break.Space;

    public bool EndsWithDigit => char.IsAsciiDigit(Text[^1]);

    public bool StartsWithDigit => char.IsAsciiDigit(Text[0]);

    /// <summary>Whether it is a unit, with an operator or a word behind it perhaps, or such a word alone.</summary>
    public bool IsUnitTail => _isUnitTail ??= ValueText.IsUnitTail(Text);

    /// <summary>Whether it holds a word for how well something is done, as values in words do.</summary>
    public bool IsQuality => _isQuality ??= PerformanceVocabulary.IsQuality(Text);

    /// <summary>Whether it is a 一级指标 of a project or a department.</summary>
    public bool IsLevel1 => _isLevel1 ??= PerformanceVocabulary.IsLevel1(Text, isDepartment: true);

    /// <summary>Whether it is a 二级指标.</summary>
    public bool IsLevel2 => _isLevel2 ??= PerformanceVocabulary.Level2.Contains(Text);

    /// <summary>Takes back what was marked.</summary>
    public void Reset()
    {
        Before = PrintedBefore;
        AfterLabel = false;
        if (Group != 0)
        {
            Group = 0;
            Shape = ShapeOf(Text);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static Shape ShapeOf(string text)
    {
        if (PerformanceVocabulary.Bases.Contains(text))
        {
            return Shape.Basis;
        }

        if (text is "/" or "-" or "—" or "－" or "--" or "——" or "–" or "无")
        {
            return Shape.Dash;
        }

        if (ValueText.IsOperator(text[0]))
        {
            return Shape.Operator;
        }

        if (Amounts.Amount.TryParse(text, out _))
        {
            return Shape.Number;
        }

        if (ValueText.IsUnit(text))
        {
            return Shape.Unit;
        }

        return ValueText.LooksLikeValue(text) ? Shape.Value : Shape.Text;
    }
}
