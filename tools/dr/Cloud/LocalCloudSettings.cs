namespace DataReliability.Dr.Cloud;

/// <summary>What may be chosen of a LocalCloud.</summary>
public sealed record LocalCloudSettings
{
    /// <summary>The port on loopback; 0 picks a free one.</summary>
    public int Port { get; init; }

    /// <summary>How many modelled seconds pass in a real one.</summary>
    public double Speed { get; init; } = 60;

    /// <summary>Whether time stands still until somebody advances it; there is no speed then.</summary>
    public bool ManualClock { get; init; }

    /// <summary>Where it has its files; null for a folder of the run.</summary>
    public string? Files { get; init; }

    /// <summary>Leave its files, with its logs, where they are.</summary>
    public bool KeepFiles { get; init; }

    /// <summary>The template's parameters, where they differ from its defaults.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>
    {
        ["RestoresEnabled"] = "true",
        ["RemediationsEnabled"] = "true",
        ["DatabaseTls"] = "verify-full",
        ["LeaseSeconds"] = "20",
        ["PollSeconds"] = "1",
        ["RepublishAfterSeconds"] = "5",
    };
}
