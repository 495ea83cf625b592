namespace Mingzhang.Comparison;

/// <summary>What two documents are to each other.</summary>
public enum ComparisonMode
{
    /// <summary>The same kind of document of two years.</summary>
    Years,

    /// <summary>A budget and the final accounts of its year (预决算差异).</summary>
    Accounts,

    /// <summary>Two versions of one document.</summary>
    Versions,

    /// <summary>A department and its units.</summary>
    Units,
}

/// <summary>What became of a thing from the first document to the second.</summary>
public enum ChangeState
{
    /// <summary>The same in both.</summary>
    Same,

    /// <summary>In both, but different.</summary>
    Changed,

    /// <summary>Only in the second.</summary>
    New,

    /// <summary>Only in the first.</summary>
    Gone,
}
