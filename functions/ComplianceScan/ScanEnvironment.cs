using DataReliability.Aws.Sns;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Fleet;
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

    /// <summary><c>SCAN_DEADLINE_MINUTES</c>, 10 to 1440, default 240; <c>SCAN_POLL_SECONDS</c>: how often places are looked at, 1 to
    /// 60, default 30.</summary>
    public static ScanLimits ReadLimits(EnvironmentReader environment) => new()
    {
        DeadlineAfter = TimeSpan.FromMinutes(environment.Number("SCAN_DEADLINE_MINUTES", fallback: 240, least: 10, most: 1440)),
        PollInterval = TimeSpan.FromSeconds(environment.Number("SCAN_POLL_SECONDS", fallback: 30, least: 1, most: 60)),
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

    /// <summary><c>RELIABILITY_POLICY</c>, default reliability.json. What is wrong with it makes what it would be measured by Unknown,
    /// and hides nothing else.</summary>
    public static Read<ReliabilityPolicy> ReadPolicy(EnvironmentReader environment)
    {
        var (path, reading) = PackageFiles.FindPolicy(environment);
        var name = Path.GetFileName(path);
        return reading switch
        {
            PolicyReading.Accepted accepted => accepted.Policy,
            PolicyReading.Refused refused => new Unread(name, $"it has faults: {string.Join("; ", refused.Faults.Take(3))}"),
            _ => new Unread(name, "there is no such file in the package"),
        };
    }

    /// <summary><c>REPORT_BUCKET</c>.</summary>
    /// <exception cref="InvalidEnvironmentException">It is missing.</exception>
    public static string ReadReportBucket(EnvironmentReader environment) =>
        Needed(environment, "REPORT_BUCKET", "the bucket that reports are written to");

    /// <summary><c>REPORT_TOPIC_ARN</c>.</summary>
    /// <exception cref="InvalidEnvironmentException">It is missing.</exception>
    public static TopicOptions ReadReportTopic(EnvironmentReader environment) =>
        new(Needed(environment, "REPORT_TOPIC_ARN", "the topic that is told of reports"));

    private static string Needed(EnvironmentReader environment, string variable, string meaning)
    {
        var value = environment.Required(variable, meaning);
        environment.ThrowIfFaulty();
        return value;
    }
}
