using System.Text.Json;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Fleet;
using DataReliability.Core.Workflows;
using DataReliability.Simulator.Cloud;
using DataReliability.Simulator.Processes;

namespace DataReliability.Simulator;

/// <content>What has to hold of remediations.</content>
public sealed partial class Invariants
{
    /// <summary>How long a failure that may be mended may be known before it is planned for.</summary>
    public static readonly TimeSpan TakenUpWithin = TimeSpan.FromHours(30);

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(50);

    private readonly Dictionary<string, List<DateTimeOffset>> _mendings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Deployment Deployment, WorkflowId Workflow)> _mending = new(StringComparer.Ordinal);

    /// <summary>A change that mends has arrived at RDS.</summary>
    public void Mending(Process process, ModifyResource effect)
    {
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(effect);
        var (target, now) = (effect.Target, world.Scheduler.Now);
        var workflow = Take(process, effect.Name, target.Id);
        Hold(Frozen, !IsFrozen(now) || !IsFrozen(now + world.MaxSkew), $"{process.Name} changes {target.Id} during a freeze");

        var deployment = process.Deployment;
        var mendings = _mendings.TryGetValue(deployment.Name, out var known) ? known : _mendings[deployment.Name] = [];
        mendings.Add(now);
        var recent = mendings.Count(at => at > now - Window);
        Hold(Budget, recent <= 2 * SimulatedPolicy.Remediation.Limits.ChangesPerHour, $"{deployment.Name} has made {recent} changes in {Window.TotalMinutes} minutes");

        var other = _mending.GetValueOrDefault(target.Arn);
        Hold(OneChange, other.Deployment is null || other.Workflow == workflow || !IsUnderWay(other.Deployment, other.Workflow), $"{workflow} changes {target.Id} while {other.Workflow} does");
        if (workflow is { } mine)
            _mending[target.Arn] = (deployment, mine);

        // Who changes their mind while a change is on its way comes too late.
        if (now - world.TouchedAt(target.Arn) < OnItsWay || Tags(target) is not { } tags)
            return;
        Hold(Consented, World.Consent.IsOn(tags), $"{process.Name} changes {target.Id}, which has not the tag {World.Consent}");
        Hold(Consented, !tags.TryGetValue(FleetTags.Stack, out var stack) || stack == deployment.Name, $"{process.Name} changes {target.Id}, which is handed to {tags.GetValueOrDefault(FleetTags.Stack)}");
        Hold(Consented, !tags.ContainsKey(FleetTags.CreatedBy), $"{process.Name} changes {target.Id}, which is a restore");
        Hold(OneChange, world.Rds.Rds.Instances.Find(target.Id) is not { Pending.IsEmpty: false } || target.Type != ResourceTypes.DBInstance, $"{process.Name} changes {target.Id}, for which something is pending");
    }

    private void Mended(WorkflowRecord? before, WorkflowRecord record)
    {
        var state = RemediationWorkflow.Read(record.State);
        if (state.Stage != RemediationStage.Ended)
            return;
        var outcome = RemediationStatus.Of(state);
        _verdicts[outcome] = _verdicts.GetValueOrDefault(outcome) + 1;
        var since = state.ModifiedAt ?? before?.CreatedAt ?? World.Start;
        if (state is { Outcome: RemediationOutcome.Applied, Change: { } change } && world.TouchedAt(state.Target.Arn) < since - OnItsWay && Resource(state.Target) is { } resource)
            Hold(InForce, change.IsInForce(resource).Match(yes => yes, _ => false), $"{record.Id} says that {change} of {state.Target.Id} is in force");
    }

    private void ExpectTakenUp()
    {
        foreach (var deployment in world.Deployments)
        {
            var place = new ScanPlace(RdsAccount.Number, RdsAccount.Region);
            foreach (var kept in Types.SelectMany(type => Findings(deployment, place, type)))
            {
                var known = world.Scheduler.Now - TakenUpWithin;
                if (world.TouchedAt(kept.Resource.Arn) > known
                    || kept.Resource.Tags is not { } tags || !World.Consent.IsOn(tags) || tags.GetValueOrDefault(FleetTags.Stack) != deployment.Name
                    || Lane(kept.Resource) is not { } lane)
                {
                    continue;
                }

                foreach (var finding in kept.Findings.Where(finding => finding is { Open: true, GoneAt: null, Outcome: Outcome.Failed } && finding.FailedSince < known))
                {
                    var filed = deployment.Table.GetAsync(RemediationFiling.Lanes, lane, None).Result;
                    var entry = filed is null ? null : JsonSerializer.Deserialize(filed.Json, RemediationJson.Default.RemediationLane)!.Controls.GetValueOrDefault(finding.Control);
                    Hold(TakenUp, entry?.FailedSince == finding.FailedSince, $"{deployment.Name}: {finding.Control} of {kept.Resource.Id} fails since {finding.FailedSince:O}, and nothing was planned");
                }
            }
        }
    }

    private static bool IsFrozen(DateTimeOffset at) => SimulatedPolicy.Remediation.Freezes.Over(at, TimeSpan.Zero) is not null;

    private static bool IsUnderWay(Deployment deployment, WorkflowId workflow) =>
        Read<RemediationState>(deployment, workflow, RemediationWorkflow.Read)?.Stage is RemediationStage.Modifying or RemediationStage.Verifying;

    private Resource? Resource(RemediationTarget target)
    {
        var rds = world.Rds.Rds;
        return target.Type switch
        {
            ResourceTypes.DBInstance when rds.Instances.Find(target.Id) is { } found => InventoryViews.Of(rds, found),
            ResourceTypes.DBCluster when rds.Clusters.Find(target.Id) is { } found => InventoryViews.Of(rds, found),
            ResourceTypes.DBSnapshot when rds.Snapshots.Find(target.Id) is { } found => InventoryViews.Of(rds, found),
            ResourceTypes.DBClusterSnapshot when rds.ClusterSnapshots.Find(target.Id) is { } found => InventoryViews.Of(rds, found),
            _ => null,
        };
    }

    private IReadOnlyDictionary<string, string>? Tags(RemediationTarget target) => Resource(target)?.Tags.Match<IReadOnlyDictionary<string, string>?>(tags => tags, _ => null);

    private string? Lane(ResourceRef resource) => resource.Type switch
    {
        ResourceTypes.DBInstance => world.Rds.Rds.Instances.Find(resource.Id)?.ResourceId,
        ResourceTypes.DBCluster => world.Rds.Rds.Clusters.Find(resource.Id)?.ResourceId,
        _ => RemediationKey.OfSnapshot(resource.Arn),
    };
}
