namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>Codes that stand in two or three columns, 类 and 款 and 项.</summary>
internal static class ImportCodeParts
{
    /// <summary>The columns of the functional and of the economic code where they are split.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<int>> Find(IReadOnlyList<string> headers)
    {
        var parts = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        for (var column = 0; column + 1 < headers.Count; column++)
        {
            if (Last(headers[column]) != "类" || Last(headers[column + 1]) != "款")
            {
                continue;
            }

            var isEconomic = headers[column].Contains("经济", StringComparison.Ordinal);
            if (headers[column].Contains("政府", StringComparison.Ordinal) && isEconomic)
            {
                continue;
            }

            var hasItem = column + 2 < headers.Count && Last(headers[column + 2]) == "项";
            if (hasItem && !isEconomic)
            {
                parts.TryAdd("function", [column, column + 1, column + 2]);
            }
            else if (!hasItem && (isEconomic || parts.ContainsKey("function")))
            {
                parts.TryAdd("economic", [column, column + 1]);
            }
        }

        return parts;
    }

    /// <summary>The code that the parts make: 213 and 03 and 01 are 2130301, also where leading zeros were lost or each part repeats the ones before.</summary>
    public static string Join(IReadOnlyList<string> parts)
    {
        var code = string.Empty;
        foreach (var part in parts)
        {
            var digits = string.Concat(part.TakeWhile(char.IsAsciiDigit));
            if (digits.Length == 0)
            {
                break;
            }

            code = code.Length == 0 || (digits.Length > code.Length && digits.StartsWith(code, StringComparison.Ordinal)) ? digits : code + digits.PadLeft(2, '0');
        }

        return code;
    }

    private static string Last(string header) => header.Split('/')[^1] switch
    {
        "类" or "类编码" or "类代码" => "类",
        "款" or "款编码" or "款代码" => "款",
        "项" or "项编码" or "项代码" => "项",
        _ => string.Empty,
    };
}
