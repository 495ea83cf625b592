using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Content;

/// <summary>Looks names up among the resources of a page or a form.</summary>
internal sealed class ResourceLookup(PdfDictionary? resources)
{
    public PdfDictionary? Resources => resources;

    /// <summary>The resource as written: a reference stays one, since it tells what is the same.</summary>
    public PdfValue Raw(string category, string? name) => name is null ? default : resources?[category].AsDictionary?.Raw(name) ?? default;

    public PdfValue Resolved(string category, string? name) => name is null ? default : resources?[category].AsDictionary?[name] ?? default;

    /// <summary>The colour space of that name; device spaces name themselves.</summary>
    public PdfValue ColorSpace(string? name)
    {
        PdfValue own = Resolved("ColorSpace", name);
        return own.IsNull && name is not null ? PdfValue.OfName(name) : own;
    }
}
