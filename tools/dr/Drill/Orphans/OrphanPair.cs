using System.Globalization;
using System.Security.Cryptography;
using Amazon.RDS;
using Amazon.RDS.Model;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;

namespace DataReliability.Dr.Drill.Orphans;

/// <summary>Two instances under the name of restores: one as a stack leaves it that lost its records, and one that lacks the
/// mark of when it must be gone.</summary>
/// <param name="rds">The RDS API.</param>
/// <param name="stack">The stack that they are marked with.</param>
/// <param name="time">The clock.</param>
public sealed class OrphanPair(IAmazonRDS rds, string stack, TimeProvider time)
{
    private static readonly TimeSpan Overdue = TimeSpan.FromHours(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>The name of the restore that nobody remembers.</summary>
    public string Orphan { get; } = RestoreKey.NameOf(RestorePrefix.Default, "orphan");

    /// <summary>The name of the instance that only looks like one.</summary>
    public string Lookalike { get; } = RestoreKey.NameOf(RestorePrefix.Default, "lookalike");

    /// <summary>Creates both and waits until they are available; the orphan may be gone already by then.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        var identity = new RestoreIdentity(Orphan, RestorePrefix.Default, stack, new WorkflowId(ValidationWorkflow.KindName, "orphan").ToString(),
            "db-LOSTRECORD", time.GetUtcNow() - Overdue);
        await CreateAsync(Orphan, [.. identity.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })], cancellationToken);
        await CreateAsync(Lookalike, [new Tag { Key = FleetTags.CreatedBy, Value = stack }], cancellationToken);
        await UntilAsync(Lookalike, status => status is "available", cancellationToken);
    }

    /// <summary>Waits until an instance is gone.</summary>
    /// <exception cref="TimeoutException">It stays.</exception>
    public Task UntilGoneAsync(string id, CancellationToken cancellationToken) => UntilAsync(id, status => status is null, cancellationToken);

    /// <summary>The status of an instance; null when there is none.</summary>
    public async Task<string?> StatusAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return (await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = id }, cancellationToken)).DBInstances.Single().DBInstanceStatus;
        }
        catch (DBInstanceNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Deletes the lookalike, as its owner would, and waits until it is gone.</summary>
    public async Task DeleteLookalikeAsync(CancellationToken cancellationToken)
    {
        await rds.DeleteDBInstanceAsync(new DeleteDBInstanceRequest { DBInstanceIdentifier = Lookalike, SkipFinalSnapshot = true }, cancellationToken);
        await UntilGoneAsync(Lookalike, cancellationToken);
    }

    private async Task CreateAsync(string id, List<Tag> tags, CancellationToken cancellationToken) => await rds.CreateDBInstanceAsync(
        new CreateDBInstanceRequest
        {
            DBInstanceIdentifier = id,
            Engine = "mysql",
            DBInstanceClass = "db.t4g.small",
            AllocatedStorage = 20,
            MasterUsername = "ledger_owner",
            MasterUserPassword = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)),
            PubliclyAccessible = false,
            DeletionProtection = false,
            BackupRetentionPeriod = 0,
            Tags = tags,
        },
        cancellationToken);

    private async Task UntilAsync(string id, Func<string?, bool> wanted, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var status = await StatusAsync(id, cancellationToken);
            if (wanted(status))
                return;
            if (time.GetElapsedTime(started) > Patience)
                throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{id} is still {status ?? "gone"} after {Patience.TotalMinutes} minutes"));
            await Task.Delay(Pause, time, cancellationToken);
        }
    }
}
