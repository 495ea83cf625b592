using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Annotating.Workbooks;

internal static class XlsxAnnotator
{
    public static CopyOutcome Annotate(ReadingInput input, IReadOnlyList<Remark> remarks) => throw new NotSupportedException();
}
