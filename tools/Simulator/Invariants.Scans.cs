using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.RdsModel;
using DataReliability.Simulator.Processes;

namespace DataReliability.Simulator;

/// <content>What has to hold of compliance scans.</content>
public sealed partial class Invariants
{
    private const int WantedRetention = 7;
    private const int MostPutOff = 2;
    private static readonly string[] Types = [ResourceTypes.DBInstance, ResourceTypes.DBCluster, ResourceTypes.DBSnapshot, ResourceTypes.DBClusterSnapshot];

    private readonly Dictionary<string, (Process Process, int Invocation)> _workers = new(StringComparer.Ordinal);
    private readonly Dictionary<(Deployment Deployment, WorkflowId Place), (int Asked, bool Waited)> _putOff = [];
    private readonly Dictionary<string, string> _reports = new(StringComparer.Ordinal);

    /// <summary>The findings of a resource were kept.</summary>
    public void Kept(Process process, ResourceFindings kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        // What is restored changes by itself, and so does what is changed while the scan is under way.
        if (kept.Resource.Id.StartsWith(RestorePrefix.Default, StringComparison.Ordinal) || world.ChangedAt(kept.Resource.Arn) > kept.ScannedAt - world.MaxSkew)
            return;
        foreach (var finding in kept.Findings)
        {
            if (finding.LastSeen == kept.ScannedAt && finding.GoneAt is null && finding.Outcome is Outcome.Passed or Outcome.Failed && Truth(finding) is { } isGood)
                Hold(Truthful, isGood == (finding.Outcome == Outcome.Passed), $"{process.Name} says {finding.Control} of {kept.Resource.Arn}: {finding.Outcome}: {finding.Reason}");
        }
    }

    /// <summary>A report was written, and people are about to be told.</summary>
    public void Written(Process process, PublishedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var key = $"{process.Deployment.Name} {report.ScanId}";
        if (!_reports.TryAdd(key, report.ManifestSha256))
            Hold(SameReport, _reports[key] == report.ManifestSha256, $"{key} was written with the manifest {_reports[key]}, and now with {report.ManifestSha256}");
        var scan = Scans(process.Deployment).Select(record => ScanWorkflow.Read(record.State)).First(state => state.ScanId == report.ScanId);
        foreach (var missing in scan.Tasks.Where(task => task.Status != ScanTaskStatus.Done))
        {
            foreach (var kept in Types.SelectMany(type => Findings(process.Deployment, missing.Place, type)).Where(kept => kept.ScannedAt < scan.StartedAt))
            {
                var known = kept.Findings.FirstOrDefault(finding => finding.GoneAt is null && scan.Scope.Judges(finding.Control) && finding.Outcome != Outcome.Unknown);
                Hold(Complete, known is null, $"{report.ScanId} reports {known?.Control} of {kept.Resource.Arn} as {known?.Outcome}, and did not see {missing.Place}");
            }
        }
    }

    private void Worked(Process process, WorkflowRecord? before, WorkflowRecord record, IReadOnlyList<DomainEvent> events)
    {
        if (record.Lease is { } lease)
            _workers[lease.Owner] = (process, process.Invocations);
        if (before is { Pending.Count: > 0, Lease.Owner: var owner } && record.Lease?.Owner != owner && record.Pending.Count > 0)
        {
            var (worker, invocation) = _workers[owner];
            Hold(LeftAlone, !worker.IsAlive || !worker.IsBusy || worker.Invocations != invocation, $"{process.Name} takes {record.Id} over from {worker.Name}, which is at it");
        }

        // A worker that can't read yet writes that it waits, and nothing else.
        var (asked, waited) = _putOff.GetValueOrDefault((process.Deployment, record.Id));
        var isWait = before is { Pending.Count: 0 } && record is { Pending.Count: 0, DueAt: not null } && record.State == before.State && process.Name.Contains("/ScanAccountRegion-", StringComparison.Ordinal);
        if (record.Pending.Count > 0)
            (asked, waited) = (0, false);
        else if (events.Any(each => each.Type == ScanEvents.PlaceRequestedType))
            waited = false;
        else if (isWait && !waited)
            (asked, waited) = (asked + 1, true);
        _putOff[(process.Deployment, record.Id)] = (asked, waited);
        Hold(Diligent, asked <= MostPutOff, $"{record.Id}: workers were asked for {asked} times in a row, came, and read nothing");
    }

    private void Scanned(Process process, WorkflowRecord? before, WorkflowRecord record)
    {
        var state = ScanWorkflow.Read(record.State);
        if (before is null)
        {
            var other = Scans(process.Deployment).FirstOrDefault(each => each.Id != record.Id && each.DueAt is not null);
            Hold(OneScan, other is null, $"{record.Id} starts while {other?.Id} is {other?.Status}");
        }
        else if (state.Stage == ScanStage.Reporting && ScanWorkflow.Read(before.State).Stage != ScanStage.Reporting)
        {
            foreach (var task in state.Tasks.Where(task => task.Status == ScanTaskStatus.Done))
                Covered(process, state, task);
        }
    }

    private void Covered(Process process, ScanState scan, ScanTask task)
    {
        var rds = world.Rds.In(task.Place.Region);
        foreach (var type in Types.Where(type => task.Gaps.All(gap => gap.Type != type)))
        {
            var judged = Findings(process.Deployment, task.Place, type)
                .Where(kept => kept.ScannedAt >= scan.StartedAt)
                .Select(kept => kept.Resource.Arn)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var (arn, control) in There(rds, type, scan.StartedAt - world.MaxSkew))
            {
                if (scan.Scope.Judges(control))
                    Hold(Complete, judged.Contains(arn), $"{scan.ScanId} has scanned {task.Place} without a gap, and said nothing of {arn}");
            }
        }
    }

    private void ExpectReported()
    {
        foreach (var deployment in world.Deployments)
        {
            var scans = Scans(deployment)
                .Where(record => record.CreatedAt > world.Scheduler.Now - world.Options.CatchUp)
                .Select(record => (record.Id, record.Status, State: ScanWorkflow.Read(record.State)))
                .ToList();
            Hold(Reported, scans.Exists(scan => scan.Status == "published"), $"{deployment.Name} has no report of the calm: {string.Join("; ", scans.Select(scan => $"{scan.Id} {scan.Status}"))}");
            foreach (var (id, _, state) in scans.Where(scan => scan.Status == "published"))
                Hold(Reported, state.Tasks.All(task => task.Status == ScanTaskStatus.Done && task.Gaps.Count == 0), $"{id} misses something though all is calm");
        }
    }

    private static IEnumerable<WorkflowRecord> Scans(Deployment deployment) => deployment.Table.Records.Where(record => record.Id.Kind == ScanWorkflow.KindName);

    /// <summary>Resources of production that have been there since a time, each with a control that judges it.</summary>
    private static IEnumerable<(string Arn, string Control)> There(RdsWorld rds, string type, DateTimeOffset since) => type switch
    {
        ResourceTypes.DBInstance => rds.Instances.Where(each => each.CreateTime < since && each.Engine == "postgres").Select(each => (each.Arn, "RDS.8")),
        ResourceTypes.DBCluster => rds.Clusters.Where(each => each.CreateTime < since).Select(each => (each.Arn, "RDS.7")),
        ResourceTypes.DBSnapshot => rds.Snapshots.Where(each => each.CreateTime < since).Select(each => (each.Arn, "RDS.1")),
        _ => rds.ClusterSnapshots.Where(each => each.CreateTime < since).Select(each => (each.Arn, "RDS.1")),
    };

    /// <summary>Whether a resource is good by the world itself; null where it is gone, or that can't be told.</summary>
    private bool? Truth(Finding finding)
    {
        var rds = world.Rds.In(finding.Resource.Region);
        var id = finding.Resource.Id;
        return finding.Control switch
        {
            "RDS.8" => rds.Instances.Find(id)?.DeletionProtection,
            "RDS.17" => rds.Instances.Find(id)?.CopyTagsToSnapshot,
            "RDS.11" => rds.Instances.Find(id)?.BackupRetention >= WantedRetention,
            "RDS.7" => rds.Clusters.Find(id)?.DeletionProtection,
            "RDS.16" => rds.Clusters.Find(id)?.CopyTagsToSnapshot,
            "RDS.1" when finding.Resource.Type == ResourceTypes.DBSnapshot => rds.Snapshots.Find(id) is { } snapshot ? !snapshot.SharedWith.Contains("all") : null,
            "RDS.1" => rds.ClusterSnapshots.Find(id) is { } snapshot ? !snapshot.SharedWith.Contains("all") : null,
            _ => null,
        };
    }

    private static List<ResourceFindings> Findings(Deployment deployment, ScanPlace place, string type) =>
        deployment.Findings.ListAsync(place, type, None).ToBlockingEnumerable(None).ToList();

    private static TState? Read<TState>(Deployment deployment, WorkflowId id, Func<string, TState> read)
        where TState : class => deployment.Table.LoadAsync(id, None).Result is { } record ? read(record.State) : null;
}
