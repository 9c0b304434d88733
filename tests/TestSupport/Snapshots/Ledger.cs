using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Snapshots.Restores;

namespace DataReliability.TestSupport.Snapshots;

/// <summary>A database with a snapshot, as tests about validations need one.</summary>
public static class Ledger
{
    public const string Stack = "stack-a";
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);
    public static readonly RestorePlace Place = new("isolated", "sg-isolated", "stack-a-restore-");
    public static readonly TierPolicy Tier =
        new("critical", TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromDays(1), new CheckPolicy());

    public static readonly PlanOptions Options = new() { Stack = Stack, RestoresEnabled = true };

    public static DatabaseInstance Database(string id = "ledger") => new()
    {
        Id = id,
        ResourceId = $"db-{id.ToUpperInvariant()}",
        Engine = "postgres",
        EngineVersion = "17.6",
        Status = "available",
        InstanceClass = "db.m7g.large",
        MasterUser = "owner",
        DatabaseName = "books",
        Tags = new Dictionary<string, string> { [FleetTags.Stack] = Stack, [ReliabilityPolicy.TierTag] = "critical" },
    };

    public static Snapshot Snapshot(string database = "ledger", int day = 0) => new()
    {
        Id = $"rds:{database}-{day}",
        Arn = $"arn:aws:rds:eu-west-1:1:snapshot:rds:{database}-{day}",
        ResourceId = $"db-{database.ToUpperInvariant()}",
        Status = "available",
        Type = "automated",
        Engine = "postgres",
        EngineVersion = "17.6",
        TakenAt = Now.AddHours(-1).AddDays(day),
        DatabaseTime = Now.AddHours(-1).AddDays(day),
        MasterUser = "owner",
    };

    public static DataCheckReport Report(int attempt, params CheckResult[] results) => new(
        attempt,
        results.Length > 0 ? results : [Result("connection"), Result("pages")],
        new Dictionary<string, long> { ["books.public.invoices"] = 1000 },
        Now.AddHours(-1).AddMinutes(-2),
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(40),
        null);

    public static CheckResult Result(string check, CheckVerdict verdict = CheckVerdict.Passed) =>
        new(check, verdict, $"{check} says so", [], TimeSpan.FromSeconds(3));
}
