using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud;

/// <summary>Installs the engines when they are first asked for, once; a failed try is repeated by the next that asks.</summary>
internal sealed class EngineSupply(IProgress<string>? progress, TimeProvider time)
{
    private readonly Lock _lock = new();
    private Task<EngineInstallation>? _installing;

    public Task<EngineInstallation> GetAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_installing is null or { IsFaulted: true } or { IsCanceled: true })
                _installing = new EngineInstaller(EngineCache.Locate(), time).InstallAsync(progress, CancellationToken.None);
            return _installing.WaitAsync(cancellationToken);
        }
    }
}
