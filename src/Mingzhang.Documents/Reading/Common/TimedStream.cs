namespace Mingzhang.Documents.Reading.Common;

/// <summary>A file's bytes as a stream that looks at the clock at each read, to stop libraries that cannot be stopped otherwise.</summary>
internal sealed class TimedStream(ReadingInput input) : Stream
{
    private readonly MemoryStream _bytes = new(input.Bytes, writable: false);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _bytes.Length;

    public override long Position
    {
        get => _bytes.Position;
        set => _bytes.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        input.Tick();
        return _bytes.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        input.Tick();
        return _bytes.Read(buffer);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => _bytes.Seek(offset, origin);

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _bytes.Dispose();
        }

        base.Dispose(disposing);
    }
}
