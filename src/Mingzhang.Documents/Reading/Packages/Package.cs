using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Mingzhang.Documents.Reading.Common;

namespace Mingzhang.Documents.Reading.Packages;

/// <summary>
/// A ZIP package opened with its limits: the number of entries, the unpacked size of each part and of all parts read, and how
/// far a part may inflate. The sizes that the package states of itself are not believed; what comes out is counted.
/// </summary>
internal sealed class Package : IDisposable
{
    // A table of empty rows packs well, so small parts may have any ratio.
    private const long RatioCountsFrom = 8L << 20;

    // A tree takes some ten times the memory of its text.
    private const long LargestTree = 24L << 20;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly ReadingInput _input;
    private long _unpacked;

    private Package(ZipArchive archive, ReadingInput input)
    {
        _archive = archive;
        _input = input;
    }

    public static Package Open(ReadingInput input)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(new MemoryStream(input.Bytes, writable: false), ZipArchiveMode.Read);
            var package = new Package(archive, input);
            if (archive.Entries.Count > input.Limits.MaxEntries)
            {
                throw new ReadingException(
                    ReadErrorCodes.Bomb,
                    string.Create(CultureInfo.InvariantCulture, $"压缩结构含 {archive.Entries.Count:N0} 个部件，远超正常文档"),
                    "请核实文件来源，用原软件打开后另存再读");
            }

            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                package._entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
            }

            return package;
        }
        catch (InvalidDataException)
        {
            archive?.Dispose();
            throw ReadingException.Damaged("压缩结构读不全");
        }
        catch
        {
            archive?.Dispose();
            throw;
        }
    }

    public bool Has(string part) => _entries.ContainsKey(part);

    public bool HasUnder(string folder)
    {
        foreach (string name in _entries.Keys)
        {
            if (name.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private XmlReader? OpenXml(string part, long largest)
    {
        if (!_entries.TryGetValue(part, out ZipArchiveEntry? entry))
        {
            return null;
        }

        // No DTD and nothing from outside, so that a part can neither fetch nor blow up.
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = largest,
        };
        return XmlReader.Create(OpenPart(entry), settings);
    }

    /// <summary>Opens a part as XML to walk through; null when there is no such part.</summary>
    public XmlWalk? Walk(string part, ReadingInput input) => OpenXml(part, _input.Limits.MaxPartBytes) is { } reader ? new XmlWalk(reader, input) : null;

    /// <summary>A whole part as a tree to be changed; null when there is no such part.</summary>
    /// <exception cref="ReadingException">The part is too large for that.</exception>
    public XDocument? Load(string part)
    {
        using XmlReader? reader = OpenXml(part, LargestTree);
        try
        {
            return reader is null ? null : XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e) when (e.Message.Contains(nameof(XmlReaderSettings.MaxCharactersInDocument), StringComparison.Ordinal))
        {
            throw ReadingException.TooLarge("文件内容过大，不能生成副本");
        }
    }

    /// <summary>The beginning of a part as text; empty when there is no such part.</summary>
    public string ReadText(string part, int maxCharacters)
    {
        if (!_entries.TryGetValue(part, out ZipArchiveEntry? entry))
        {
            return string.Empty;
        }

        using var reader = new StreamReader(OpenPart(entry), Encoding.UTF8);
        var buffer = new char[maxCharacters];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    public void Dispose() => _archive.Dispose();

    private Stream OpenPart(ZipArchiveEntry entry) =>
        new CountingStream(entry.Open(), this, Math.Max(entry.CompressedLength, 1));

    private void Count(int read, long ofPart, long packed)
    {
        _unpacked += read;
        ReadingLimits limits = _input.Limits;
        if (ofPart > limits.MaxPartBytes || _unpacked > limits.MaxPackageBytes
            || (ofPart > RatioCountsFrom && ofPart / packed > limits.MaxCompressionRatio))
        {
            throw new ReadingException(
                ReadErrorCodes.Bomb,
                "压缩内容展开后异常庞大，疑似压缩炸弹，已停止读取",
                "请核实文件来源，用原软件打开后只保留需要的内容另存再读");
        }

        _input.Tick();
    }

    /// <summary>Counts what comes out of an entry.</summary>
    private sealed class CountingStream(Stream inner, Package package, long packed) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Counted(int read)
        {
            _read += read;
            package.Count(read, _read, packed);
            return read;
        }
    }
}
