using DataReliability.Core.Compliance.Scans;

namespace DataReliability.Hosting;

/// <summary>Where this stack is.</summary>
public static class HomePlace
{
    /// <summary><c>HOME_ACCOUNT</c> and, as Lambda sets it, <c>AWS_REGION</c>.</summary>
    /// <exception cref="InvalidEnvironmentException">One is missing.</exception>
    public static ScanPlace Read(EnvironmentReader environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var home = new ScanPlace(
            environment.Required("HOME_ACCOUNT", "the account that this stack is in"),
            environment.Required("AWS_REGION", "the Region of this stack; Lambda sets it"));
        environment.ThrowIfFaulty();
        return home;
    }
}
