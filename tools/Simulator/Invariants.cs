using System.Runtime.CompilerServices;
using System.Text.Json;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.Simulator.Cloud;
using DataReliability.Simulator.Compliance;
using DataReliability.Simulator.Processes;
using DataReliability.Simulator.Remediation;
using DataReliability.Simulator.Snapshots;

namespace DataReliability.Simulator;

/// <summary>What has to hold whatever happens. Each is checked at every step that could break it; the first that breaks ends
/// the run. They look from outside: at writes, at calls, at what subscribers heard and at what there is.</summary>
/// <param name="world">Where.</param>
public sealed partial class Invariants(World world)
{
    /// <summary>Holds at each call that deletes or modifies: the instance is one that this very workflow created.</summary>
    public const string OnlyOurs = "nothing is deleted or modified that we did not create";

    /// <summary>Holds at each call that changes RDS: the very process that calls wrote the intent before, and calls once for it. Who
    /// takes an intent over may call as well, but not for an effect that can't be repeated.</summary>
    public const string OncePerIntent = "no effect without its recorded intent, none twice that can't be repeated";

    /// <summary>Holds at each restore.</summary>
    public const string OneRestore = "no two live restores of one workflow, no snapshot restored by two";

    /// <summary>Holds each hour: gone <see cref="SweptWithin"/> after its deadline, or after the world last kept it from being deleted.</summary>
    public const string Gone = "every restore is gone by its deadline plus the sweep";

    /// <summary>Holds at each write: versions, asks and attempts only grow, a resource id stays, and what has ended stays as it ended.</summary>
    public const string Forward = "a record never moves backwards";

    /// <summary>Holds at each write that changes a status, or intends an effect outside the table.</summary>
    public const string Reasoned = "each decision has its reasons";

    /// <summary>Holds at each end: passed means checks, all passed, of good data; failed means that one failed.</summary>
    public const string Proven = "a verdict is passed only when all checks passed, failed only when one failed";

    /// <summary>Holds at each end: what is said to be torn down is not there.</summary>
    public const string TornDown = "what is said to be torn down is gone";

    /// <summary>Holds at each opening.</summary>
    public const string Isolated = "nothing is opened that has a public address";

    /// <summary>Holds at each write.</summary>
    public const string NoSecret = "no record and no message holds a password";

    /// <summary>Holds at each step: no record is buried and nothing throws but what the world breaks.</summary>
    public const string Workable = "nothing is buried and nothing unexpected is thrown";

    /// <summary>Holds after the calm: what was due was validated, or it was said why not; all that began ended with a verdict.</summary>
    public const string Judged = "every due validation ends in a verdict or in an announced failure";

    /// <summary>Holds after the calm: each event that was recorded was heard.</summary>
    public const string Heard = "no domain event is lost";

    /// <summary>Holds after the calm: nothing is due, and no restore is left that could be deleted.</summary>
    public const string Quiet = "the system quiesces when the world does";

    /// <summary>Holds at each finding that is kept, of a resource that nobody changed since the scan began.</summary>
    public const string Truthful = "a finding says what was there";

    /// <summary>Holds as the report of a scan is asked for, and as it is written: each resource that was there as the scan began was
    /// judged, or the report says that it could not be; nothing that was not looked at counts as known.</summary>
    public const string Complete = "a scan judges all there is, or says what it could not see";

    /// <summary>Holds whenever the report of a scan is written.</summary>
    public const string SameReport = "a report that is written again is the same";

    /// <summary>Holds at each start.</summary>
    public const string OneScan = "no two scans of a deployment at a time";

    /// <summary>Holds at each write about a place: no more than twice in a row a worker that was asked for puts reading off, as by a clock that is slow.</summary>
    public const string Diligent = "a worker that comes for a place reads it";

    /// <summary>Holds whenever the scan of a place is taken over: whoever was at it has died, or gone.</summary>
    public const string LeftAlone = "a worker that is at it is not taken for one that is no more";

    /// <summary>Holds after the calm: each deployment has a report of the calm, and nothing is missing in it.</summary>
    public const string Reported = "every scan that is due ends in a report";

    /// <summary>Holds at each change that mends: the owner's tag is there, and no tag of a restore or of another deployment.</summary>
    public const string Consented = "nothing is mended without its owner's consent, nor by a deployment that it is not handed to";

    /// <summary>Holds at each change that mends, by true time.</summary>
    public const string Frozen = "nothing is mended during a freeze";

    /// <summary>Holds at each change that mends: in 50 minutes, which two hours of any clock touch at most, no more than two hours' changes.</summary>
    public const string Budget = "no more is mended in an hour than the policy lets";

    /// <summary>Holds at each change that mends.</summary>
    public const string OneChange = "no two changes of a resource are under way at a time, none beside what somebody else left pending";

    /// <summary>Holds at each end: the setting is as it was to be, unless somebody has changed it since.</summary>
    public const string InForce = "what is said to be mended is";

    /// <summary>Holds after the calm: failures that may be mended, and that scans have shown for <see cref="TakenUpWithin"/>, were planned for.</summary>
    public const string TakenUp = "what may be mended is taken up";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        OnlyOurs, OncePerIntent, OneRestore, Gone, Forward, Reasoned, Proven, TornDown, Isolated, NoSecret, Workable, Judged, Heard, Quiet,
        Truthful, Complete, SameReport, OneScan, Diligent, LeftAlone, Reported, Consented, Frozen, Budget, OneChange, InForce, TakenUp,
    ];

    private static CancellationToken None => CancellationToken.None;

    private readonly Dictionary<string, (int Left, WorkflowId? By)> _intents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _decisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _verdicts = new(StringComparer.Ordinal);

    /// <summary>The first that broke.</summary>
    public Violation? Broken { get; private set; }

    /// <summary>How often something was checked.</summary>
    public long Checked { get; private set; }

    /// <summary>Decisions recorded, by kind of workflow, status and effect.</summary>
    public IReadOnlyDictionary<string, int> Decisions => _decisions;

    /// <summary>Validations that ended, by verdict.</summary>
    public IReadOnlyDictionary<string, int> Verdicts => _verdicts;

    /// <summary>A write took effect.</summary>
    public void Committed(Process process, WorkflowRecord? before, WorkflowCommit commit)
    {
        var record = commit.Record;
        Hold(Forward, record.Version == (before?.Version ?? 0) + 1, $"{record.Id} went from version {before?.Version} to {record.Version}");
        Hold(Forward, before is null or { DueAt: not null }, $"{record.Id} had ended {before?.Status} and was written as {record.Status}");
        Hold(NoSecret, !HoldsSecret(commit), $"{record.Id} v{record.Version} holds the password of its restore");
        Decided(before, commit);
        // Pending after pending is a take-over, whatever it counts itself as.
        foreach (var pending in record.Pending.Where(pending => pending.Repeatable || before is not { Pending.Count: > 0 }))
        {
            if (Target(record.Id, pending) is { } target)
                Intend(process, pending.Name, target, record.Id);
        }

        if (record.Id.Kind == PlaceScanWorkflow.KindName)
            Worked(process, before, record, commit.Events);
        if (record.State == before?.State)
            return;

        switch (record.Id.Kind)
        {
            case ValidationWorkflow.KindName:
                Validated(process, before, record);
                break;
            case ScanWorkflow.KindName:
                Scanned(process, before, record);
                break;
            case RemediationWorkflow.KindName:
                Mended(before, record);
                break;
        }
    }

    /// <summary>A record was buried.</summary>
    public void Buried(WorkflowId id, string reason) => Hold(Workable, false, $"{id} was buried: {reason}");

    /// <summary>An invocation ended with an exception that nothing in the world explains.</summary>
    public void Threw(Process process, Exception thrown) => Hold(Workable, false, $"{process.Name}: {thrown.GetType().Name}: {thrown.Message} {Explanation.Root(thrown)}");

    /// <summary>An hour has passed.</summary>
    public void Look() => LookAtRestores();

    /// <summary>The world was calm for long enough that whatever was due is planned.</summary>
    public void ExpectPlanned()
    {
        if (Has<SnapshotValidationCapability>())
            ExpectValidated();
        // A scan is due once a day.
        if (Has<ComplianceScanCapability>() && world.Options.CatchUp > TimeSpan.FromDays(1))
            ExpectReported();
        if (Has<RemediationCapability>())
            ExpectTakenUp();
    }

    /// <summary>The world was calm, with nothing planned, for long enough that whatever began has ended.</summary>
    public void ExpectQuiet()
    {
        foreach (var deployment in world.Deployments)
        {
            var due = deployment.Table.Records.FirstOrDefault(record => record.DueAt is not null);
            Hold(due?.Id.Kind == ValidationWorkflow.KindName ? Judged : Quiet, due is null, $"{deployment.Name}: still due: {due?.Id} {due?.Status}");

            foreach (var recorded in deployment.Table.Events.Values)
                Hold(Heard, deployment.HeardEvents.ContainsKey(recorded.Id), $"{deployment.Name}: nobody heard {recorded.Id}, {recorded.Type}");
        }

        foreach (var instance in world.Rds.Instances.Where(instance => world.Rds.Made.ContainsKey(instance.ResourceId)))
            Hold(Quiet, !CanBeDeleted(instance), $"{instance.Id} ({instance.ResourceId}) is still {instance.Status}");
    }

    private void Decided(WorkflowRecord? before, WorkflowCommit commit)
    {
        var record = commit.Record;
        if (before is { Pending.Count: > 0 })
            return;

        var decision = record.Pending.Count == 0 ? $"{record.Id.Kind} {record.Status}" : $"{record.Id.Kind} {record.Status}: {record.Pending[0].Name}";
        _decisions[decision] = _decisions.GetValueOrDefault(decision) + 1;
        if (before?.Status != record.Status || record.Pending.Any(pending => Target(record.Id, pending) is not null))
        {
            var reasoned = commit.Timeline.Count > 0 && commit.Timeline.All(entry => !string.IsNullOrWhiteSpace(entry.Text));
            Hold(Reasoned, reasoned, $"{record.Id} became {record.Status} without a reason");
        }
    }

    /// <summary>The identifier of what an effect changes; null where it changes nothing outside the table.</summary>
    private static string? Target(WorkflowId id, PendingEffect pending) => id.Kind switch
    {
        ScanWorkflow.KindName or PlaceScanWorkflow.KindName => null,
        RemediationWorkflow.KindName => (JsonSerializer.Deserialize(pending.Json, RemediationJson.Default.RemediationEffect) as ModifyResource)?.Target.Id,
        _ => Of(JsonSerializer.Deserialize(pending.Json, SnapshotJson.Default.RestoreEffect)!).Name,
    };

    private void Intend(Process process, string effect, string target, WorkflowId by)
    {
        var intent = Intent(process, effect, target);
        _intents[intent] = (_intents.GetValueOrDefault(intent).Left + 1, by);
    }

    /// <summary>Takes one of the intents that a process recorded.</summary>
    /// <returns>The workflow that recorded it.</returns>
    private WorkflowId? Take(Process process, string effect, string target)
    {
        var intent = Intent(process, effect, target);
        var (left, by) = _intents.GetValueOrDefault(intent);
        _intents[intent] = (left - 1, by);
        Hold(OncePerIntent, left > 0, $"{process.Name} asks {effect} of {target} beyond the intents recorded");
        return by;
    }

    private static string Intent(Process process, string effect, string target) => $"{process.Name} {effect} {target}";

    private bool Has<TCapability>()
        where TCapability : ICapability => world.Options.Capabilities.Any(capability => capability is TCapability);

    private static bool HoldsSecret(WorkflowCommit commit) =>
        commit.Record.State.Contains(ProcessRds.PasswordMark, StringComparison.Ordinal)
        || commit.Record.Outcomes.Any(outcome => outcome.Message?.Contains(ProcessRds.PasswordMark, StringComparison.Ordinal) is true)
        || commit.Events.Any(recorded => recorded.Data.Contains(ProcessRds.PasswordMark, StringComparison.Ordinal));

    private void Hold(string invariant, bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref BrokenText what)
    {
        Checked++;
        if (holds || Broken is not null)
            return;
        Broken = new Violation(invariant, what.ToString(), world.Scheduler.Now);
        world.History.Add("BROKEN", "{0}: {1}", invariant, Broken.What);
    }
}
