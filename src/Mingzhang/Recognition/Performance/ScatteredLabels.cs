namespace Mingzhang.Recognition.Performance;

/// <summary>
/// Finds labels whose pieces stand among the pieces of other cells, as on a page that was read by height: pieces follow each other
/// from top to bottom, not far apart.
/// </summary>
/// <param name="isDepartment">Whether the table is of a whole department, whose 一级指标 have names of their own.</param>
internal sealed class ScatteredLabels(bool isDepartment)
{
    /// <summary>How many fragments apart two pieces of one label may stand.</summary>
    private const int Reach = 14;

    private readonly List<(string Text, List<int> Pieces)> _open = [];
    private readonly List<(string Text, List<int> Pieces)> _whole = [];

    /// <summary>The labels found, by the indexes of their pieces.</summary>
    public List<(string Text, List<int> Pieces)> Find(List<Fragment> fragments)
    {
        for (int i = 0; i < fragments.Count; i++)
        {
            string text = fragments[i].Text;
            _open.RemoveAll(o => i - o.Pieces[^1] > Reach);
            if (fragments[i].Group != 0 || fragments[i].Shape is not (Shape.Text or Shape.Unit) || !LevelLabels.IsPiece(text, isDepartment))
            {
                continue;
            }

            if (!GoesOn(text, i) && IsBeginning(text))
            {
                Add(text, [i]);
            }
        }

        _whole.Sort((a, b) => a.Pieces[0].CompareTo(b.Pieces[0]));
        return _whole;
    }

    private bool GoesOn(string text, int at)
    {
        for (int k = 0; k < _open.Count; k++)
        {
            if (IsBeginning(_open[k].Text + text))
            {
                (string Text, List<int> Pieces) label = _open[k];
                _open.RemoveAt(k);
                Add(label.Text + text, [.. label.Pieces, at]);
                return true;
            }
        }

        return false;
    }

    private void Add(string text, List<int> pieces) => (PerformanceVocabulary.IsLevel(text, isDepartment) ? _whole : _open).Add((text, pieces));

    private bool IsBeginning(string text) =>
        PerformanceVocabulary.Level2.HasBeginning(text) || PerformanceVocabulary.Level1.HasBeginning(text)
        || (isDepartment && PerformanceVocabulary.DepartmentLevel1.HasBeginning(text));
}
