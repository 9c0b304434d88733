using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Waivers;

namespace DataReliability.TestSupport.Compliance;

/// <summary>
/// A scan of a believable fleet, the same from the same seed: accounts and teams of uneven care, one permission that is
/// missing in one account, a Region that is not opted in, waivers of every state, and a year of slow progress.
/// </summary>
public sealed class SampleScan
{
    private static readonly string[] Accounts = ["111122223333", "210987654321", "345678901234", "456789012345", "567890123456"];
    private static readonly string[] Regions = ["eu-west-1", "us-east-1", "ap-southeast-2"];
    private static readonly string[] Teams = ["payments", "identity", "search", "logistics", "risk", "data platform"];
    private static readonly string[] Names = ["orders", "ledger", "sessions", "catalogue", "invoices", "carts", "audit", "pricing", "stock", "profiles"];

    private readonly int _seed;
    private readonly int _resources;

    /// <param name="seed">Decides everything.</param>
    /// <param name="resources">How many resources there are; each gets a finding of every control of its type.</param>
    public SampleScan(int seed, int resources)
    {
        (_seed, _resources) = (seed, resources);
        var waivers = new WaiverApplication(Waivers, Now);
        var tally = new ScoreKeeper(ControlCatalogue.Metadata);
        var changes = new List<FindingChange>();
        foreach (var finding in Raw())
        {
            var applied = waivers.Apply(finding);
            tally.Add(applied);
            if (Change(applied) is { } change)
                changes.Add(change);
        }

        Changes = changes;
        Summary = Summarise(tally.Card(), waivers.Statuses());
    }

    /// <summary>When the scan ended.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 6, 4, 0, TimeSpan.Zero);

    /// <summary>The controls that were asked: all there are.</summary>
    public static IReadOnlyList<ControlMetadata> Controls { get; } = [.. ControlCatalogue.All.Select(control => control.Metadata)];

    /// <summary>All but the findings.</summary>
    public ScanSummary Summary { get; }

    /// <summary>What changed.</summary>
    public IReadOnlyCollection<FindingChange> Changes { get; }

    /// <summary>The findings, made as they are read, so that a hundred thousand need no memory.</summary>
    public IEnumerable<Finding> Findings()
    {
        var waivers = new WaiverApplication(Waivers, Now);
        return Raw().Select(waivers.Apply);
    }

    private static IReadOnlyList<Waiver> Waivers { get; } =
    [
        Waiver("analytics-single-az", "mara.lindqvist", "Rebuilt from the lake every night; a lost zone costs one report.", "j.okafor", 300,
            new() { Controls = ["RDS.5"], Resource = "catalogue-*" }),
        Waiver("migration-public", "tomas.reyes", "Open to the vendor's addresses until the migration of the stock system is done.", "j.okafor", 9,
            new() { Controls = ["RDS.2"], Accounts = [Accounts[1]], Resource = "stock-*" }),
        Waiver("legacy-encryption", "p.adeyemi", "Moves to an encrypted instance with the upgrade in the summer.", "s.brandt", -12,
            new() { Controls = ["RDS.3"], Tag = new("team", "logistics") }),
    ];

    private static Waiver Waiver(string id, string owner, string reason, string approver, int days, WaiverScope scope) => new()
    {
        Id = id,
        Owner = owner,
        Reason = reason,
        Approver = approver,
        Scope = scope,
        Created = Now.AddDays(-90),
        Expires = Now.AddDays(days),
    };

    private static FindingChange? Change(Finding finding)
    {
        var kind = finding switch
        {
            { Outcome: Outcome.Failed } when finding.FailedSince == Now => ChangeKind.New,
            { Outcome: Outcome.Unknown } when finding.OutcomeSince == Now => ChangeKind.WentUnknown,
            { Outcome: Outcome.Passed } when finding.ResolvedAt == Now => ChangeKind.Resolved,
            _ => ChangeKind.Unchanged,
        };
        return kind == ChangeKind.Unchanged
            ? null
            : new(finding.Id, kind, finding.Control, finding.Severity, finding.Resource,
                kind == ChangeKind.Resolved ? Outcome.Failed : Outcome.Passed, finding.Outcome, finding.Reason);
    }

    private static Finding Judge(Random random, ControlMetadata control, ResourceRef resource)
    {
        var outcome = random.NextDouble() switch
        {
            _ when control.Id == "RDS.1" && resource is { Account: "345678901234", Region: "eu-west-1" } => Outcome.Unknown,
            < 0.004 => Outcome.Unknown,
            var fate when fate < 0.004 + FailureShare(control, resource) => Outcome.Failed,
            < 0.97 => Outcome.Passed,
            _ => Outcome.NotApplicable,
        };
        var recent = random.Next(8) == 0;
        var since = recent ? Now : Now.AddDays(-7 * random.Next(1, 40));
        var call = control.Reads[0].Call;
        return new Finding
        {
            Id = FindingId.Of(resource.Account, resource.Region, control.Id, resource.Arn),
            Control = control.Id,
            Title = control.Title,
            Severity = control.Severity,
            Resource = resource,
            Outcome = outcome,
            OutcomeSince = since,
            Reason = outcome switch
            {
                Outcome.Unknown => $"could not read {call}: AccessDenied",
                Outcome.Failed => $"{control.Reads[0].Name} of {resource.Id} is not as it has to be",
                Outcome.Passed => $"{control.Reads[0].Name} is as it has to be",
                _ => "the control says nothing of this engine",
            },
            Unread = outcome == Outcome.Unknown
                ? [new Unread(call, $"AccessDenied: role/compliance-read is not authorized to perform {call} on {resource.Arn}")]
                : [],
            FirstSeen = since < Now.AddDays(-30) ? since : Now.AddDays(-140),
            LastSeen = Now,
            Open = outcome == Outcome.Failed,
            FailedSince = outcome == Outcome.Failed ? since : null,
            ResolvedAt = outcome == Outcome.Passed && recent && random.Next(6) == 0 ? Now : null,
        };
    }

    private static double FailureShare(ControlMetadata control, ResourceRef resource) =>
        (control.Severity switch { Severity.Critical => 0.01, Severity.High => 0.05, Severity.Medium => 0.09, _ => 0.16 })
        * (resource.Team is "logistics" or null ? 2.2 : resource.Team == "payments" ? 0.3 : 1);

    private static ResourceRef Resource(Random random, string type, int number)
    {
        var account = Accounts[Math.Min(random.Next(Accounts.Length), random.Next(Accounts.Length))];
        var region = Regions[Math.Min(random.Next(Regions.Length), random.Next(Regions.Length))];
        var team = random.Next(12) == 0 ? null : Teams[random.Next(Teams.Length)];
        var name = $"{Names[random.Next(Names.Length)]}-{(random.Next(3) == 0 ? "staging" : "prod")}-{number:000}";
        var (service, kind, id) = type switch
        {
            ResourceTypes.DBSnapshot => ("rds", "snapshot:", $"{name}-2026-11-2{number % 3}"),
            ResourceTypes.DynamoDBTable => ("dynamodb", "table/", name),
            ResourceTypes.DBCluster => ("rds", "cluster:", name),
            _ => ("rds", "db:", name),
        };
        return new(account, region, type, $"arn:aws:{service}:{region}:{account}:{kind}{id}", id)
        {
            Tags = team is null ? new() : new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = team, ["cost centre"] = $"{4000 + (number % 7)}" },
            Owner = team is null ? null : $"{team.Replace(' ', '-')}@example.org",
            Team = team,
        };
    }

    private IEnumerable<Finding> Raw()
    {
        var random = new Random(_seed);
        for (var number = 0; number < _resources; number++)
        {
            var type = random.Next(20) switch { < 9 => ResourceTypes.DBInstance, < 12 => ResourceTypes.DBCluster, < 18 => ResourceTypes.DBSnapshot, _ => ResourceTypes.DynamoDBTable };
            var resource = Resource(random, type, number);
            foreach (var control in Controls.Where(control => control.ResourceTypes.Contains(type, StringComparer.Ordinal)))
                yield return Judge(random, control, resource);
        }
    }

    private ScanSummary Summarise(ScoreCard scores, IReadOnlyList<WaiverStatus> waivers)
    {
        var places = Accounts.SelectMany(account => Regions.Select(region => new ScanPlace(account, region))).ToList();
        var missing = new ScanPlace(Accounts[4], "ap-southeast-2");
        return new()
        {
            ScanId = "01K5SAMPLE0000000000000000",
            StartedAt = Now.AddMinutes(-4),
            EndedAt = Now,
            Scope = new(places, []),
            Tasks =
            [
                .. places.Select(place => new ScanTask
                {
                    Place = place,
                    Status = place == missing ? ScanTaskStatus.Missing : ScanTaskStatus.Done,
                    MissingReason = place == missing ? "the Region is not opted in for this account" : null,
                    Resources = place == missing ? 0 : _resources / (places.Count - 1),
                    Calls = 28,
                    Gaps = place == places[3] ? [new(ResourceTypes.DynamoDBTable, [new Unread("dynamodb:ListTables", "throttled out after 8 attempts")])] : [],
                }),
            ],
            Scores = scores,
            Trend = Trend(scores.Overall),
            PreviousScanId = "01K5SAMPLE000000000000000X",
            Waivers = waivers,
        };
    }

    private List<TrendPoint> Trend(Score now)
    {
        var random = new Random(_seed);
        var points = new List<TrendPoint>();
        for (var week = 20; week > 0; week--)
        {
            var worse = Math.Min(now.Passed, (int)(now.Passed * (0.006 * week + (random.NextDouble() * 0.01))));
            points.Add(new($"01K5SAMPLE00000000000000{week:00}", Now.AddDays(-7 * week), now with { Passed = now.Passed - worse, Failed = now.Failed + worse }));
        }

        points.Add(new("01K5SAMPLE0000000000000000", Now, now));
        return points;
    }
}
