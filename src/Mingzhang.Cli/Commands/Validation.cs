using System.CommandLine;
using System.Globalization;

namespace Mingzhang.Cli.Commands;

/// <summary>What values arguments and options take, with complaints in Chinese.</summary>
internal static class Validation
{
    /// <summary>The value must be one of these words.</summary>
    public static void Choice(Option<string> option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var token }] && !words.Contains(token, StringComparer.Ordinal))
            {
                result.AddError($"{option.Name} 不能是“{token}”。可选：{string.Join("、", words)}。");
            }
        });
    }

    /// <summary>The value must be a whole number in the range.</summary>
    public static void Number(Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var token }]
            && (!int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most))
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} 应为 {least} 到 {most} 的整数，而不是“{token}”。"));
        }
    });

    /// <summary>A mistyped option must not pass for the name of a file.</summary>
    public static void Files(Argument files) => files.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.StartsWith('-') && !File.Exists(token.Value))
            {
                result.AddError($"不认识的选项“{token.Value}”。");
            }
        }
    });
}
