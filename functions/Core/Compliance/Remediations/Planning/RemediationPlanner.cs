using System.Globalization;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Waivers;
using DataReliability.Core.Fleet;

namespace DataReliability.Core.Compliance.Remediations.Planning;

/// <summary>
/// Plans remediations from the findings that scans keep: of resources with the policy's tag in the stack's own account and Region,
/// never of waived failures. Doing it again plans nothing more. Of one resource one change is planned at a time; dry runs, which
/// change nothing, all at once.
/// </summary>
/// <param name="findings">What scans found.</param>
/// <param name="reader">Tells which database it is.</param>
/// <param name="starter">Starts them.</param>
/// <param name="rules">What holds for all.</param>
/// <param name="waivers">Failures that are accepted.</param>
/// <param name="here">The stack's own account and Region.</param>
/// <param name="time">The clock.</param>
public sealed class RemediationPlanner(
    IFindingStore findings,
    IRemediationReader reader,
    RemediationStarter starter,
    RemediationRules rules,
    IReadOnlyList<Waiver> waivers,
    ScanPlace here,
    TimeProvider time)
{
    /// <summary>Plans.</summary>
    /// <param name="cause">What led to it, for people.</param>
    /// <param name="hasTime">Whether there is time for one more.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<PlanSummary> PlanAsync(string cause, Func<bool> hasTime, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hasTime);
        var run = new PlanRun(cause, rules.Policy?.Controls ?? [], new WaiverApplication(waivers, time.GetUtcNow()));
        if (rules.Policy is { } policy)
        {
            foreach (var type in RemediationTarget.Types)
            {
                await foreach (var of in findings.ListAsync(here, type, cancellationToken))
                {
                    if (!hasTime())
                        return run.ToSummary(isComplete: false);
                    await PlanAsync(of, policy, run, cancellationToken);
                }
            }
        }

        return run.ToSummary(isComplete: true);
    }

    private async Task PlanAsync(ResourceFindings of, RemediationPolicy policy, PlanRun run, CancellationToken cancellationToken)
    {
        if (of.Resource is not { Tags: { } tags } resource || !policy.Tag.IsOn(tags) || !of.Findings.Any(Fails))
            return;
        var now = time.GetUtcNow();
        var failing = run.Controls
            .Select(control => of.Findings.FirstOrDefault(finding => finding.Control == control))
            .OfType<Finding>()
            .Where(finding => Fails(finding) && !run.Waived.Apply(finding).IsWaived)
            .ToList();
        run.Failing += failing.Count;
        if (failing.Count == 0)
            return;
        if (await LaneOfAsync(resource, run, cancellationToken) is not { } lane)
            return;

        var known = await starter.LaneAsync(lane, cancellationToken);
        if (await starter.IsUnderWayAsync(known?.Last, cancellationToken))
        {
            run.UnderWay++;
            return;
        }

        foreach (var finding in failing)
        {
            var entry = known?.Controls.GetValueOrDefault(finding.Control);
            var last = await starter.StateAsync(entry?.Workflow, cancellationToken);
            if (Settlement.IsSettled(finding, entry, last, policy.Mode, policy.Limits))
                continue;
            var attempt = Settlement.NextAttempt(finding, entry, last);
            var started = await starter.StartAsync(
                known,
                First(new RemediationTarget(resource.Account, resource.Region, resource.Type, resource.Arn, resource.Id, lane), finding.Control, policy, now),
                workflow => new LaneEntry(workflow, finding.FailedSince, finding.LastSeen, policy.Mode, attempt),
                string.Create(CultureInfo.InvariantCulture, $"{run.Cause}: {finding.Control} fails at {resource.Id} since {finding.FailedSince:O}: {finding.Reason}; attempt {attempt}"),
                cancellationToken);
            if (started is null)
                return;
            run.Planned.Add(started.Last);
            known = started;
            if (policy.Mode == RemediationMode.Apply)
                return;
        }
    }

    private static bool Fails(Finding finding) => finding is { Outcome: Outcome.Failed, GoneAt: null };

    private async Task<string?> LaneOfAsync(ResourceRef resource, PlanRun run, CancellationToken cancellationToken)
    {
        switch (await reader.ReadAsync(resource.Type, resource.Id, cancellationToken))
        {
            case Sight<RemediationSubject>.Seen { Value: var subject } when subject.Resource.Arn == resource.Arn:
                return subject.Lane.Match<string?>(
                    lane => lane,
                    unread =>
                    {
                        run.Unseen.Add($"{resource.Arn}: {string.Join("; ", unread)}");
                        return null;
                    });
            case Sight<RemediationSubject>.Unknown unknown:
                run.Unseen.Add($"{resource.Arn}: {unknown.Call}: {unknown.Reason}");
                return null;
            default:
                // Gone since the scan: the next one says so.
                return null;
        }
    }

    private static RemediationState First(RemediationTarget target, string control, RemediationPolicy policy, DateTimeOffset now) => new()
    {
        Target = target,
        Control = control,
        Remediation = RemediationCatalogue.For(control)!.Name,
        Mode = policy.Mode,
        PlannedAt = now,
        Deadline = now + policy.Limits.MaxWait,
    };

    private sealed class PlanRun(string cause, IReadOnlyList<string> controls, WaiverApplication waived)
    {
        public string Cause { get; } = cause;

        /// <summary>The policy's, in the catalogue's order.</summary>
        public IReadOnlyList<string> Controls { get; } = [.. RemediationCatalogue.Controls.Where(control => controls.Contains(control, StringComparer.Ordinal))];

        public WaiverApplication Waived { get; } = waived;

        public List<string> Planned { get; } = [];

        public List<string> Unseen { get; } = [];

        public int Failing { get; set; }

        public int UnderWay { get; set; }

        public PlanSummary ToSummary(bool isComplete) => new(Planned, Failing, UnderWay, Unseen, isComplete);
    }
}
