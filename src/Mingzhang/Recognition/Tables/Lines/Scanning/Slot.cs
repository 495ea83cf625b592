using Mingzhang.Amounts;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>A figure of a row whose column is not known yet, or a dash that stands for an empty cell.</summary>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Amount">Its amount, or null for a dash.</param>
/// <param name="Source">Where it stands.</param>
internal sealed record Slot(string Printed, Amount? Amount, Source Source)
{
    public static Slot Of(LineToken token, Source source) =>
        token.Kind is TokenKind.Dash || !Amounts.Amount.TryParse(token.Text, out var amount)
            ? new Slot(token.Text, null, source)
            : new Slot(token.Text, amount, source);
}

/// <summary>A piece of a row's label: a word of a line.</summary>
/// <param name="Text">The word.</param>
/// <param name="IsAttached">Whether no gap parts it from what was printed before it.</param>
/// <param name="FollowsOnLine">Whether another piece of the same label stands before it on its line.</param>
/// <param name="Source">Where it stands.</param>
internal sealed record LabelPiece(string Text, bool IsAttached, bool FollowsOnLine, Source Source);
