namespace Mingzhang.Pdf.Syntax;

/// <summary>Follows references; what cannot be found is the null object.</summary>
internal interface IObjectResolver
{
    /// <summary>The object that <paramref name="value"/> stands for: itself unless it is a reference.</summary>
    PdfValue Resolve(PdfValue value);
}
