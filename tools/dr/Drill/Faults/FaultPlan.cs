using DataReliability.LocalCloud.Faults;

namespace DataReliability.Dr.Drill.Faults;

/// <summary>What each <c>--fault</c> puts in force for a round.</summary>
public static class FaultPlan
{
    private const string Plan = "PlanSnapshotValidations";
    private const string Advance = "AdvanceSnapshotValidations";
    private const string Checks = "RunDataChecks";
    private const string Sweep = "SweepRestores";
    private const string Publish = "PublishDomainEvents";
    private const string Republish = "RepublishDomainEvents";
    private const string Scan = "ScanAccountRegion";
    private const string Scans = "AdvanceComplianceScans";
    private const string Report = "PublishComplianceReport";

    private static readonly string[] Functions = [Plan, Advance, Checks, Sweep, Publish, Republish];
    private static readonly string[] Throttled = ["rds", "dynamodb", "kms", "sns"];

    // Everything that a function changes in the world, by function. GenerateMac changes nothing but comes between two that do.
    private static readonly (string Function, string Service, string Action)[] Changes =
    [
        (Plan, "dynamodb", "TransactWriteItems"),
        (Advance, "dynamodb", "TransactWriteItems"),
        (Advance, "rds", "RestoreDBInstanceFromDBSnapshot"),
        (Advance, "rds", "ModifyDBInstance"),
        (Advance, "rds", "DeleteDBInstance"),
        (Advance, "kms", "GenerateMac"),
        (Checks, "kms", "GenerateMac"),
        (Checks, "dynamodb", "TransactWriteItems"),
        (Publish, "sns", "Publish"),
        (Publish, "dynamodb", "UpdateItem"),
    ];

    // The same of a scan.
    private static readonly (string Function, string Service, string Action)[] ChangesOfScans =
    [
        (Scans, "dynamodb", "TransactWriteItems"),
        (Scan, "sts", "AssumeRole"),
        (Scan, "dynamodb", "BatchWriteItem"),
        (Scan, "dynamodb", "TransactWriteItems"),
        (Report, "s3", "PutObject"),
        (Report, "sns", "Publish"),
        (Report, "dynamodb", "TransactWriteItems"),
    ];

    /// <summary>The faults of a round of validations, in order.</summary>
    public static IReadOnlyList<Fault> For(DrillFault fault) => Of(fault, Functions, Changes);

    /// <summary>The faults of a scan, in order.</summary>
    public static IReadOnlyList<Fault> ForScan(DrillFault fault) => Of(fault, [Scan, Scans, Report, Publish, Republish], ChangesOfScans);

    private static IReadOnlyList<Fault> Of(
        DrillFault fault, IReadOnlyList<string> functions, IReadOnlyList<(string Function, string Service, string Action)> changes) => fault switch
        {
            // Targets are the functions: the drill itself, which plays the databases' owners, is left alone.
            DrillFault.Throttle => [.. from function in functions from service in Throttled
            select new Fault(FaultKinds.Throttle) { Service = service, Target = function, Probability = 0.15 }],
            DrillFault.LostEvents =>
            [
                new Fault(FaultKinds.LoseEvents),
            new Fault(FaultKinds.Throttle) { Service = "sns", Action = "Publish", Target = Publish },
        ],
            DrillFault.Crash => [.. changes.Select(change => new Fault(FaultKinds.KillFunction)
        {
            Service = change.Service,
            Action = change.Action,
            Target = change.Function,
            Times = 1,
        })],
            _ => [],
        };
}
