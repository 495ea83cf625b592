namespace Mingzhang.Documents.Publishing.Fonts;

/// <summary>The fonts that a machine has.</summary>
internal interface IFontShelf
{
    /// <summary>How many of the characters a family lacks, or null when it is not there.</summary>
    int? Lacks(string family, TextSample text);
}
