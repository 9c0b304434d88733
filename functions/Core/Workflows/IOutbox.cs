namespace DataReliability.Core.Workflows;

/// <summary>Domain events that are recorded and not known to be sent.</summary>
public interface IOutbox
{
    /// <summary>Events still unsent this long after they were recorded, oldest first; the stream has failed them.</summary>
    /// <param name="recordedBefore">Those recorded at or before this.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    Task<UnsentEvents> ListUnsentAsync(DateTimeOffset recordedBefore, int limit, CancellationToken cancellationToken);

    /// <summary>Notes that an event was sent. Doing so twice is the same as once; an unknown event is left alone.</summary>
    Task MarkSentAsync(DomainEvent sent, DateTimeOffset now, CancellationToken cancellationToken);
}
