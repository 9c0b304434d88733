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

    /// <summary>The faults of a round, in order.</summary>
    public static IReadOnlyList<Fault> For(DrillFault fault) => fault switch
    {
        // Targets are the functions: the drill itself, which plays the databases' owners, is left alone.
        DrillFault.Throttle => [.. from function in Functions from service in Throttled
            select new Fault(FaultKinds.Throttle) { Service = service, Target = function, Probability = 0.15 }],
        DrillFault.LostEvents =>
        [
            new Fault(FaultKinds.LoseEvents),
            new Fault(FaultKinds.Throttle) { Service = "sns", Action = "Publish", Target = Publish },
        ],
        DrillFault.Crash => [.. Changes.Select(change => new Fault(FaultKinds.KillFunction)
        {
            Service = change.Service,
            Action = change.Action,
            Target = change.Function,
            Times = 1,
        })],
        _ => [],
    };
}
