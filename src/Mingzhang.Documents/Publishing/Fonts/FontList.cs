using YamlDotNet.RepresentationModel;

namespace Mingzhang.Documents.Publishing.Fonts;

/// <summary>Which fonts an official document is set in, and what stands in for those that a machine lacks. Data: see fonts.yaml.</summary>
public sealed class FontList
{
    private readonly Dictionary<FontRole, Entry> _entries;

    private FontList(Dictionary<FontRole, Entry> entries) => _entries = entries;

    /// <summary>The shipped list.</summary>
    public static FontList Shipped { get; } = Parse(ShippedText(), null);

    /// <summary>A list of one's own; what it leaves out is as shipped.</summary>
    /// <param name="yaml">The list's text, built as the shipped one.</param>
    /// <exception cref="FormatException">The text is no such list; the message is Chinese.</exception>
    public static FontList Parse(string yaml) => Parse(yaml, Shipped);

    /// <summary>The official names, whatever is installed.</summary>
    internal FontPlan Official() => new(_entries.ToDictionary(e => e.Key, e => new FontChoice(e.Value.Name)), []);

    /// <summary>Another name of the same font, for programs that know it by that one; null when there is none.</summary>
    internal string? OtherName(string name) => _entries.Values.FirstOrDefault(e => e.Name == name)?.Same.FirstOrDefault();

    /// <summary>The fonts of this machine that hold all characters of the text, with notes on those that are not the official ones.</summary>
    internal FontPlan Installed(IFontShelf shelf, TextSample text)
    {
        var choices = new Dictionary<FontRole, FontChoice>();
        var replaced = new List<string>();
        var notes = new List<string>();
        foreach (var (role, entry) in _entries)
        {
            choices[role] = Choose(shelf, entry, role == FontRole.Latin ? TextSample.Latin : text, replaced, notes);
        }

        if (replaced.Count > 0)
        {
            notes.Insert(0, "本机缺少公文字体，PDF 中" + string.Join("，", replaced) + "；DOCX 仍用公文字体的名称，在装有这些字体的电脑上显示如常。");
        }

        return new FontPlan(choices, notes);
    }

    private static FontChoice Choose(IFontShelf shelf, Entry entry, TextSample text, List<string> replaced, List<string> notes)
    {
        (FontChoice Choice, int Lacks)? best = null;
        FontChoice[] candidates = [new(entry.Name), .. entry.Same.Select(s => new FontChoice(s)), .. entry.Instead];
        for (var i = 0; i < candidates.Length; i++)
        {
            if (shelf.Lacks(candidates[i].Name, text) is not { } lacks || (best is { } found && found.Lacks <= lacks))
            {
                continue;
            }

            best = (candidates[i], lacks);
            if (lacks == 0)
            {
                if (i > entry.Same.Count)
                {
                    replaced.Add($"{entry.Use}“{entry.Name}”改用“{candidates[i].Name}”");
                }

                return candidates[i];
            }
        }

        notes.Add(best is { } least
            ? Writing.Wording.Invariant($"本机没有含全部文字的字体可作{entry.Use}，PDF 用“{least.Choice.Name}”，其中 {least.Lacks} 个字由系统另选字体。请安装“{entry.Name}”。")
            : $"本机没有可作{entry.Use}的字体，PDF 由系统自选。请安装“{entry.Name}”。");
        return best?.Choice ?? new FontChoice(entry.Name);
    }

    private static FontList Parse(string yaml, FontList? basis)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            var entries = basis is null ? [] : new Dictionary<FontRole, Entry>(basis._entries);
            foreach (var (key, value) in ((YamlMappingNode)stream.Documents[0].RootNode).Children)
            {
                if (!Enum.TryParse<FontRole>(key.ToString(), ignoreCase: true, out var role))
                {
                    throw new FormatException($"字体清单中没有“{key}”这一项。");
                }

                entries[role] = Entry.Of((YamlMappingNode)value, entries.GetValueOrDefault(role));
            }

            return new FontList(entries);
        }
        catch (Exception e) when (e is YamlDotNet.Core.YamlException or InvalidCastException or ArgumentOutOfRangeException or KeyNotFoundException)
        {
            throw new FormatException("字体清单的写法有误：" + e.Message, e);
        }
    }

    private static string ShippedText()
    {
        using var stream = typeof(FontList).Assembly.GetManifestResourceStream("Publishing/Fonts/fonts.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record Entry(string Use, string Name, IReadOnlyList<string> Same, IReadOnlyList<FontChoice> Instead)
    {
        public static Entry Of(YamlMappingNode node, Entry? basis) => new(
            Text(node, "use") ?? basis?.Use ?? string.Empty,
            Text(node, "name") ?? basis?.Name ?? throw new FormatException("字体清单的每一项要有 name。"),
            List(node, "same")?.Select(n => n.ToString()).ToList() ?? (Text(node, "name") is null ? basis?.Same : null) ?? [],
            List(node, "instead")?.Select(Choice).ToList() ?? basis?.Instead ?? []);

        private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value.ToString() : null;

        private static YamlSequenceNode? List(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? (YamlSequenceNode)value : null;

        private static FontChoice Choice(YamlNode node) => node is YamlMappingNode map
            ? new FontChoice(map["name"].ToString(), Text(map, "bold") == "true")
            : new FontChoice(node.ToString());
    }
}
