using Mingzhang.Checking;

namespace Mingzhang.Documents.Writing;

/// <summary>Counts over several files, for the last line of a report.</summary>
internal sealed class Tally
{
    private int _files;
    private int _failed;
    private int _clean;
    private long _figures;
    private readonly int[] _findings = new int[3];

    public void Add(CheckedFile file)
    {
        _files++;
        if (file.Result is not { } result)
        {
            _failed++;
            return;
        }

        _clean += result.Findings.Count == 0 ? 1 : 0;
        _figures += result.Coverage.Printed;
        foreach (var finding in result.Findings)
        {
            _findings[(int)finding.Severity]++;
        }
    }

    /// <summary><c>共 12 份文件、15,204 个数字：23 处错误，4 处警告，9 处提示；3 份没有问题，1 份无法核对</c></summary>
    public override string ToString() =>
        Wording.Invariant($"共 {_files:N0} 份文件、{_figures:N0} 个数字：{_findings[(int)Severity.Error]:N0} 处错误，{_findings[(int)Severity.Warning]:N0} 处警告，{_findings[(int)Severity.Hint]:N0} 处提示；{_clean:N0} 份没有问题")
        + (_failed > 0 ? Wording.Invariant($"，{_failed:N0} 份无法核对") : string.Empty);
}
