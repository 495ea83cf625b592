namespace Mingzhang.Classification;

/// <summary>The level of a classification code: 类 has three digits, 款 five, 项 seven.</summary>
public enum CodeLevel
{
    /// <summary>类, three digits.</summary>
    Class = 3,

    /// <summary>款, five digits.</summary>
    Type = 5,

    /// <summary>项, seven digits; functional codes only.</summary>
    Item = 7,
}
