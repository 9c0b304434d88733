namespace DataReliability.LocalCloud.Clock;

/// <summary>Work that falls due by LocalCloud's clock: schedules, retries, status changes. Register it with
/// <see cref="CloudClock.Add"/>; call <see cref="CloudClock.Changed"/> when something is due earlier than before.</summary>
public interface IDueWork
{
    /// <summary>What is due next; null when nothing is. Asked often: answer from memory, from any thread.</summary>
    DueTime? NextDue { get; }

    /// <summary>Does, or starts, all that is due up to now; afterwards <see cref="NextDue"/> is later. One caller at a time.
    /// What goes on after it returns holds <see cref="CloudClock.Begin"/>.</summary>
    void RunDue(DateTimeOffset now);

    /// <summary>Returns once all that needs no time has been looked for and has at least begun, holding
    /// <see cref="CloudClock.Begin"/>: for those who find their work by looking, such as the readers of streams.</summary>
    Task SettleAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
