using System.Collections.Immutable;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Engines;

/// <summary>The data of one database and the engines over it: one writer, and standbys or readers that follow it
/// synchronously. It is what lies under an instance (writer and hidden standby) and under a cluster (writer and readers) alike;
/// endpoints resolve to a member. A group that follows another one, asynchronously, is a read replica or the secondary of a global
/// database; its writer takes no writes until it is detached.</summary>
public sealed record StorageGroup : IResource
{
    /// <summary>The resource id of the instance or of the cluster.</summary>
    public required string Id { get; init; }

    /// <summary>The identifier of the instance or cluster that owns it.</summary>
    public required string Owner { get; init; }

    /// <summary>Whether a cluster owns it rather than an instance.</summary>
    public bool IsCluster { get; init; }

    /// <summary>The member that takes writes.</summary>
    public required string Writer { get; init; }

    /// <summary>Every member; their order says nothing.</summary>
    public required ImmutableArray<StorageMember> Members { get; init; }

    /// <summary>Counts promotions: a writer of an older epoch is fenced.</summary>
    public int Epoch { get; init; } = 1;

    /// <summary>The number of the last member that was made.</summary>
    public int LastMember { get; init; } = 1;

    /// <summary>The group whose writer this one follows; null for a group of its own.</summary>
    public string? Upstream { get; init; }

    /// <summary>The Region of <see cref="Upstream"/>, where that is another one.</summary>
    public string? UpstreamRegion { get; init; }

    /// <summary>How far this group is behind its upstream, as the world outside says.</summary>
    public TimeSpan Lag { get; init; }

    /// <summary>Why replication from upstream does not run; null when it runs.</summary>
    public string? ReplicationError { get; init; }

    /// <summary>When RDS acts on the loss of a member; null when there is nothing to act on.</summary>
    public DateTimeOffset? DetectionDue { get; init; }

    /// <summary>The writer.</summary>
    public StorageMember WriterMember => Member(Writer) ?? throw new InvalidOperationException($"storage group {Id} has no member {Writer}");

    /// <summary>A member; null where there is none.</summary>
    public StorageMember? Member(string id)
    {
        foreach (var member in Members)
        {
            if (member.Id == id) return member;
        }

        return null;
    }

    /// <summary>The members that could take over at once: ready, up, and not the writer; in order of their tier.</summary>
    public IEnumerable<StorageMember> Candidates => Members
        .Where(member => member.Id != Writer && member is { IsReady: true, Health: EngineHealth.Up })
        .OrderBy(member => member.PromotionTier);

    /// <summary>The group with one member changed.</summary>
    public StorageGroup WithMember(string id, Func<StorageMember, StorageMember> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var at = 0; at < Members.Length; at++)
        {
            if (Members[at].Id == id) return this with { Members = Members.SetItem(at, change(Members[at])) };
        }

        return this;
    }
}
