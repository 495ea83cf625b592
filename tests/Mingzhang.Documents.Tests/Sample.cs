using Mingzhang.Documents.Reading;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests;

/// <summary>Reads bytes as if they were a file.</summary>
internal static class Sample
{
    public static ReadResult Read(string fileName, byte[] bytes, ReadingLimits? limits = null) =>
        DocumentReader.Read(fileName, new MemoryStream(bytes), limits);

    public static Document Document(string fileName, byte[] bytes)
    {
        ReadResult result = Read(fileName, bytes);
        result.Error.ShouldBeNull();
        return result.Document.ShouldNotBeNull();
    }

    public static ReadError Error(string fileName, byte[] bytes, ReadingLimits? limits = null)
    {
        ReadError error = Read(fileName, bytes, limits).Error.ShouldNotBeNull();
        error.Message.ShouldStartWith(fileName + "：");
        error.Message.ShouldEndWith("。");
        return error;
    }
}
