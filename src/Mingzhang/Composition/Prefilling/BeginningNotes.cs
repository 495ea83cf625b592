using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Prefilling;

/// <summary>What a ledger begun from published documents still needs.</summary>
internal static class BeginningNotes
{
    /// <summary>What could not be filled in, one short line each.</summary>
    public static IEnumerable<string> Open(Ledger ledger, WritingFormat writing)
    {
        var isAccounts = writing.Format.Kind == DisclosureKind.FinalAccounts;
        foreach (var (basis, name) in new[] { (LedgerBasis.Prior, "上年"), (LedgerBasis.Initial, "年初预算") })
        {
            var lines = ledger.Lines.Where(l => l.Basis == basis).ToList();
            var codeless = lines.Where(l => l.Function.Length == 0).ToList();
            if (codeless.Count > 0)
            {
                yield return $"{name}明细有 {codeless.Count} 行（{Money.Print(codeless.Sum(l => l.Amount), "万元", 2)}万元）原文没有列功能科目，只计入合计；能查到的请补上。";
            }

            var nameless = lines.Count(l => l is { Kind: "project", Project.Length: 0 });
            if (nameless > 0 && basis == LedgerBasis.Initial)
            {
                yield return $"{name}明细有 {nameless} 行项目支出原文没有列项目名称，绩效自评表要用，请补上。";
            }

            if (lines.Count == 0 && basis == LedgerBasis.Prior)
            {
                yield return isAccounts ? "上年收支没有预填：可再加 --from 上年决算。" : "上年预算没有预填：可再加 --from 上年预算。";
            }
            else if (lines.Count == 0 && isAccounts)
            {
                yield return "年初预算没有预填：可再加 --from 本年预算。";
            }
        }

        if (isAccounts)
        {
            yield return "全年预算明细没有预填：年中没有调整的，可复制年初预算明细。";
        }

        if (ledger.Texts.Count == 0)
        {
            yield return "没有读到职能和机构的文字。";
        }

        yield return $"请填写：本年{(isAccounts ? "收支、绩效完成情况" : "支出")}明细，人员、采购、资产等本年数字，增减原因和用途。";
    }
}
