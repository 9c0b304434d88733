using DataReliability.LocalCloud.Clock;

namespace DataReliability.LocalCloud.Faults;

/// <summary>Checks faults and puts them in force: acts are carried out at once by their target, the others lie in wait.</summary>
internal sealed class FaultInjector
{
    private readonly FaultList _list;
    private readonly IReadOnlyList<IFaultTarget> _targets;
    private readonly FaultChecks _checks;
    private readonly CloudClock _clock;

    /// <param name="services">The signing names of the services that are served.</param>
    /// <param name="functions">The logical ids of the functions.</param>
    public FaultInjector(
        FaultList list, IReadOnlyList<IFaultTarget> targets, Func<IReadOnlyCollection<string>> services, Func<IReadOnlyCollection<string>> functions, CloudClock clock)
    {
        (_list, _targets, _clock) = (list, targets, clock);
        _checks = new FaultChecks(services, functions, FaultKinds.Waiting.Concat(targets.SelectMany(t => t.Kinds)).ToHashSet(StringComparer.Ordinal));
        list.Ended = fault => _ = EndAsync(fault, clock.Begin($"end of {fault.Id}"));
    }

    /// <summary>Injects a fault; answers it with its id.</summary>
    /// <exception cref="FormatException">A field is wrong; the message names it, its value and what is allowed.</exception>
    /// <exception cref="ArgumentException">The fault names what does not exist; the message says what does.</exception>
    public async Task<Fault> InjectAsync(Fault fault, CancellationToken cancellationToken)
    {
        fault = _checks.Check(fault);
        if (!(fault.Kind == FaultKinds.KillFunction && (fault.Service ?? fault.Action) is not null) && Find(fault) is { } target)
        {
            await target.InjectAsync(fault, cancellationToken);
            return _list.Add(fault, done: true, target.Lasting.Contains(fault.Kind));
        }

        // A function that is killed after each such call would never get past it.
        return _list.Add(fault.Kind == FaultKinds.KillFunction ? fault with { Times = fault.Times ?? 1 } : fault);
    }

    /// <summary>Takes faults back and undoes what lasts; false when there is none of the id.</summary>
    /// <param name="id">Null for all.</param>
    public async Task<bool> ClearAsync(string? id, CancellationToken cancellationToken)
    {
        var removed = _list.Remove(id);
        foreach (var record in removed.Where(r => r.State == FaultState.InForce))
        {
            if (Find(record.Fault) is { } target) await target.ClearAsync(record.Fault, cancellationToken);
        }

        _clock.Changed();
        return id is null || removed.Count > 0;
    }

    /// <summary>Carries out again what lasted when an earlier process ended.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        foreach (var record in _list.All.Where(r => r.State == FaultState.InForce))
        {
            if (Find(record.Fault) is { } target && target.Lasting.Contains(record.Fault.Kind)) await target.InjectAsync(record.Fault, cancellationToken);
        }
    }

    private IFaultTarget? Find(Fault fault) => _targets.FirstOrDefault(t => t.Kinds.Contains(fault.Kind));

    private async Task EndAsync(Fault fault, ClockWork work)
    {
        using (work)
        {
            if (Find(fault) is { } target) await target.ClearAsync(fault, CancellationToken.None);
        }
    }
}
