using System.Collections.Immutable;
using System.Net;
using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.RdsModel.Engines;
using Storages = DataReliability.LocalCloud.Rds.Storage;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>Carries engine work out on real PostgreSQL. Calls for one storage group must not overlap. Every kind of work may be
/// repeated: what a broken one left is used or made anew.</summary>
/// <param name="clock">The time that work speaks of; that of the servers is real.</param>
/// <param name="changed">Hears of servers that started, died, were frozen or cut off: group, member, how it is.</param>
internal sealed class EngineCrew(DatabaseHost host, CloudClock clock, Action<string, string, EngineHealth> changed)
{
    /// <summary>The endpoint of an instance of its own.</summary>
    public const string Endpoint = "endpoint";

    private static readonly EndpointRule ToWriter = new(EndpointRole.Writer);

    /// <summary>A copy; null where there is none.</summary>
    public DatabaseCopy? FindCopy(string copy) => DatabaseCopy.Open(FolderOf(copy));

    /// <summary>Does it, and says what became of it.</summary>
    public async Task<WorkOutcome> CarryOutAsync(EngineWork work, CancellationToken cancellationToken)
    {
        try
        {
            return await DoAsync(work, cancellationToken);
        }
        catch (EngineStartException fault)
        {
            return new WorkFailed(fault.Message, HasParameters(work) ? "incompatible-parameters" : "failed");
        }
#pragma warning disable CA1031 // whatever went wrong is what the resource's status tells
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new WorkFailed(fault.Message, work is RestoreStorage or RestoreToTime ? "incompatible-restore" : "failed");
        }
    }

    /// <summary>Tells of the servers of a group, from now on.</summary>
    public void Watch(Storages.StorageGroup group) => group.Changed = status =>
    {
        if (HealthOf(status) is { } health) changed(group.Id, status.Name, health);
    };

    private async Task<WorkOutcome> DoAsync(EngineWork work, CancellationToken cancellationToken) => work switch
    {
        CreateStorage create => await MakeAsync(create.Group, () => host.Groups.CreateAsync(
            Plan(create.Group, create.Member, create.Database, create.Parameters),
            new NewDatabase(create.MasterUsername, create.Password, create.Database), cancellationToken)),
        RestoreStorage restore => await MakeAsync(restore.Group, () => host.Groups.RestoreAsync(
            Plan(restore.Group, restore.Member, restore.Database, restore.Parameters), Copy(restore.Copy), cancellationToken)),
        RestoreToTime restore => await MakeAsync(restore.Group, () => host.Groups.RestoreAsync(
            Plan(restore.Group, restore.Member, restore.Database, restore.Parameters), Group(restore.Source), restore.Time is { } time ? clock.RealEndOf(time) : null, cancellationToken)),
        FollowStorage follow => await MakeAsync(follow.Group, () => host.Groups.FollowAsync(
            Plan(follow.Group, follow.Member, follow.Database, follow.Parameters), Group(follow.Upstream), cancellationToken)),
        TakeCopy take => await TakeAsync(take, cancellationToken),
        BackUpStorage backup => await BackUpAsync(backup, cancellationToken),
        SetEndpoints set => new WorkDone { Ports = (await Group(set.Group).SetEndpointsAsync([.. set.Endpoints.Select(PlanOf)])).ToImmutableSortedDictionary(StringComparer.Ordinal) },
        _ => await ChangeAsync(work, cancellationToken),
    };

    private async Task<WorkOutcome> ChangeAsync(EngineWork work, CancellationToken cancellationToken)
    {
        await (work switch
        {
            DetachStorage detach when Group(detach.Group).Source is not null => Group(detach.Group).DetachAsync(cancellationToken),
            DetachStorage => Task.CompletedTask,
            RemoveStorage remove => host.Groups.Find(remove.Group)?.DeleteAsync() ?? Task.CompletedTask,
            DuplicateCopy duplicate => DuplicateAsync(duplicate, cancellationToken),
            RemoveCopy remove => RemoveCopy(remove.Copy),
            AddMember add => AddAsync(Group(add.Group), add, cancellationToken),
            RemoveMember remove when Has(remove.Group, remove.Member) => Group(remove.Group).RemoveAsync(remove.Member, cancellationToken),
            RemoveMember => Task.CompletedTask,
            PromoteMember promote when Group(promote.Group).Leader == promote.Member => Task.CompletedTask,
            PromoteMember promote => Group(promote.Group).FailOverAsync(promote.Member, cancellationToken),
            StopEngines stop => Group(stop.Group).StopAsync(cancellationToken),
            StartEngines start => StartAsync(Group(start.Group), start.Parameters, cancellationToken),
            RestartEngines restart => RestartAsync(Group(restart.Group), restart, cancellationToken),
            SetPassword password => Group(password.Group).SetPasswordAsync(password.MasterUsername, password.Password, cancellationToken),
            SwitchStorage follower when Group(follower.Group).Source is null => Task.CompletedTask,
            SwitchStorage follower => SwitchAsync(Group(follower.Group), follower.IsDataLossAllowed, cancellationToken),
            ApplyParameters apply => Apply(Group(apply.Group), apply.Parameters),
            _ => throw new NotSupportedException($"LocalCloud has no engines for {work.GetType().Name}"),
        });
        return WorkOutcome.Done;
    }

    private async Task<WorkOutcome> MakeAsync(string id, Func<Task<Storages.StorageGroup>> make)
    {
        // What was made and never reported has been used by nobody.
        if (host.Groups.Find(id) is { } leftover) await leftover.DeleteAsync();
        var group = await make();
        Watch(group);
        return new WorkDone { Port = await group.OpenEndpointAsync(Endpoint, ToWriter) };
    }

    private async Task<WorkOutcome> TakeAsync(TakeCopy take, CancellationToken cancellationToken)
    {
        await RemoveCopy(take.Copy);
        var copy = await Group(take.Group).CopyAsync(FolderOf(take.Copy), cancellationToken);
        return new WorkDone { DatabaseTime = copy.DatabaseTime };
    }

    private async Task<WorkOutcome> BackUpAsync(BackUpStorage backup, CancellationToken cancellationToken)
    {
        var group = Group(backup.Group);
        // What was before this clock's memory is kept: it can't be told how old it is.
        var keepFrom = backup.KeepFrom < clock.RealFrom ? DateTimeOffset.MinValue : clock.RealEndOf(backup.KeepFrom) ?? clock.Time.GetUtcNow();
        await group.BackUpAsync(keepFrom, cancellationToken);
        return new WorkDone { DatabaseTime = group.Restorable is { } restorable ? clock.InstantAt(restorable.Earliest) : null };
    }

    private static async Task AddAsync(Storages.StorageGroup group, AddMember add, CancellationToken cancellationToken)
    {
        var known = group.Nodes.FirstOrDefault(node => node.Name == add.Member);
        // One that cannot be reached is replaced, as its machine would be.
        if (known is { State: ServerState.Frozen } or { IsCutOff: true })
        {
            await group.RemoveAsync(add.Member, cancellationToken);
            known = null;
        }

        if (known is null) await group.AddAsync(add.Member, tier: 1, add.Parameters, cancellationToken);
        else await group.HealAsync(cancellationToken);
    }

    private static async Task StartAsync(
        Storages.StorageGroup group, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        await Apply(group, parameters);
        await group.StartAsync(cancellationToken);
    }

    private static async Task RestartAsync(Storages.StorageGroup group, RestartEngines restart, CancellationToken cancellationToken)
    {
        group.Faults.Reconnect(restart.Member);
        await group.RestartAsync(restart.Member, restart.Parameters, cancellationToken);
        // Standbys that lost their writer come back with it.
        await group.HealAsync(cancellationToken);
    }

    private static Task Apply(Storages.StorageGroup group, IReadOnlyDictionary<string, string> parameters)
    {
        foreach (var node in group.Nodes) group.Apply(node.Name, parameters);
        return Task.CompletedTask;
    }

    private async Task DuplicateAsync(DuplicateCopy duplicate, CancellationToken cancellationToken)
    {
        await RemoveCopy(duplicate.Copy);
        await Copy(duplicate.Source).CopyToAsync(FolderOf(duplicate.Copy), cancellationToken);
    }

    private Task RemoveCopy(string copy)
    {
        var folder = FolderOf(copy);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    private async Task SwitchAsync(Storages.StorageGroup follower, bool isDataLossAllowed, CancellationToken cancellationToken)
    {
        await host.Groups.SwitchAsync(follower, isDataLossAllowed, cancellationToken);
        await follower.InTurnAsync(() => follower.HealInTurnAsync(cancellationToken), cancellationToken);
    }

    private static EndpointPlan PlanOf(EngineEndpoint endpoint) => new(
        endpoint.Name,
        new EndpointRule(endpoint.Role switch { "writer" => EndpointRole.Writer, "reader" => EndpointRole.Reader, _ => EndpointRole.Any })
        {
            Members = endpoint.Members,
            Excluded = endpoint.Excluded,
        },
        IPAddress.TryParse(endpoint.Address, out var address) ? address : IPAddress.Loopback,
        endpoint.SharesPort);

    private Storages.StorageGroup Group(string id) =>
        host.Groups.Find(id) ?? throw new InvalidOperationException($"there are no servers of {id}");

    private bool Has(string group, string member) => Group(group).Nodes.Any(node => node.Name == member);

    private DatabaseCopy Copy(string id) => FindCopy(id) ?? throw new InvalidOperationException($"the data of {id} is not there");

    private string FolderOf(string copy) => host.NewFolder("snapshots", copy);

    private static GroupPlan Plan(string group, string member, string? database, IReadOnlyDictionary<string, string> parameters) =>
        new(group, database ?? "postgres", Replication.Synchronous) { Node = member, Parameters = parameters };

    private static EngineHealth? HealthOf(NodeStatus status) => status switch
    {
        { IsCutOff: true } => EngineHealth.CutOff,
        { State: ServerState.Running } => EngineHealth.Up,
        { State: ServerState.Frozen } => EngineHealth.Frozen,
        { State: ServerState.Died } => EngineHealth.Dead,
        // Stopped on purpose, as work that is under way does.
        _ => null,
    };

    private static bool HasParameters(EngineWork work) => work switch
    {
        CreateStorage create => create.Parameters.Count > 0,
        RestoreStorage restore => restore.Parameters.Count > 0,
        RestoreToTime restore => restore.Parameters.Count > 0,
        FollowStorage follow => follow.Parameters.Count > 0,
        RestartEngines restart => restart.Parameters.Count > 0,
        StartEngines start => start.Parameters.Count > 0,
        _ => false,
    };
}
