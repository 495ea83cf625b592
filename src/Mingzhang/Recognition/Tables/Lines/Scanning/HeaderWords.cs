using System.Text;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>The words that column headers are made of, so that a header set in pieces, down to one character a line, can be told from rows.</summary>
internal sealed class HeaderWords
{
    private const string Common =
        "类款项目|科目编码|科目代码|功能分类科目编码|支出功能分类科目名称|经济分类科目编码|支出经济分类科目名称|科目名称|部门预算支出经济分类科目|单位名称|单位代码|单位编码"
        + "|预算单位|项目名称|项目类别|序号|行次|栏次|金额|预算数|年预算数|资金来源|支出预算|收入预算|财政拨款收入|财政拨款支出|本年收入|本年支出|收入|支出|合计|总计|小计|其中|备注"
        + "|“三公”经费支出内容|三公支出内容|三公经费支出内容|基本支出|项目支出|人员经费|公用经费|财政拨款（补助）|非财政拨款|支出功能分类|（按功能分类）|按经济分类|万元|元|单位：|编制部门";

    private readonly string _text;

    public HeaderWords(TableRegion region)
    {
        var text = new StringBuilder(PrintedWords.Folded(Common));
        foreach (var column in region.Format?.Columns ?? [])
        {
            foreach (var path in column.OtherPaths.Prepend(column.Path))
            {
                text.Append('|').Append(PrintedWords.Folded(path).Replace("/", string.Empty, StringComparison.Ordinal));
                text.Append('|').Append(PrintedWords.Folded(path));
            }
        }

        text.Append('|').Append(PrintedWords.Folded(region.Title));
        _text = text.ToString();
    }

    /// <summary>Whether every word of the line is a piece of a header.</summary>
    public bool IsHeader(TokenLine line) =>
        IsNumberedRow(line) || line.Tokens.All(t => t.Kind is TokenKind.Word && IsPiece(PrintedWords.Folded(t.Text)));

    /// <summary>A piece of a header, or the end of one glued to the beginning of another (出类).</summary>
    private bool IsPiece(string word)
    {
        if (_text.Contains(word, StringComparison.Ordinal))
        {
            return true;
        }

        for (var cut = 1; cut < word.Length; cut++)
        {
            if (_text.Contains(word[..cut], StringComparison.Ordinal) && _text.Contains(word[cut..], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the line numbers the columns: ※ ※ 1 2 3, 类 款 项 1 2 3, or 栏次 1 2 3.</summary>
    public static bool IsNumberedRow(TokenLine line) => NumberedColumns(line) > 0;

    /// <summary>How many columns a line numbers, or 0 when it numbers none.</summary>
    public static int NumberedColumns(TokenLine line)
    {
        var count = 0;
        var marks = 0;
        foreach (var token in line.Tokens)
        {
            if (token.Kind is TokenKind.Digits && int.TryParse(token.Text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number == count + 1)
            {
                count++;
            }
            else if (count == 0 && (token.Text is "栏次" or "行次" or "列次" || token.Text.All(c => c is '※' or '*' or '类' or '款' or '项' or '目')))
            {
                marks++;
            }
            else
            {
                return 0;
            }
        }

        return count > 1 && (marks > 0 || count > 2) ? count : 0;
    }
}
