using DataReliability.Core.Workflows;

namespace DataReliability.TestSupport.Workflows;

/// <summary>Builds commits for tests, with what a test does not care about filled in.</summary>
public static class Commits
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private static readonly SeededIds Ids = new(seed: 42);

    public static WorkflowId Id(string key, string kind = "toy") => new(kind, key);

    public static WorkflowRecord Record(WorkflowId id, long version = 1, DateTimeOffset? dueAt = null, string state = "{}") => new()
    {
        Id = id,
        Version = version,
        Status = "planned",
        State = state,
        CreatedAt = Start,
        UpdatedAt = Start.AddSeconds(version),
        DueAt = dueAt,
    };

    public static WorkflowCommit Commit(
        this WorkflowRecord record,
        IReadOnlyList<TimelineEntry>? timeline = null,
        IReadOnlyList<DomainEvent>? events = null,
        IReadOnlyList<Document>? documents = null) => new(
            record,
            record.Version == 1 ? null : record.Version - 1,
            timeline ?? [],
            events ?? [],
            documents ?? [],
            Ids.NewId(record.UpdatedAt));

    public static TimelineEntry Entry(long version, int index, string text = "it happened") =>
        new(version, index, Start.AddSeconds(version), "planned", text);

    public static DomainEvent Event(WorkflowId id, long version = 1, int index = 0, DateTimeOffset? at = null) => new(
        $"{id}:{version}:{index}",
        id,
        version,
        at ?? Start,
        "toy.finished",
        """{"answer":42}""",
        new Dictionary<string, string> { ["tier"] = "critical" })
    {
        CorrelationId = "r-1",
    };

    public static DomainEvent Burial(WorkflowId id) =>
        new($"{id}:buried", id, long.MaxValue, Start, "workflow.buried", "{}", new Dictionary<string, string>());
}
