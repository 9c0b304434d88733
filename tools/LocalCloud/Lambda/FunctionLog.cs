namespace DataReliability.LocalCloud.Lambda;

/// <summary>What a function's processes print, in one file. Safe for concurrent use.</summary>
internal sealed class FunctionLog : IDisposable
{
    private readonly Lock _lock = new();
    private readonly StreamWriter _writer;
    private readonly Action<string>? _heard;
    private bool _isClosed;

    /// <param name="heard">Hears each line as well; null when nobody listens.</param>
    public FunctionLog(string path, Action<string>? heard = null)
    {
        _heard = heard;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _writer = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
    }

    public void Write(string line)
    {
        _heard?.Invoke(line);
        lock (_lock)
        {
            if (!_isClosed) _writer.WriteLine(line);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isClosed = true;
            _writer.Dispose();
        }
    }
}
