using System.CommandLine;
using System.Text;
using Mingzhang.Cli.Running;
using Mingzhang.Disclosures;
using Mingzhang.Documents;
using Mingzhang.Documents.Writing.Scores;
using Mingzhang.Scoring;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mingzhang score</c>.</summary>
internal static class ScoreCommand
{
    public static Command Make(CancellationToken cancellation)
    {
        var file = new Argument<string>("FILE") { Description = "含有绩效自评表的公开文件" };
        Validation.Files(file);
        var scheme = new Option<string?>("--scheme") { HelpName = "ID", Description = "计分办法（见 JSON 输出中的 schemes）；不给出则逐表找出最相符的一种" };
        var output = new Option<string>("--output") { HelpName = "text|json|csv|xlsx", Description = "结果的形式", DefaultValueFactory = _ => "text" };
        Validation.Choice(output, "text", "json", "csv", "xlsx");
        var path = new Option<string?>("-o") { HelpName = "PATH", Description = "把结果写入文件（默认写到屏幕）" };
        var format = SharedOptions.Format();
        var formats = SharedOptions.Formats();
        var command = new Command("score", "按计分办法重算绩效自评表的执行率得分、指标得分、总分和等级") { file, scheme, output, path, format, formats };
        command.SetAction(parsed =>
        {
            var library = FormatChoice.Library(parsed.GetValue(formats));
            var kind = parsed.GetValue(output)!;
            if (kind == "xlsx" && parsed.GetValue(path) is null && !Console.IsOutputRedirected)
            {
                throw new UsageException("工作簿不能显示在屏幕上。请用 -o 给出要写入的文件，例如 -o 得分复核.xlsx。");
            }

            var recognised = new Pipeline(library, FormatChoice.Id(library, parsed.GetValue(format)!)).Recognise(parsed.GetValue(file)!, cancellation);
            if (recognised.Disclosure is not { } disclosure)
            {
                Terminal.Complain(recognised.Error!.Message);
                return ExitCode.Failed;
            }

            var evaluations = Score(disclosure, parsed.GetValue(scheme));
            using var target = OutputFile.Open(parsed.GetValue(path));
            Write(kind, target, disclosure, evaluations);
            target.Complete();
            return ExitCode.Clean;
        });
        return command;
    }

    private static IReadOnlyList<Evaluation> Score(Disclosure disclosure, string? scheme)
    {
        var known = disclosure.Format.Scoring.Schemes;
        return scheme is null || known.Any(s => s.Id == scheme)
            ? TableScorer.Score(disclosure, scheme)
            : throw new UsageException($"格式“{disclosure.Format.Name}”没有计分办法“{scheme}”。可选：{string.Join("、", known.Select(s => $"{s.Id}（{s.Name}）"))}。");
    }

    private static void Write(string kind, OutputFile target, Disclosure disclosure, IReadOnlyList<Evaluation> evaluations)
    {
        switch (kind)
        {
            case "json":
                ScoreJson.Write(target.Stream, disclosure, evaluations);
                return;
            case "xlsx":
                ScoreXlsx.Write(target.Stream, evaluations);
                return;
        }

        using var writer = new StreamWriter(target.Stream, new UTF8Encoding(false), 16384, leaveOpen: true) { NewLine = "\n" };
        if (kind == "csv")
        {
            ScoreCsv.Write(writer, evaluations);
        }
        else
        {
            ScoreText.Write(writer, disclosure, evaluations, target.IsStandardOutput && Terminal.OutputTakesColour);
        }
    }
}
