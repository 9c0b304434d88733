namespace DataReliability.LocalCloud.Faults;

/// <summary>Checks faults and puts them in force: acts are carried out at once by their target, the others lie in wait.</summary>
internal sealed class FaultInjector(FaultList list, IReadOnlyList<IFaultTarget> targets)
{
    /// <summary>Injects a fault; answers it with its id.</summary>
    /// <exception cref="FormatException">A field is wrong; the message names it, its value and what is allowed.</exception>
    public async Task<Fault> InjectAsync(Fault fault, CancellationToken cancellationToken)
    {
        Check(fault);
        var isAct = fault.Kind != FaultKinds.KillFunction || (fault.Service is null && fault.Action is null);
        if (isAct && targets.FirstOrDefault(t => t.Kinds.Contains(fault.Kind)) is { } target)
        {
            await target.InjectAsync(fault, cancellationToken);
            return fault with { Id = "done" };
        }

        // A function that is killed after each such call would never get past it.
        return list.Add(fault.Kind == FaultKinds.KillFunction ? fault with { Times = fault.Times ?? 1 } : fault);
    }

    private void Check(Fault fault)
    {
        var kinds = FaultKinds.States.Concat(targets.SelectMany(t => t.Kinds)).Distinct().Order(StringComparer.Ordinal).ToList();
        if (!kinds.Contains(fault.Kind)) throw new FormatException($"kind is '{fault.Kind}'; allowed are {string.Join(", ", kinds)}");
        if (fault.Probability is not (> 0 and <= 1)) throw new FormatException($"probability is {fault.Probability}; allowed is more than 0, up to 1");
        if (fault.Times < 1) throw new FormatException($"times is {fault.Times}; allowed is 1 or more, or nothing for no end");
        if (fault.Seconds is < 0 or > 86_400) throw new FormatException($"seconds is {fault.Seconds}; allowed is 0 to 86400");
        if (fault is { Kind: FaultKinds.Delay, Seconds: null }) throw new FormatException("seconds is missing; a delay needs it");
        if (fault is { Kind: FaultKinds.HoldStatus, Value: null }) throw new FormatException("value is missing; hold-status needs the status");
        if (fault.Block < 0) throw new FormatException($"block is {fault.Block}; allowed is 0 or more");
    }
}
