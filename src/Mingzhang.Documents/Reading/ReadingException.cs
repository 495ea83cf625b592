namespace Mingzhang.Documents.Reading;

/// <summary>
/// Ends the reading of a file from any depth of a reader; <see cref="DocumentReader"/> turns it into a <see cref="ReadError"/>.
/// It never leaves this assembly.
/// </summary>
#pragma warning disable RCS1194 // made in one way only, caught in one place
internal sealed class ReadingException : Exception
{
    /// <summary>Ends the reading.</summary>
    /// <param name="code">One of <see cref="ReadErrorCodes"/>.</param>
    /// <param name="problem">What is wrong, in Chinese, without the file's name and without a full stop.</param>
    /// <param name="remedy">What to do, in Chinese, without a full stop.</param>
    public ReadingException(string code, string problem, string remedy)
        : base(problem)
    {
        Code = code;
        Problem = problem;
        Remedy = remedy;
    }

    public string Code { get; }

    public string Problem { get; }

    public string Remedy { get; }

    public ReadError ToError(string fileName) => new(Code, fileName, $"{fileName}：{Problem}。{Remedy}。");

    public static ReadingException Damaged(string what) =>
        new(ReadErrorCodes.Damaged, $"文件已损坏或不完整（{what}）", "请用原软件打开确认后另存一份，或重新下载、重新导出");

    public static ReadingException TooLarge(string what) =>
        new(ReadErrorCodes.TooLarge, what, "请只保留需要核对的内容另存后再读");

    public static ReadingException Unsupported(string what, string remedy) =>
        new(ReadErrorCodes.Unsupported, what, remedy);
}
