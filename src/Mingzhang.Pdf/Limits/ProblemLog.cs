namespace Mingzhang.Pdf.Limits;

/// <summary>Collects problems, each once, and not more than anyone would read.</summary>
internal sealed class ProblemLog
{
    private const int Most = 100;
    private readonly List<PdfProblem> _problems = [];
    private readonly HashSet<PdfProblem> _seen = [];

    /// <summary>The page being read, 0 outside pages.</summary>
    public int Page { get; set; }

    public IReadOnlyList<PdfProblem> All => _problems;

    public void Add(PdfProblemKind kind, string message)
    {
        var problem = new PdfProblem(kind, Page, message);
        if (_problems.Count < Most && _seen.Add(problem))
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Takes out the problems of one page, leaving room for the next.</summary>
    public IReadOnlyList<PdfProblem> TakePage(int page)
    {
        List<PdfProblem> taken = _problems.FindAll(p => p.Page == page);
        _problems.RemoveAll(p => p.Page == page);
        _seen.RemoveWhere(p => p.Page == page);
        return taken;
    }
}
