namespace DataReliability.LocalCloud.Faults;

/// <summary>What becomes of an event.</summary>
/// <param name="Copies">How often it is delivered; 0 when it is lost.</param>
/// <param name="Late">How much later, in modelled time; zero for at once.</param>
internal sealed record EventFate(int Copies, TimeSpan Late)
{
    private static readonly TimeSpan HeldBack = TimeSpan.FromSeconds(60);

    /// <summary>What the faults make of an event.</summary>
    /// <param name="about">Whose it is and what it is about; its kind is of no matter.</param>
    public static EventFate Of(IFaultList faults, Occasion about)
    {
        if (faults.Strike(about with { Kind = FaultKinds.LoseEvents }) is not null) return new EventFate(0, TimeSpan.Zero);
        var late = (faults.Strike(about with { Kind = FaultKinds.ReorderEvents }) ?? faults.Strike(about with { Kind = FaultKinds.DelayEvents })) is { } held
            ? held.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : HeldBack
            : TimeSpan.Zero;
        return new EventFate(faults.Strike(about with { Kind = FaultKinds.DuplicateEvents }) is null ? 1 : 2, late);
    }
}
