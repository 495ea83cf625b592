using System.Globalization;

namespace Mingzhang.Documents.Reading;

/// <summary>Takes a file into memory, never more of it than the limit.</summary>
internal static class FileBytes
{
    public static byte[] OfFile(string path, ReadingLimits limits)
    {
        if (Directory.Exists(path))
        {
            throw ReadingException.Unsupported("这是文件夹", "请给出文件夹中的文件");
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (!file.CanSeek)
        {
            return OfStream(file, limits);
        }

        if (file.Length > limits.MaxFileBytes)
        {
            throw TooLarge(file.Length, limits.MaxFileBytes);
        }

        var bytes = new byte[file.Length];
        int read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    public static byte[] OfStream(Stream content, ReadingLimits limits)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            if (copy.Length + read > limits.MaxFileBytes)
            {
                throw TooLarge(copy.Length + read, limits.MaxFileBytes);
            }

            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }

    public static ReadingException TooLarge(long length, long limit) => new(
        ReadErrorCodes.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"文件有 {length / 1048576.0:0.#} MB，超过上限 {limit / 1048576.0:0.#} MB"),
        "请只保留公开文本另存（压缩或删去图片）后再读");
}
