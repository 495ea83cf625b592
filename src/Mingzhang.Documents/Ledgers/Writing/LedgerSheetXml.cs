using System.Globalization;
using System.Security;
using System.Text;
using Mingzhang.Documents.Ledgers.Layout;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Ledgers.Writing;

/// <summary>The XML of one ledger sheet: locked heads and labels, open cells, drop-downs, sums that stay live.</summary>
internal static class LedgerSheetXml
{
    private const int SpareRows = 200;

    /// <summary>Makes the sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="rows">Its rows by column key.</param>
    /// <param name="listEnds">The last row in use of each list that drop-downs refer to, by the sheet's name.</param>
    public static string Make(LedgerSheet sheet, IReadOnlyList<Dictionary<string, object>> rows, IReadOnlyDictionary<string, int> listEnds)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        xml.Append(CultureInfo.InvariantCulture, $"<sheetViews><sheetView workbookViewId=\"0\"{(sheet.Id == LedgerLayout.Start ? " tabSelected=\"1\"" : string.Empty)}><pane xSplit=\"1\" ySplit=\"{LedgerSheet.HeaderRow}\" topLeftCell=\"B{LedgerSheet.FirstRow}\" activePane=\"bottomRight\" state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"18\"/>");
        Columns(xml, sheet);
        xml.Append("<sheetData>");
        Head(xml, sheet, rows);
        for (var i = 0; i < rows.Count; i++)
        {
            Row(xml, sheet, LedgerSheet.FirstRow + i, rows[i]);
        }

        for (var i = rows.Count; sheet.Fixed.Count == 0 && !sheet.IsReference && i < rows.Count + SpareRows; i++)
        {
            Row(xml, sheet, LedgerSheet.FirstRow + i, []);
        }

        xml.Append("</sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\" insertRows=\"0\" deleteRows=\"0\" sort=\"0\" autoFilter=\"0\"/>");
        Validations(xml, sheet, listEnds);
        xml.Append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>");
        return xml.ToString();
    }

    private static void Columns(StringBuilder xml, LedgerSheet sheet)
    {
        xml.Append("<cols><col min=\"1\" max=\"1\" width=\"4\" hidden=\"1\" customWidth=\"1\"/>");
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 2}\" max=\"{i + 2}\" width=\"{sheet.Columns[i].Width}\" style=\"{Style(sheet, sheet.Columns[i])}\" customWidth=\"1\"/>");
        }

        xml.Append("</cols>");
    }

    private static void Head(StringBuilder xml, LedgerSheet sheet, IReadOnlyList<Dictionary<string, object>> rows)
    {
        xml.Append("<row r=\"1\" s=\"0\" customFormat=\"1\" ht=\"26\" customHeight=\"1\">").Append(Text("A1", LedgerStyles.Locked, sheet.Id)).Append(Text("B1", LedgerStyles.Title, sheet.Title)).Append("</row><row r=\"2\" s=\"0\" customFormat=\"1\" ht=\"20\" customHeight=\"1\">");
        xml.Append(Text("B2", LedgerStyles.Note, sheet.Note));
        var money = sheet.Columns.FirstOrDefault(c => c.Kind == LedgerCellKind.Money);
        if (money is not null && sheet.Fixed.Count == 0)
        {
            var letters = sheet.Letters(money.Key);
            var sum = rows.Sum(r => r.TryGetValue(money.Key, out var v) && v is decimal d ? d : 0m);
            xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{letters}2\" s=\"{LedgerStyles.Sum}\"><f>SUBTOTAL(9,{letters}{LedgerSheet.FirstRow}:{letters}{LedgerSheet.LastRow})</f><v>{sum}</v></c>");
        }

        xml.Append("</row>");
        xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{LedgerSheet.KeyRow}\" hidden=\"1\">");
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            xml.Append(Text(LedgerSheet.Letters(i + 1) + LedgerSheet.KeyRow, LedgerStyles.Locked, sheet.Columns[i].Key));
        }

        xml.Append(CultureInfo.InvariantCulture, $"</row><row r=\"{LedgerSheet.HeaderRow}\" ht=\"24\" customHeight=\"1\">");
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            xml.Append(Text(LedgerSheet.Letters(i + 1) + LedgerSheet.HeaderRow, LedgerStyles.Head, sheet.Columns[i].Header));
        }

        xml.Append("</row>");
    }

    private static void Row(StringBuilder xml, LedgerSheet sheet, int row, Dictionary<string, object> cells)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
        if (cells.TryGetValue(string.Empty, out var key))
        {
            xml.Append(Text("A" + row.ToString(CultureInfo.InvariantCulture), LedgerStyles.Locked, (string)key));
        }

        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var reference = LedgerSheet.Letters(i + 1) + row.ToString(CultureInfo.InvariantCulture);
            var style = cells.GetValueOrDefault(string.Empty) is "format" or "version" && sheet.Id == LedgerLayout.Start ? LedgerStyles.Label : Style(sheet, sheet.Columns[i]);
            xml.Append(cells.GetValueOrDefault(sheet.Columns[i].Key) switch
            {
                decimal number => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{reference}\" s=\"{style}\"><v>{number}</v></c>"),
                string text => Text(reference, style, text),
                _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{reference}\" s=\"{style}\"/>"),
            });
        }

        xml.Append("</row>");
    }

    private static void Validations(StringBuilder xml, LedgerSheet sheet, IReadOnlyDictionary<string, int> listEnds)
    {
        var rules = new List<string>();
        for (var i = 0; i < sheet.Columns.Count && !sheet.IsReference; i++)
        {
            var column = sheet.Columns[i];
            var letters = LedgerSheet.Letters(i + 1);
            var last = sheet.Fixed.Count > 0 ? LedgerSheet.FirstRow + sheet.Fixed.Count - 1 : LedgerSheet.LastRow;
            var range = string.Create(CultureInfo.InvariantCulture, $"{letters}{LedgerSheet.FirstRow}:{letters}{last}");
            var prompt = column.Note.Length > 0 ? $" showInputMessage=\"1\" promptTitle=\"{Escape(column.Header)}\" prompt=\"{Escape(column.Note)}\"" : string.Empty;
            if (column.List.Length > 0)
            {
                var end = listEnds.GetValueOrDefault(column.List.Split('\'')[1], LedgerSheet.LastRow).ToString(CultureInfo.InvariantCulture);
                rules.Add($"<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorStyle=\"{(column.IsOpen ? "warning" : "stop")}\" errorTitle=\"{Escape(column.Header)}\" error=\"{(column.IsOpen ? "不在名单中，请核对" : "请从下拉名单中选择")}\"{prompt} sqref=\"{range}\"><formula1>{Escape(column.List + end)}</formula1></dataValidation>");
            }
            else if (column.Kind == LedgerCellKind.Money)
            {
                rules.Add($"<dataValidation type=\"decimal\" operator=\"greaterThanOrEqual\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"{Escape(column.Header)}\" error=\"请填写不小于 0 的数字\"{prompt} sqref=\"{range}\"><formula1>0</formula1></dataValidation>");
            }
            else if (column.Kind == LedgerCellKind.Number)
            {
                rules.Add($"<dataValidation type=\"decimal\" operator=\"between\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"{Escape(column.Header)}\" error=\"请填写数字\" sqref=\"{range}\"><formula1>-99999999</formula1><formula2>99999999</formula2></dataValidation>");
            }
        }

        if (sheet.Id == LedgerLayout.Start)
        {
            rules.Add(Choice("C8", "G", listEnds));
            rules.Add(Choice("C9", "H", listEnds));
        }

        if (rules.Count > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<dataValidations count=\"{rules.Count}\">").AppendJoin(string.Empty, rules).Append("</dataValidations>");
        }
    }

    private static string Choice(string cell, string letters, IReadOnlyDictionary<string, int> listEnds) => string.Create(
        CultureInfo.InvariantCulture,
        $"<dataValidation type=\"list\" showErrorMessage=\"1\" error=\"请从下拉名单中选择\" sqref=\"{cell}\"><formula1>'选项'!${letters}${LedgerSheet.FirstRow}:${letters}${Math.Min(listEnds.GetValueOrDefault("选项", LedgerSheet.LastRow), LedgerSheet.FirstRow + 1)}</formula1></dataValidation>");

    private static int Style(LedgerSheet sheet, LedgerColumn column) => (sheet.IsReference, column.Kind) switch
    {
        (true, _) or (_, LedgerCellKind.Label) => LedgerStyles.Label,
        (_, LedgerCellKind.Money) => LedgerStyles.Money,
        (_, LedgerCellKind.Number) => LedgerStyles.Number,
        _ => LedgerStyles.Open,
    };

    private static string Text(string reference, int style, string text) => string.Create(
        CultureInfo.InvariantCulture, $"<c r=\"{reference}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text)}</t></is></c>");

    private static string Escape(string text) => SecurityElement.Escape(SafeText.Clean(text));
}
