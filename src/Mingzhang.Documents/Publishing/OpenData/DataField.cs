namespace Mingzhang.Documents.Publishing.OpenData;

/// <summary>A column of a data table as its schema describes it.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Type">Its Frictionless type: <c>string</c>, <c>number</c> or <c>integer</c>.</param>
/// <param name="Title">Its name in Chinese.</param>
/// <param name="Description">What it holds, in Chinese.</param>
internal sealed record DataField(string Name, string Type, string Title, string Description);

/// <summary>A data table: its columns, and its rows as texts.</summary>
/// <param name="Name">Its name in the package and of its file.</param>
/// <param name="Title">Its name in Chinese.</param>
/// <param name="Fields">Its columns.</param>
/// <param name="Csv">The table as CSV, the header first.</param>
internal sealed record DataTable(string Name, string Title, IReadOnlyList<DataField> Fields, string Csv)
{
    /// <summary>The column that refers to another table's, and that table's name and column; null when none does.</summary>
    public (string Field, string Table, string TableField)? Refers { get; init; }
}
