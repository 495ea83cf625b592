using System.CommandLine;

namespace Mingzhang.Cli.Commands;

/// <summary>All that can be said on the command line.</summary>
internal static class CommandTree
{
    /// <summary>The root command; the token is cancelled when the user wants to stop.</summary>
    public static RootCommand Make(CancellationToken cancellation)
    {
        var root = new RootCommand("明账：读取、核对、编写部门预算和决算公开文件")
        {
            CheckCommand.Make(cancellation),
            ReadCommand.Make(cancellation),
            CompareCommand.Make(cancellation),
            ScoreCommand.Make(cancellation),
            NewCommand.Make(cancellation),
            WriteCommand.Make(cancellation),
            ConsolidateCommand.Make(),
            FormatsCommand.Make(),
            RulesCommand.Make(),
        };
        ChineseHelp.Install(root);
        return root;
    }
}
