using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Rds.Model;
using DataReliability.LocalCloud.Rds.Storage;

namespace DataReliability.LocalCloud.Rds;

/// <summary>Leads instances through their statuses, in the background.</summary>
internal sealed class InstanceLifecycle(RdsContext context)
{
    /// <summary>Brings up what was entered into the model with the status creating.</summary>
    /// <param name="copy">What to restore from; null for a fresh database.</param>
    /// <param name="snapshotId">The snapshot that the copy belongs to.</param>
    public void Create(DbInstance instance, string? password, DatabaseCopy? copy, string? snapshotId)
    {
        var restore = snapshotId is not null;
        _ = Enqueue(instance, async cancellation =>
        {
            var stay = context.StayAsync(instance.Id, "creating", restore ? context.Options.Restoring : context.Options.Creating, cancellation);
            if (instance.Database is { } database)
            {
                var parameters = context.ParametersOf(instance);
                await (copy is null
                    ? database.CreateAsync(instance.MasterUsername, password!, instance.DbName, parameters, cancellation)
                    : database.RestoreAsync(copy, parameters, cancellation));
            }

            await stay;
            Update(() =>
            {
                instance.CreateTime = context.Clock.Now;
                instance.Port = instance.Database?.Port ?? instance.Port;
                instance.EndpointKnown = true;
            });
            if (restore)
                context.Events.Add(instance, "RDS-EVENT-0043", "restoration", $"Restored from snapshot {snapshotId}");
            else
                context.Events.Add(instance, "RDS-EVENT-0005", "creation", "DB instance created");
            if (instance.BackupRetention > 0) await FirstBackupAsync(instance, cancellation);
            Update(() => instance.Status = "available");
        });
    }

    /// <summary>Applies a new password, or only passes through modifying.</summary>
    public void Modify(DbInstance instance, string? password, bool visibly) => _ = Enqueue(instance, async cancellation =>
    {
        if (password is null && !visibly) return;
        await context.Clock.DelayAsync(context.Options.ModifyLag, cancellation);
        if (visibly)
        {
            Update(() => instance.Status = "modifying");
            await context.StayAsync(instance.Id, "modifying", context.Options.Modifying, cancellation);
        }

        if (password is not null)
        {
            Update(() => instance.Status = "resetting-master-credentials");
            var stay = context.StayAsync(instance.Id, "resetting-master-credentials", context.Options.ResettingCredentials, cancellation);
            if (instance.Database is { } database) await database.SetPasswordAsync(instance.MasterUsername, password, cancellation);
            await stay;
            Update(() => instance.PasswordPending = false);
            context.Events.Add(instance, "RDS-EVENT-0016", "configuration change", "Reset master credentials");
        }

        Update(() => instance.Status = "available");
    });

    /// <summary>Restarts the engine, with the parameters of its group.</summary>
    public void Reboot(DbInstance instance) => _ = Enqueue(instance, async cancellation =>
    {
        context.Events.Add(instance, "RDS-EVENT-0004", "availability", "DB instance shutdown");
        var stay = context.StayAsync(instance.Id, "rebooting", context.Options.Rebooting, cancellation);
        if (instance.Database is { } database)
        {
            await database.StopAsync();
            await database.StartAsync(context.ParametersOf(instance), cancellation);
        }

        await stay;
        Update(() => (instance.Status, instance.ParameterApplyStatus, instance.Port) =
            ("available", "in-sync", instance.Database?.Port ?? instance.Port));
        context.Events.Add(instance, "RDS-EVENT-0006", "availability", "DB instance restarted");
    });

    public void Stop(DbInstance instance) => _ = Enqueue(instance, async cancellation =>
    {
        if (instance.Database is { } database) await database.StopAsync();
        await context.StayAsync(instance.Id, "stopping", context.Options.StartingOrStopping, cancellation);
        Update(() => instance.Status = "stopped");
        context.Events.Add(instance, "RDS-EVENT-0087", "notification", "DB instance stopped");
    });

    public void Start(DbInstance instance) => _ = Enqueue(instance, async cancellation =>
    {
        var stay = context.StayAsync(instance.Id, "starting", context.Options.StartingOrStopping, cancellation);
        if (instance.Database is { } database) await database.StartAsync(context.ParametersOf(instance), cancellation);
        await stay;
        Update(() => (instance.Status, instance.Port) = ("available", instance.Database?.Port ?? instance.Port));
        context.Events.Add(instance, "RDS-EVENT-0088", "notification", "DB instance started");
    });

    /// <summary>Breaks off what is being done to the instance and removes it.</summary>
    /// <param name="finalSnapshot">Taken before the database goes; null for none.</param>
    /// <param name="removing">What goes with the instance, before it is seen to be gone.</param>
    public void Delete(DbInstance instance, Func<CancellationToken, Task>? finalSnapshot, Action removing)
    {
        lock (context.Model.Gate)
        {
            instance.Cancellation.Cancel();
            instance.Cancellation = new CancellationTokenSource();
        }

        _ = Enqueue(instance, async cancellation =>
        {
            if (finalSnapshot is not null) await finalSnapshot(cancellation);
            if (instance.Database is { } database) await database.DisposeAsync();
            await context.StayAsync(instance.Id, "deleting", context.Options.Deleting, cancellation);
            removing();
            Update(() => context.Model.Instances.Remove(instance.Id));
            context.Events.Add(instance, "RDS-EVENT-0003", "deletion", "DB instance deleted");
        });
    }

    /// <summary>Does something to an instance after what is being done to it already.</summary>
    public Task Enqueue(DbInstance instance, Func<CancellationToken, Task> work)
    {
        lock (context.Model.Gate)
        {
            var cancellation = CancellationTokenSource.CreateLinkedTokenSource(instance.Cancellation.Token, context.Stopping);
            return instance.Work = RunAsync(instance, instance.Work, work, cancellation);
        }
    }

    private async Task RunAsync(DbInstance instance, Task before, Func<CancellationToken, Task> work, CancellationTokenSource cancellation)
    {
        using var _ = cancellation;
        await Task.Yield();
        await before;
        try
        {
            cancellation.Token.ThrowIfCancellationRequested();
            await work(cancellation.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Deleted, or LocalCloud ends: whoever cancelled cleans up.
        }
#pragma warning disable CA1031 // whatever went wrong is what the instance's status tells
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var parameters = fault is EngineStartException && context.ParametersOf(instance).Count > 0;
            Update(() => (instance.Status, instance.Failure) = (parameters ? "incompatible-parameters" : "failed", fault.Message));
            context.Events.Add(
                instance, parameters ? "RDS-EVENT-0035" : "RDS-EVENT-0031", "failure",
                $"The database instance was put into {instance.Status}. {fault.Message}");
        }
    }

    private async Task FirstBackupAsync(DbInstance instance, CancellationToken cancellation)
    {
        Update(() => instance.Status = "backing-up");
        context.Events.Add(instance, "RDS-EVENT-0001", "backup", "Backing up DB instance");
        await context.StayAsync(instance.Id, "backing-up", context.Options.FirstBackup, cancellation);
        context.Events.Add(instance, "RDS-EVENT-0002", "backup", "Finished DB Instance backup");
    }

    private void Update(Action change)
    {
        lock (context.Model.Gate) change();
    }
}
