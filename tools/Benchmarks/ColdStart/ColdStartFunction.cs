namespace DataReliability.Benchmarks.ColdStart;

/// <summary>A function that takes a scheduled event, in an environment like the template's.</summary>
/// <param name="Assembly">Its assembly.</param>
/// <param name="Class">Its class.</param>
/// <param name="Project">Its project's folder.</param>
internal sealed record ColdStartFunction(string Assembly, string Class, string Project)
{
    /// <summary>The busiest functions: one of each project, both started by the one-minute tick.</summary>
    public static readonly IReadOnlyList<ColdStartFunction> All =
    [
        new("DataReliability.SnapshotValidation", "AdvanceSnapshotValidations", "functions/SnapshotValidation"),
        new("DataReliability.DomainEvents", "RepublishDomainEvents", "functions/DomainEvents"),
    ];

    /// <summary>As in the template.</summary>
    public string Handler => $"{Assembly}::{Assembly}.{Class}_Handle_Generated::Handle";

    /// <summary>What its process is told.</summary>
    public IEnumerable<(string Name, string Value)> Environment(Uri aws, string package) =>
    [
        ("AWS_LAMBDA_RUNTIME_API", aws.Authority),
        ("LAMBDA_TASK_ROOT", package),
        ("_HANDLER", Handler),
        ("AWS_LAMBDA_FUNCTION_NAME", Class),
        ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"),
        ("AWS_ENDPOINT_URL", aws.ToString().TrimEnd('/')),
        ("AWS_REGION", "eu-west-1"),
        ("AWS_ACCESS_KEY_ID", "benchmark"),
        ("AWS_SECRET_ACCESS_KEY", "benchmark"),
        ("AWS_EC2_METADATA_DISABLED", "true"),
        ("DOTNET_gcServer", "0"),
        ("DOTNET_EnableDiagnostics", "0"),
        ("STACK_NAME", "benchmark"),
        ("TABLE_NAME", "benchmark"),
        ("DUE_SHARDS", "4"),
        ("POWERTOOLS_SERVICE_NAME", "benchmark"),
        ("POWERTOOLS_METRICS_NAMESPACE", "DataReliability"),
        ("DOMAIN_EVENTS_TOPIC_ARN", "arn:aws:sns:eu-west-1:123456789012:events"),
        ("RESTORE_SUBNET_GROUP", "restores"),
        ("RESTORE_SECURITY_GROUP_ID", "sg-0123456789abcdef0"),
        ("RESTORE_PARAMETER_GROUP_PREFIX", "restore-"),
        ("RESTORE_PASSWORD_KEY_ID", "key"),
    ];
}
