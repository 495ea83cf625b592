namespace Mingzhang.Checking;

/// <summary>The samples of rules, shipped inside the program: <c>samples/rules/ID.trips.txt</c> and <c>ID.passes.txt</c>.</summary>
public static class RuleSamples
{
    /// <summary>The sample's text, or an empty string when there is none.</summary>
    public static string Read(string rule, string kind)
    {
        using var stream = typeof(RuleSamples).Assembly.GetManifestResourceStream($"samples/rules/{rule}.{kind}.txt");
        if (stream is null)
        {
            return string.Empty;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
