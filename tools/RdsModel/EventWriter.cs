using System.Collections.Immutable;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel;

/// <summary>Records what happens, for DescribeEvents and for the event bus.</summary>
internal static class EventWriter
{
    private static readonly TimeSpan Retention = TimeSpan.FromDays(14);

    public static void Happened(this RdsWorld world, DbInstance instance, string number, string category, string message) =>
        world.Happened("db-instance", instance, number, category, message);

    public static void Happened(this RdsWorld world, DbSnapshot snapshot, string number, string category, string message) =>
        world.Happened("db-snapshot", snapshot, number, category, message);

    /// <param name="sourceType">As DescribeEvents says it: db-instance, db-cluster, ...</param>
    /// <param name="number">The four digits of the event's id.</param>
    /// <param name="category">One, or several with commas between them.</param>
    public static void Happened(this RdsWorld world, string sourceType, ITagged source, string number, string category, string message)
    {
        while (world.Events.FirstOrDefault() is { } oldest && world.Now - oldest.Date > Retention) world.Events.Remove(oldest.Id);
        var happened = new RdsEvent
        {
            Id = world.Cloud.NextNumber(),
            EventId = $"RDS-EVENT-{number}",
            SourceType = sourceType,
            SourceId = source.Id,
            SourceArn = source.Arn,
            Categories = category.Contains(',', StringComparison.Ordinal) ? [.. category.Split(',')] : [category],
            Message = message,
            Date = world.Now,
            Tags = source.Tags.IsDefault ? ImmutableArray<Tag>.Empty : source.Tags,
        };
        world.Events.Put(happened);
        world.Cloud.Publish(new PublishedEvent(world.Account, world.Region, happened));
    }
}
