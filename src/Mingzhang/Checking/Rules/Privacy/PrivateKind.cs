using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Privacy;

/// <summary>What of a person is told by a stretch of text.</summary>
public enum PrivateKind
{
    /// <summary>手机号码.</summary>
    Mobile,

    /// <summary>居民身份证号码.</summary>
    Identity,

    /// <summary>银行账号.</summary>
    Account,

    /// <summary>住址.</summary>
    Address,
}

/// <summary>A stretch of text that tells something private.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Start">0-based offset in the text.</param>
/// <param name="Length">How many characters.</param>
public readonly record struct PrivateSpan(PrivateKind Kind, int Start, int Length);

/// <summary>A private thing in a document.</summary>
/// <param name="Text">The text that tells it.</param>
/// <param name="Source">Where the text stands.</param>
/// <param name="Span">Where in the text it stands.</param>
public sealed record PrivateThing(string Text, Source Source, PrivateSpan Span);
