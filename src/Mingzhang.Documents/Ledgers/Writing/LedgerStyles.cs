namespace Mingzhang.Documents.Ledgers.Writing;

/// <summary>The cell styles of ledger workbooks; the numbers are places in the style sheet.</summary>
internal static class LedgerStyles
{
    public const int Locked = 0;
    public const int Title = 1;
    public const int Note = 2;
    public const int Head = 3;
    public const int Label = 4;
    public const int Open = 5;
    public const int Money = 6;
    public const int Number = 7;
    public const int Sum = 8;

    public const string Xml =
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.00####\"/></numFmts>"
        + "<fonts count=\"4\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"15\"/><name val=\"黑体\"/></font><font><sz val=\"10\"/><color rgb=\"FF595959\"/><name val=\"宋体\"/></font><font><b/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
        + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFD9E2EC\"/></patternFill></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF2F2F2\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border/><border><left style=\"thin\"><color rgb=\"FFBFBFBF\"/></left><right style=\"thin\"><color rgb=\"FFBFBFBF\"/></right><top style=\"thin\"><color rgb=\"FFBFBFBF\"/></top><bottom style=\"thin\"><color rgb=\"FFBFBFBF\"/></bottom></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"9\">"
        + "<xf/>"
        + "<xf fontId=\"1\" applyFont=\"1\"/>"
        + "<xf fontId=\"2\" applyFont=\"1\"/>"
        + "<xf fontId=\"3\" fillId=\"2\" borderId=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>"
        + "<xf fillId=\"3\" borderId=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"49\" borderId=\"1\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/><protection locked=\"0\"/></xf>"
        + "<xf numFmtId=\"164\" borderId=\"1\" applyNumberFormat=\"1\" applyBorder=\"1\" applyProtection=\"1\"><protection locked=\"0\"/></xf>"
        + "<xf borderId=\"1\" applyBorder=\"1\" applyProtection=\"1\"><protection locked=\"0\"/></xf>"
        + "<xf numFmtId=\"164\" fontId=\"3\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
        + "</cellXfs></styleSheet>";
}
