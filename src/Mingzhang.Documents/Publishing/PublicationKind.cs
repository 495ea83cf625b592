namespace Mingzhang.Documents.Publishing;

/// <summary>A kind of file that a publication is written as.</summary>
public enum PublicationKind
{
    /// <summary>Word, set as GB/T 9704-2012 has it.</summary>
    Docx,

    /// <summary>PDF, made of the same Word document by LibreOffice.</summary>
    Pdf,

    /// <summary>A page that needs nothing beside it.</summary>
    Html,

    /// <summary>A workbook, a sheet a table.</summary>
    Xlsx,

    /// <summary>Text with tabs between a table's cells.</summary>
    Txt,

    /// <summary>The figures, claims and indicators as CSV in a data package.</summary>
    Csv,

    /// <summary>The same as JSON in the same data package.</summary>
    Json,
}
