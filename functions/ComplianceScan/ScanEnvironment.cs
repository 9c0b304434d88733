using DataReliability.Core.Compliance.Scans;
using DataReliability.Hosting;
using DataReliability.Inventory.Access;

namespace DataReliability.ComplianceScan;

/// <summary>What the functions of compliance scans read from their environment.</summary>
internal static class ScanEnvironment
{
    private const int MostPlaces = 2000;

    /// <summary><c>SCAN_ACCOUNTS</c> and <c>SCAN_REGIONS</c>: lists separated by commas.</summary>
    /// <exception cref="InvalidEnvironmentException">One is missing or faulty.</exception>
    public static ScanTargets ReadTargets(EnvironmentReader environment)
    {
        environment.Required("SCAN_ACCOUNTS", "the accounts to scan, separated by commas");
        environment.Required("SCAN_REGIONS", "the Regions to scan, separated by commas");
        var targets = new ScanTargets(
            [.. environment.List("SCAN_ACCOUNTS").Distinct(StringComparer.Ordinal)], [.. environment.List("SCAN_REGIONS").Distinct(StringComparer.Ordinal)]);
        foreach (var account in targets.Accounts.Where(account => account.Length != 12 || !account.All(char.IsAsciiDigit)))
            environment.Fault("SCAN_ACCOUNTS", $"has '{account}': an account has twelve digits");
        foreach (var region in targets.Regions.Where(region => !region.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
            environment.Fault("SCAN_REGIONS", $"has '{region}': write Regions as eu-west-1");
        if (targets.Places.Count > MostPlaces)
            environment.Fault("SCAN_ACCOUNTS", $"and SCAN_REGIONS make {targets.Places.Count} places: at most {MostPlaces}; deploy a second stack for the rest");
        environment.ThrowIfFaulty();
        return targets;
    }

    /// <summary><c>SCAN_DEADLINE_MINUTES</c>, 10 to 1440, default 240.</summary>
    public static ScanLimits ReadLimits(EnvironmentReader environment) => new()
    {
        DeadlineAfter = TimeSpan.FromMinutes(environment.Number("SCAN_DEADLINE_MINUTES", fallback: 240, least: 10, most: 1440)),
    };

    /// <summary><c>SCAN_ROLE_NAME</c>; <c>SCAN_EXTERNAL_ID</c>, which may be absent.</summary>
    /// <exception cref="InvalidEnvironmentException">It is missing.</exception>
    public static ScanRole ReadRole(EnvironmentReader environment)
    {
        var role = new ScanRole(
            environment.Required("SCAN_ROLE_NAME", "the name of the role that reads an account"), environment.Optional("SCAN_EXTERNAL_ID"));
        environment.ThrowIfFaulty();
        return role;
    }
}
