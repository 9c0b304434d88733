using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Tests.Engines;

/// <summary>The engines in this user's cache, installed once for all tests.</summary>
internal static class SharedEngines
{
    private static readonly Lazy<Task<EngineInstallation>> Installation = new(() =>
        new EngineInstaller(EngineCache.Locate(), TimeProvider.System).InstallAsync(progress: null, CancellationToken.None));

    /// <summary>The engines; the test is skipped on a machine that has none and cannot get any.</summary>
    public static async Task<EngineInstallation> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Installation.Value.WaitAsync(cancellationToken);
        }
        catch (EngineUnavailableException fault)
        {
            Assert.Skip(fault.Message);
            throw;
        }
    }
}
