using System.Text;
using System.Text.Json;

namespace DataReliability.Core.Workflows;

/// <summary>What every store demands of a commit, so that what passes in one passes in all. Sizes are DynamoDB's.</summary>
public static class CommitLimits
{
    /// <summary>Items in one commit: the record, timeline entries, events and documents.</summary>
    public const int MaxItems = 100;

    /// <summary>Bytes of one item's text in UTF-8. DynamoDB's 400 KiB, less 4 KiB for keys and attribute names.</summary>
    public const int MaxItemBytes = 396 * 1024;

    /// <summary>Bytes of all items' text. DynamoDB's 4 MiB for a transaction, less the keys and names of 100 items.</summary>
    public const int MaxBytes = 3_500_000;

    /// <summary>Characters of a commit's token.</summary>
    public const int MaxTokenLength = 36;

    private const int MaxNameBytes = 900;

    /// <summary>Checks a commit.</summary>
    /// <exception cref="UnrecordableCommitException">It exceeds a limit or contradicts itself.</exception>
    public static void Check(WorkflowCommit commit)
    {
        var id = commit.Record.Id;
        if (!WorkflowId.TryParse(id.ToString(), out _))
            throw new UnrecordableCommitException(id, "its id is not kind/key of letters, digits and hyphens, at most 64 each");
        if (commit.Token.Length is 0 or > MaxTokenLength)
            throw new UnrecordableCommitException(id, $"its token has {commit.Token.Length} characters, allowed are 1 to {MaxTokenLength}");
        if (commit.Record.Version != (commit.ExpectedVersion ?? 0) + 1)
            throw new UnrecordableCommitException(id, $"version {commit.Record.Version} does not follow {commit.ExpectedVersion ?? 0}");

        foreach (var recorded in commit.Events)
            EventLimits.Check(recorded);
        CheckNames(commit);
        CheckSizes(commit);
    }

    private static void CheckNames(WorkflowCommit commit)
    {
        var id = commit.Record.Id;
        var names = commit.Timeline.Select(entry => $"timeline entry {entry.Version}.{entry.Index}")
            .Concat(commit.Events.Select(recorded => $"event {recorded.Id}"))
            .Concat(commit.Documents.Select(document => $"document {document.Collection}/{document.Name}"))
            .ToList();
        if (names.Count + 1 > MaxItems)
        {
            throw new UnrecordableCommitException(
                id,
                $"{names.Count + 1} items ({commit.Timeline.Count} timeline entries, {commit.Events.Count} events, "
                + $"{commit.Documents.Count} documents and the record), at most {MaxItems}: decide in several steps");
        }

        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new UnrecordableCommitException(id, $"{twice.Key} is in it twice: give each a name of its own");
        foreach (var document in commit.Documents)
        {
            if (document.Collection.Length == 0 || document.Name.Length == 0 || Bytes(document.Collection) + Bytes(document.Name) > MaxNameBytes)
                throw new UnrecordableCommitException(id, $"document '{document.Collection}/{document.Name}' needs both names, {MaxNameBytes} bytes at most");
        }
    }

    private static void CheckSizes(WorkflowCommit commit)
    {
        var record = commit.Record;
        var sizes = new List<(string Item, int Bytes)>
        {
            ("the record", Bytes(record.State) + Bytes(record.Status)
                + JsonSerializer.SerializeToUtf8Bytes(record.Pending, WorkflowJson.Default.IReadOnlyListPendingEffect).Length
                + JsonSerializer.SerializeToUtf8Bytes(record.Outcomes, WorkflowJson.Default.IReadOnlyListEffectOutcome).Length),
        };
        sizes.AddRange(commit.Timeline.Select(entry => ($"timeline entry {entry.Version}.{entry.Index}", Bytes(entry.Text) + Bytes(entry.Status))));
        sizes.AddRange(commit.Events.Select(recorded => ($"event {recorded.Id}", Bytes(recorded.Data) + Bytes(recorded.Type)
            + JsonSerializer.SerializeToUtf8Bytes(recorded.Attributes, WorkflowJson.Default.IReadOnlyDictionaryStringString).Length)));
        sizes.AddRange(commit.Documents.Select(document => ($"document {document.Collection}/{document.Name}", Bytes(document.Json))));

        var largest = sizes.MaxBy(size => size.Bytes);
        if (largest.Bytes > MaxItemBytes)
            throw new UnrecordableCommitException(record.Id, $"{largest.Item} has {largest.Bytes} bytes, at most {MaxItemBytes}: keep less of it");
        if (sizes.Sum(size => size.Bytes) is > MaxBytes and var total)
            throw new UnrecordableCommitException(record.Id, $"{total} bytes in all, at most {MaxBytes}: decide in several steps");
    }

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
