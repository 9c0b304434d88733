namespace DataReliability.Core.Workflows;

/// <summary>What the outbox still holds.</summary>
/// <param name="Events">Events to send, oldest first.</param>
/// <param name="Unreadable">Items that are no events any more: each names its key and the field at fault. A person has to
/// mend or delete them; they never hide the rest.</param>
public sealed record UnsentEvents(IReadOnlyList<DomainEvent> Events, IReadOnlyList<string> Unreadable);
