using Mingzhang.Composition.Tables;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Ledgers;

/// <summary>Which lines must have an economic code and a project, because the format prints them.</summary>
internal sealed class LedgerNeeds
{
    private readonly LedgerView? _economic;
    private readonly LedgerView? _project;

    private LedgerNeeds(LedgerView? economic, LedgerView? project)
    {
        _economic = economic;
        _project = project;
    }

    /// <summary>What the format needs (<see cref="WritingFormat.Needs"/>).</summary>
    public static LedgerNeeds Of(WritingFormat writing) => new(View("economic", writing), View("project", writing));

    /// <summary>Whether the line must have an economic code.</summary>
    public bool Economic(LedgerLine line) => _economic?.Takes(line) == true;

    /// <summary>Whether the line must have a project.</summary>
    public bool Project(LedgerLine line) => _project?.Takes(line) == true;

    private static LedgerView? View(string column, WritingFormat writing) =>
        writing.Needs.TryGetValue(column, out var view) && view != "none" ? LedgerView.Parse(view, writing) : null;
}
