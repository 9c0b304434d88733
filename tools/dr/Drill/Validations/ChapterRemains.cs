using Amazon.RDS.Model;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Drill.Reports;

namespace DataReliability.Dr.Drill.Validations;

/// <summary>What a chapter, and what validations in it, left in a LocalCloud that they should not.</summary>
/// <param name="context">What the chapter was given.</param>
public sealed class ChapterRemains(DrillContext context)
{
    private const string Prefix = "dr-restore-";
    private const int Most = 1000;

    // Events leave by the stream within a second, or else by the republisher after two minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Looks for it.</summary>
    /// <returns>What is left, in sentences; empty when nothing is.</returns>
    public async Task<IReadOnlyList<string>> FindAsync(IReadOnlyList<ValidationReport> validations, CancellationToken cancellationToken) =>
    [
        .. await RestoresAsync(cancellationToken),
        .. await OpenAsync(validations, cancellationToken),
        .. await FindAsync(cancellationToken),
        .. await RestoredTwiceAsync(validations, cancellationToken),
    ];

    /// <summary>Looks for what anything may leave: unsent events and dead letters.</summary>
    /// <returns>What is left, in sentences; empty when nothing is.</returns>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken) =>
        [.. await UnsentAsync(cancellationToken), .. await DeadLettersAsync(cancellationToken)];

    private async Task<IEnumerable<string>> RestoresAsync(CancellationToken cancellationToken)
    {
        var found = await context.Cloud.Access.Rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest(), cancellationToken);
        return (found.DBInstances ?? [])
            .Where(instance => instance.DBInstanceIdentifier.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(instance => $"restore {instance.DBInstanceIdentifier} is {instance.DBInstanceStatus}");
    }

    private async Task<IReadOnlyList<string>> OpenAsync(IReadOnlyList<ValidationReport> validations, CancellationToken cancellationToken)
    {
        var open = new List<string>();
        foreach (var validation in validations)
        {
            var record = await context.Cloud.State.Workflows.LoadAsync(WorkflowId.Parse(validation.Workflow), cancellationToken);
            if (record is { DueAt: not null })
                open.Add($"{record.Id} is still {record.Status}");
            if (record is { Buried: { } reason })
                open.Add($"{record.Id} is buried: {reason}");
        }

        return open;
    }

    private async Task<IReadOnlyList<string>> UnsentAsync(CancellationToken cancellationToken)
    {
        var started = context.Time.GetTimestamp();
        while (true)
        {
            var unsent = await context.Cloud.State.Outbox.ListUnsentAsync(DateTimeOffset.MaxValue, Most, cancellationToken);
            if (unsent is { Events.Count: 0, Unreadable.Count: 0 })
                return [];
            if (context.Time.GetElapsedTime(started) > Patience)
                return [.. unsent.Events.Select(sent => $"event {sent.Id} ({sent.Type}) was never sent"), .. unsent.Unreadable];
            await Task.Delay(Pause, context.Time, cancellationToken);
        }
    }

    // A fault may well fill a queue: that is what queues are for.
    private async Task<IReadOnlyList<string>> DeadLettersAsync(CancellationToken cancellationToken)
    {
        if (context.Options.Fault != DrillFault.None || await context.Cloud.Local.GetAsync("queues", cancellationToken) is not { } queues)
            return [];
        return [.. DeadLetters.In(queues).Select(letter => $"dead letter in {letter}")];
    }

    private async Task<IReadOnlyList<string>> RestoredTwiceAsync(IReadOnlyList<ValidationReport> validations, CancellationToken cancellationToken)
    {
        var restores = await context.Cloud.Local.EffectsAsync("rds", "RestoreDBInstanceFromDBSnapshot", cancellationToken);
        return restores == validations.Count ? [] : [$"{validations.Count} snapshots were restored {restores} times"];
    }
}
