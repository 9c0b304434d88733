namespace DataReliability.LocalCloud.Engines;

/// <summary>Where engines are kept between runs.</summary>
public static class EngineCache
{
    /// <summary>The folder for this user: data-reliability/engines in XDG_CACHE_HOME or ~/.cache. Root's engines run as
    /// nobody, who may not enter root's home: there it is /var/tmp/data-reliability-engines.</summary>
    public static string Locate()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(cache))
            cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var folder = Path.Combine(Path.GetFullPath(cache), "data-reliability", "engines");
        return EngineUser.FindBarrier(folder) is null ? folder : "/var/tmp/data-reliability-engines";
    }

    /// <summary>Waits until no other process installs, then keeps others out until disposed.</summary>
    internal static async Task<IDisposable> LockAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), time, cancellationToken);
            }
        }
    }
}
