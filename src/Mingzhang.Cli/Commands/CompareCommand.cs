using System.CommandLine;
using System.Text;
using Mingzhang.Cli.Running;
using Mingzhang.Comparison;
using Mingzhang.Disclosures;
using Mingzhang.Documents;
using Mingzhang.Documents.Writing.Comparisons;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mingzhang compare</c>.</summary>
internal static class CompareCommand
{
    public static Command Make(CancellationToken cancellation)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "要比较的两份文件；比较部门与所属单位时，部门文件在前，单位文件在后",
        };
        Validation.Files(files);
        var units = new Option<string[]>("--unit") { HelpName = "FILE", AllowMultipleArgumentsPerToken = true, Description = "所属单位的文件，与部门文件逐科目核对合计" };
        var mode = new Option<string>("--mode") { HelpName = "auto|years|accounts|versions|units", Description = "比较什么：自动判断、两个年度、预算与决算、同一文件的两个版本、部门与单位", DefaultValueFactory = _ => "auto" };
        Validation.Choice(mode, "auto", "years", "accounts", "versions", "units");
        var output = new Option<string>("--output") { HelpName = "text|json|html|xlsx", Description = "结果的形式", DefaultValueFactory = _ => "text" };
        Validation.Choice(output, "text", "json", "html", "xlsx");
        var path = new Option<string?>("-o") { HelpName = "PATH", Description = "把结果写入文件（默认写到屏幕）" };
        var format = SharedOptions.Format();
        var formats = SharedOptions.Formats();
        var command = new Command("compare", "比较两份公开文件：逐年、预算与决算、两个版本、部门与所属单位") { files, units, mode, output, path, format, formats };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(files)!;
            var unitFiles = parsed.GetValue(units) ?? [];
            var asked = parsed.GetValue(mode)!;
            var kind = parsed.GetValue(output)!;
            Verify(given, unitFiles, asked, kind, parsed.GetValue(path));
            var library = FormatChoice.Library(parsed.GetValue(formats));
            var pipeline = new Pipeline(library, FormatChoice.Id(library, parsed.GetValue(format)!));
            var read = given.Concat(unitFiles).Select(f => pipeline.Recognise(f, cancellation)).ToList();
            foreach (var failed in read.Where(r => r.Error is not null))
            {
                Terminal.Complain(failed.Error!.Message);
            }

            if (read.Exists(r => r.Disclosure is null))
            {
                return ExitCode.Failed;
            }

            var comparison = Compare(read.ConvertAll(r => r.Disclosure!), asked, isUnits: unitFiles.Length > 0 || given.Length > 2);
            using var target = OutputFile.Open(parsed.GetValue(path));
            Write(kind, target, comparison);
            target.Complete();
            return ExitCode.Clean;
        });
        return command;
    }

    private static void Verify(string[] files, string[] units, string mode, string output, string? path)
    {
        if (files.Length + units.Length < 2)
        {
            throw new UsageException("请给出两份要比较的文件，或用 --unit 给出所属单位的文件。");
        }

        if (units.Length > 0 && files.Length > 1)
        {
            throw new UsageException("给出 --unit 时只能有一份部门文件。");
        }

        if ((units.Length > 0 || files.Length > 2) && mode is not ("auto" or "units"))
        {
            throw new UsageException($"--mode {mode} 只比较两份文件。");
        }

        if (output == "xlsx" && path is null && !Console.IsOutputRedirected)
        {
            throw new UsageException("工作簿不能显示在屏幕上。请用 -o 给出要写入的文件，例如 -o 对比.xlsx。");
        }

        if (path is not null and not "-" && files.Concat(units).Any(f => Path.GetFullPath(f) == Path.GetFullPath(path)))
        {
            throw new UsageException($"“{path}”是要比较的文件，不能用作输出。请换一个 -o。");
        }
    }

    private static DocumentComparison Compare(List<Disclosure> documents, string mode, bool isUnits)
    {
        if (isUnits)
        {
            return DocumentComparer.CompareUnits(documents[0], documents[1..]);
        }

        var found = mode == "auto" ? ModeFinder.Find(documents[0], documents[1]) : Enum.Parse<ComparisonMode>(mode, ignoreCase: true);
        return found is { } known
            ? DocumentComparer.Compare(documents[0], documents[1], known)
            : throw new UsageException(
                $"不能判断怎样比较：{documents[0].Identification.Entity}与{documents[1].Identification.Entity}不是同一单位，年度和种类又相同。请用 --mode 指明（years、accounts、versions 或 units）。");
    }

    private static void Write(string kind, OutputFile target, DocumentComparison comparison)
    {
        switch (kind)
        {
            case "json":
                ComparisonJson.Write(target.Stream, comparison);
                return;
            case "xlsx":
                ComparisonXlsx.Write(target.Stream, comparison);
                return;
        }

        using var writer = new StreamWriter(target.Stream, new UTF8Encoding(false), 16384, leaveOpen: true) { NewLine = "\n" };
        if (kind == "html")
        {
            ComparisonHtml.Write(writer, comparison, ProgramVersion.Text);
        }
        else
        {
            ComparisonText.Write(writer, comparison, target.IsStandardOutput && Terminal.OutputTakesColour);
        }
    }
}
