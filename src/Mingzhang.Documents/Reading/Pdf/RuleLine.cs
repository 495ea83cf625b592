using System.Runtime.InteropServices;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>A ruling line, level or upright: where it lies, and from where to where it runs. In points.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RuleLine(double Position, double From, double To)
{
    public double Length => To - From;
}
