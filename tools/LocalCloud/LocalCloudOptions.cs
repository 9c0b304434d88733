using DataReliability.RdsModel;

namespace DataReliability.LocalCloud;

/// <summary>Where and how fast a LocalCloud runs.</summary>
public sealed record LocalCloudOptions
{
    /// <summary>The project's root: the folder that holds template.yaml.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>Where this LocalCloud keeps what it runs: data folders, logs, sockets. Others must be able to traverse it.</summary>
    public required string RunDirectory { get; init; }

    /// <summary>The port on loopback; 0 picks a free one.</summary>
    public int Port { get; init; }

    /// <summary>How many modelled seconds pass in a real one; at least 1.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Whether time stands still until POST /_local/clock advances it. Default false. Functions' clocks then stand
    /// with it; PostgreSQL's and the machine's do not.</summary>
    public bool ManualClock { get; init; }

    /// <summary>Where a manual clock stands at first; null for now.</summary>
    public DateTimeOffset? ClockStart { get; init; }

    /// <summary>The account that LocalCloud plays, 12 digits.</summary>
    public string Account { get; init; } = "111122223333";

    /// <summary>The Region that LocalCloud plays.</summary>
    public string Region { get; init; } = "eu-west-1";

    /// <summary>The name of the stack that LocalCloud plays.</summary>
    public string StackName { get; init; } = "data-reliability";

    /// <summary>The template's file name in the project's folder.</summary>
    public string TemplateFile { get; init; } = "template.yaml";

    /// <summary>Values for the template's parameters, by name; the others take their defaults.</summary>
    public IReadOnlyDictionary<string, string> ParameterOverrides { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the parameters may break the template's Rules, as leases do that a fast drill can wait for. Default false.</summary>
    public bool MayBreakRules { get; init; }

    /// <summary>Finds the folder that holds a function's built assembly, from its CodeUri and the assembly's name; null for
    /// CodeUri/bin/(Debug or Release, as LocalCloud itself was built)/net10.0 in the project.</summary>
    public Func<string, string, string>? BuildOutput { get; init; }

    /// <summary>A DynamoDB-compatible engine that runs already; null to start one for the template's tables.</summary>
    public Uri? DynamoDb { get; init; }

    /// <summary>Leave the run directory, with its logs, where it is when LocalCloud ends. Default false.</summary>
    public bool KeepFiles { get; init; }

    /// <summary>RDS's modelled durations and quotas.</summary>
    public RdsOptions Rds { get; init; } = new();
}
