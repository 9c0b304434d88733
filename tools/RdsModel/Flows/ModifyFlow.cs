using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Applies what is pending, but for a password. Argument lag: it waits a while as available first.</summary>
internal sealed class ModifyFlow : InstanceFlow
{
    public override string Name => "modify";

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    public ModifyFlow() => Stages =
    [
        new(null, options => options.ModifyLag) { Applies = step => step.Activity["lag"] is not null },
        new("modifying", options => options.Modifying) { Enter = Begin, Leave = End },
        new("upgrading", options => options.Upgrading)
        {
            Applies = step => step.Resource.Pending.EngineVersion is not null,
            Enter = Restart,
            Leave = step =>
            {
                step.Change(instance => instance with
                {
                    EngineVersion = instance.Pending.EngineVersion!,
                    Pending = instance.Pending with { EngineVersion = null },
                });
                Tell(step, "0047", "maintenance", $"Database instance patched to {step.Resource.EngineVersion}");
            },
        },
        new("renaming", options => options.Modifying)
        {
            Applies = step => step.Resource.Pending.NewIdentifier is not null,
            Leave = Renaming.Apply,
        },
        FirstBackup(step => step.Resource is { BackupRetention: > 0, EarliestRestorable: null }),
        new("storage-optimization", options => options.OptimizingStorage) { Applies = step => step.Activity["grew"] is not null },
    ];

    private void Begin(Step<DbInstance> step)
    {
        var (world, instance) = (step.World, step.Resource);
        var pending = instance.Pending;
        if (pending.Class is not null) Tell(step, "0012", "configuration change", "Applying modification to database instance class");
        if (pending.AllocatedStorage is not null) Tell(step, "0018", "configuration change", "Applying modification to allocated storage");
        if (pending.MultiAz == true && !instance.MultiAz) BeginMultiAz(step);
        if (pending.MultiAz == false && instance.MultiAz)
        {
            Tell(step, "0030", "configuration change", "Applying modification to convert to a standard (Single-AZ) DB Instance");
            var storage = world.StorageOf(instance);
            foreach (var standby in storage.Members.Where(member => member.Id != storage.Writer))
                Engine(step, new RemoveMember(storage.Id, standby.Id));
        }

        if (pending.Class is not null || pending.Port is not null) Restart(step);
    }

    private void BeginMultiAz(Step<DbInstance> step)
    {
        Tell(step, "0024", "configuration change", "Applying modification to convert to a Multi-AZ DB Instance");
        var storage = step.World.StorageOf(step.Resource);
        var zone = step.World.OtherZone(storage.WriterMember.AvailabilityZone) ?? storage.WriterMember.AvailabilityZone;
        var member = new StorageMember($"m{storage.LastMember + 1}", zone);
        step.World.Storage.Put(storage with { LastMember = storage.LastMember + 1, Members = storage.Members.Add(member) });
        Engine(step, new AddMember(storage.Id, member.Id, step.World.ParametersOf(step.Resource)));
    }

    private void Restart(Step<DbInstance> step) => Engine(step, new RestartEngines(
        step.Resource.ResourceId, step.World.StorageOf(step.Resource).Writer, step.World.ParametersOf(step.Resource)));

    private static void End(Step<DbInstance> step)
    {
        var (before, pending) = (step.Resource, step.Resource.Pending);
        step.Change(instance => instance with
        {
            Class = pending.Class ?? instance.Class,
            AllocatedStorage = pending.AllocatedStorage ?? instance.AllocatedStorage,
            Port = pending.Port is { } port && !instance.HasEngine ? port : instance.Port,
            BackupRetention = pending.BackupRetention ?? instance.BackupRetention,
            MultiAz = pending.MultiAz ?? instance.MultiAz,
            Iops = pending.Iops ?? instance.Iops,
            StorageThroughput = pending.StorageThroughput ?? instance.StorageThroughput,
            StorageType = pending.StorageType ?? instance.StorageType,
            CertificateAuthority = pending.CertificateAuthority ?? instance.CertificateAuthority,
            SubnetGroup = pending.SubnetGroup ?? instance.SubnetGroup,
            IamAuthentication = pending.IamAuthentication ?? instance.IamAuthentication,
            ParameterApplyStatus = pending.Class is null ? instance.ParameterApplyStatus : "in-sync",
            ZonesDue = pending.MultiAz is null ? instance.ZonesDue : step.Now,
            EarliestRestorable = pending.BackupRetention == 0 ? null : instance.EarliestRestorable,
            PendingDue = null,
            Pending = new PendingChanges
            {
                MasterUserPassword = pending.MasterUserPassword,
                EngineVersion = pending.EngineVersion,
                NewIdentifier = pending.NewIdentifier,
            },
            Activities = instance.Activities.SetItem(0, pending.AllocatedStorage > instance.AllocatedStorage
                ? instance.Activities[0] with { Arguments = instance.Activities[0].Arguments.SetItem("grew", "true") }
                : instance.Activities[0]),
        });
        step.Change(instance => instance with { BackupDue = Backups.NextOf(step.World, instance) });
        TellWhatChanged(step, before, pending);
    }

    private static void TellWhatChanged(Step<DbInstance> step, DbInstance before, PendingChanges pending)
    {
        const string Change = "configuration change";
        if (pending.Class is not null) Tell(step, "0014", Change, "Finished applying modification to DB instance class");
        if (pending.AllocatedStorage is not null) Tell(step, "0017", Change, "Finished applying modification to allocated storage");
        if (pending.MultiAz == true && !before.MultiAz) Tell(step, "0025", Change, "Finished applying modification to convert to a Multi-AZ DB Instance");
        if (pending.MultiAz == false && before.MultiAz)
            Tell(step, "0029", Change, "Finished applying modification to convert to a standard (Single-AZ) DB Instance");
        if (pending.BackupRetention == 0 && before.BackupRetention > 0) Tell(step, "0028", Change, "Disabled automated backups");
        if (pending.BackupRetention > 0 && before.BackupRetention == 0) Tell(step, "0032", Change, "Enabled automated backups");
    }
}
