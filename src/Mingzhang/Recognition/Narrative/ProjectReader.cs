using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Narrative;

/// <summary>Reads the projects that a section describes one by one.</summary>
/// <param name="labels">The labels of the format.</param>
/// <param name="claims">Reads the figures of their texts.</param>
internal sealed class ProjectReader(ProjectLabels labels, ClaimReader claims)
{
    private const int LongestRestOfName = 30;
    private Block? _block;

    /// <summary>Takes a paragraph of the section when it belongs to a project.</summary>
    /// <param name="section">The section.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="into">Where its claims go.</param>
    /// <param name="projects">Where a project goes when it is complete.</param>
    /// <returns>False when the paragraph belongs to none.</returns>
    public bool Take(Section section, NarrativeParagraph paragraph, List<Claim> into, List<ProjectBlock> projects)
    {
        if (labels.Find(paragraph.Text) is not var (field, value, numbering))
        {
            return _block is not null && Continue(section, paragraph, into);
        }

        if (field == ProjectField.Name)
        {
            End(projects);
            _block = new Block { Numbering = paragraph.Text[..numbering] };
        }

        if (_block is null)
        {
            return false;
        }

        _block.Field = field;
        Put(section, paragraph, value, into);
        return true;
    }

    /// <summary>Ends the project at hand: the section ends.</summary>
    public void End(List<ProjectBlock> projects)
    {
        if (_block is { } block && block.Values.TryGetValue(ProjectField.Name, out var name))
        {
            projects.Add(new ProjectBlock
            {
                Name = name,
                Numbering = block.Numbering,
                Basis = block.Values.GetValueOrDefault(ProjectField.Basis),
                Size = block.Values.GetValueOrDefault(ProjectField.Size),
                Unit = block.Values.GetValueOrDefault(ProjectField.Unit),
                Allocation = block.Values.GetValueOrDefault(ProjectField.Allocation),
                Period = block.Values.GetValueOrDefault(ProjectField.Period),
                Claims = block.Claims,
            });
        }

        _block = null;
    }

    /// <summary>A paragraph without a label goes on with the field before it; a name takes only the few words it broke off at, a period nothing.</summary>
    private bool Continue(Section section, NarrativeParagraph paragraph, List<Claim> into)
    {
        var isEmpty = !_block!.Values.TryGetValue(_block.Field, out var known) || known.Text.Length == 0;
        var isRestOfName = _block.Field == ProjectField.Name && paragraph.Text.Length <= LongestRestOfName && !NarrativeText.EndsSentence(paragraph.Text[^1]);
        if (!isEmpty && !isRestOfName && (_block.Field is ProjectField.Period or ProjectField.Name))
        {
            return false;
        }

        Put(section, paragraph, 0, into);
        return true;
    }

    private void Put(Section section, NarrativeParagraph paragraph, int from, List<Claim> into)
    {
        var block = _block!;
        var value = new PrintedValue(paragraph.Text[from..], paragraph.SourceAt(Math.Min(from, paragraph.Text.Length - 1)))
        {
            Pieces = [.. paragraph.Pieces.Where(p => p.Start > from).Select(p => p with { Start = p.Start - from }).Prepend(new TextPiece(0, paragraph.SourceAt(from)))],
        };
        block.Values[block.Field] = block.Values.TryGetValue(block.Field, out var before) && before.Text.Length > 0 ? Joined(before, value) : value;
        var project = block.Values.TryGetValue(ProjectField.Name, out var name) ? PrintedWords.WithoutSpaces(name.Text) : string.Empty;
        var read = block.Field switch
        {
            ProjectField.Size => claims.Read(paragraph, from, ClaimMode.Size, project),
            ProjectField.Allocation => claims.Read(paragraph, from, ClaimMode.Allocation, project),
            ProjectField.Basis => claims.Read(paragraph, from, ClaimMode.Free, project),
            ProjectField.Period when value.Text.AsSpan().ContainsAnyInRange('0', '9') => [Period(section, paragraph, project)],
            _ => [],
        };
        block.Claims.AddRange(read);
        into.AddRange(read);
    }

    private static Claim Period(Section section, NarrativeParagraph paragraph, string project)
    {
        var sentence = paragraph.Sentences[0];
        return new Claim
        {
            Section = section,
            Sentence = sentence,
            Subject = project,
            Project = project,
            Measure = Measures.ExecutionPeriod,
            Snippet = sentence.Text,
            Source = sentence.Source,
            Length = sentence.Text.Length,
        };
    }

    private static PrintedValue Joined(PrintedValue a, PrintedValue b) => new(a.Text + b.Text, a.Source)
    {
        Pieces = [.. a.Pieces, .. b.Pieces.Select(p => p with { Start = p.Start + a.Text.Length })],
    };

    private sealed class Block
    {
        public required string Numbering { get; init; }

        public ProjectField Field { get; set; }

        public Dictionary<ProjectField, PrintedValue> Values { get; } = [];

        public List<Claim> Claims { get; } = [];
    }
}
