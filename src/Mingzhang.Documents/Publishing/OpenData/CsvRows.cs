using System.Text;

namespace Mingzhang.Documents.Publishing.OpenData;

/// <summary>Takes apart CSV that was written here.</summary>
internal static class CsvRows
{
    /// <summary>The rows with their fields, the header first.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(string csv)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (c == '"')
            {
                if (isQuoted && i + 1 < csv.Length && csv[i + 1] == '"')
                {
                    field.Append(csv[i++]);
                }
                else
                {
                    isQuoted = !isQuoted;
                }
            }
            else if (!isQuoted && c is ',' or '\n' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return fields;
                    fields = [];
                }
            }
            else
            {
                field.Append(c);
            }
        }
    }
}
