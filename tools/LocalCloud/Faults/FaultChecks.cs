using System.Xml;

namespace DataReliability.LocalCloud.Faults;

/// <summary>Refuses faults that can't apply, by field, with what could.</summary>
/// <param name="services">The signing names of the services that are served.</param>
/// <param name="functions">The logical ids of the functions.</param>
/// <param name="kinds">The kinds that can be injected here.</param>
internal sealed class FaultChecks(Func<IReadOnlyCollection<string>> services, Func<IReadOnlyCollection<string>> functions, IReadOnlyCollection<string> kinds)
{
    private static readonly string[] OtherCallers = ["person", "sns", "events", "scheduler", "monitoring"];
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);
    private const double MostSeconds = 31_622_400;

    /// <summary>The fault, its shorthands written out.</summary>
    /// <exception cref="FormatException">A field is wrong; the message names it, its value and what is allowed.</exception>
    /// <exception cref="ArgumentException">The fault names what does not exist; the message says what does.</exception>
    public Fault Check(Fault fault)
    {
        var kind = kinds.Contains(fault.Kind) ? FaultKinds.Find(fault.Kind) : null;
        if (kind is null) throw new FormatException($"kind is '{fault.Kind}'; allowed are {string.Join(", ", kinds.Order(StringComparer.Ordinal))}");
        fault = Expand(fault, kind);
        CheckFields(fault, kind);
        CheckValues(fault, kind);
        CheckAct(fault);
        CheckNames(fault);
        return fault;
    }

    private static Fault Expand(Fault fault, FaultKind kind)
    {
        var named = kind.HitsFunctions ? fault.Function : fault.Resource;
        if (named is not null && fault.Target is not null && named != fault.Target)
            throw new FormatException($"target is '{fault.Target}', and {(kind.HitsFunctions ? "function" : "resource")} '{named}'; give one of them");
        var target = named ?? fault.Target;
        return kind.HitsFunctions ? fault with { Target = target, Function = target } : fault with { Target = target, Resource = target };
    }

    private static void CheckFields(Fault fault, FaultKind kind)
    {
        var given = Given(fault);
        var foreign = FaultKind.Names(given & ~kind.Takes);
        if (foreign.Count > 0) throw new FormatException($"{foreign[0]} is given; {kind.Name} takes {Listed(kind.Takes)}");
        var missing = FaultKind.Names(kind.Needs & ~given);
        if (missing.Count > 0) throw new FormatException($"{missing[0]} is missing; {kind.Name} needs {Listed(kind.Needs)}{(kind.Note is null ? "" : $" ({kind.Note})")}");
    }

    private static void CheckValues(Fault fault, FaultKind kind)
    {
        if (fault.Probability is not (> 0 and <= 1)) throw new FormatException($"probability is {fault.Probability}; allowed is more than 0, up to 1");
        if (fault.Times < 1) throw new FormatException($"times is {fault.Times}; allowed is 1 or more, or nothing for no end");
        if (fault.After < 0) throw new FormatException($"after is {fault.After}; allowed is 0 or more");
        if (fault.Seconds is { } seconds && (!(Math.Abs(seconds) <= MostSeconds) || (seconds < 0 && !kind.MayGoBack)))
            throw new FormatException($"seconds is {seconds}; allowed is {(kind.MayGoBack ? -MostSeconds : 0)} to {MostSeconds}");
        if (fault.PerSecond is { } rate && rate is not (> 0 and <= 1_000_000)) throw new FormatException($"perSecond is {rate}; allowed is more than 0, up to 1000000");
        if (fault.Block < 0) throw new FormatException($"block is {fault.Block}; allowed is 0 or more");
        if (fault.Duration is { } duration && !(IsDuration(duration, out var length) && length > TimeSpan.Zero && length <= Longest))
            throw new FormatException($"duration is '{duration}'; allowed is an ISO 8601 duration of up to P{Longest.Days}D, such as PT10M");
    }

    private void CheckNames(Fault fault)
    {
        var isEvent = fault.Kind is FaultKinds.LoseEvents or FaultKinds.DuplicateEvents or FaultKinds.ReorderEvents or FaultKinds.DelayEvents;
        if (fault.Service is { } service && !isEvent && !services().Contains(service))
            throw new ArgumentException($"service is '{service}'; it must be one of {string.Join(", ", services().Order(StringComparer.Ordinal))}", nameof(fault));
        var isCall = FaultKinds.Find(fault.Kind)!.Takes.HasFlag(FaultFields.Service | FaultFields.Function);
        if (fault.Function is { } function && !functions().Contains(function) && !(isCall && fault.Kind != FaultKinds.KillFunction && OtherCallers.Contains(function)))
        {
            throw new ArgumentException(
                $"function is '{function}'; it must be one of {string.Join(", ", functions().Concat(isCall && fault.Kind != FaultKinds.KillFunction ? OtherCallers : []))}",
                nameof(fault));
        }
    }

    private static void CheckAct(Fault fault)
    {
        if (fault is { Kind: FaultKinds.KillFunction, Service: null, Action: null }
            && FaultKind.Names(Given(fault) & ~FaultFields.Function) is { Count: > 0 } waiting)
            throw new FormatException($"{waiting[0]} is given; kill-function takes it with a service or an action, and without them kills at once");
    }

    private static FaultFields Given(Fault fault) =>
        If(fault.Service is not null, FaultFields.Service) | If(fault.Action is not null, FaultFields.Action)
        | If(fault.Resource is not null, FaultFields.Resource) | If(fault.Function is not null, FaultFields.Function)
        | If(fault.Probability is < 1 or > 1, FaultFields.Probability) | If(fault.Times is not null, FaultFields.Times)
        | If(fault.After is not null, FaultFields.After) | If(fault.Seed is not null, FaultFields.Seed)
        | If(fault.Duration is not null, FaultFields.Duration) | If(fault.Seconds is not null, FaultFields.Seconds)
        | If(fault.Value is not null, FaultFields.Value) | If(fault.Block is not null, FaultFields.Block)
        | If(fault.PerSecond is not null, FaultFields.PerSecond);

    private static FaultFields If(bool isGiven, FaultFields field) => isGiven ? field : FaultFields.None;

    private static string Listed(FaultFields fields) => FaultKind.Names(fields) is { Count: > 0 } names ? string.Join(", ", names) : "nothing more";

    private static bool IsDuration(string text, out TimeSpan duration)
    {
        try
        {
            duration = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            duration = default;
            return false;
        }
    }
}
