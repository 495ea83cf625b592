using System.Text;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>
/// Feeds a page to the parser piece by piece as UTF-8 and looks at the clock at each piece, which is the only way to stop the
/// parser. The byte order mark makes it ignore what encoding the page declares, as the text is decoded already.
/// </summary>
internal sealed class HtmlStream : Stream
{
    private readonly byte[] _bytes;
    private readonly ReadingInput _input;
    private int _at;

    public HtmlStream(string html, ReadingInput input)
    {
        _bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(html)];
        _input = input;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _bytes.Length;

    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        _input.CheckTime();
        int n = Math.Min(Math.Min(count, 8192), _bytes.Length - _at);
        _bytes.AsSpan(_at, n).CopyTo(buffer.AsSpan(offset));
        _at += n;
        return n;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
