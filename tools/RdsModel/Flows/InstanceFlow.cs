using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>A flow of an instance.</summary>
internal abstract class InstanceFlow : Flow<DbInstance>
{
    /// <inheritdoc/>
    public override void Worked(Step<DbInstance> step, EngineWork work, WorkDone done)
    {
        StorageChanges.Worked(step.World, work, done);
        if (work is BackUpStorage) step.Change(instance => instance with { EarliestRestorable = done.DatabaseTime ?? instance.EarliestRestorable ?? step.Now });
    }

    /// <inheritdoc/>
    public override void Failed(Step<DbInstance> step, EngineWork work, WorkFailed failed)
    {
        if (work is BackUpStorage)
        {
            // Only restores to a point in time miss it.
            InstanceFlows.All.Fire(step.World, step.Resource);
            return;
        }

        InstanceFlows.All.Break(step.World, step.Id);
        step.Change(instance => instance with { Status = failed.Status, Failure = failed.Message });
        var number = failed.Status == "incompatible-parameters" ? "0035" : failed.Status.StartsWith("incompatible", StringComparison.Ordinal) ? "0036" : "0031";
        step.World.Happened(step.Resource, number, "failure", $"The database instance was put into {failed.Status}. {failed.Message}");
    }

    /// <summary>Hands out engine work; where there is no engine, it is done.</summary>
    protected void Engine(Step<DbInstance> step, EngineWork work)
    {
        if (step.Resource.HasEngine) step.Work(work);
        else Worked(step, work, WorkOutcome.Done);
    }

    /// <summary>The backup that RDS takes of an instance whose backups have begun.</summary>
    protected Stage<DbInstance> FirstBackup(Func<Step<DbInstance>, bool> applies) => new("backing-up", options => options.FirstBackup)
    {
        Applies = applies,
        Enter = step =>
        {
            Tell(step, "0001", "backup", "Backing up DB instance");
            Engine(step, new BackUpStorage(step.Resource.ResourceId, step.Now.AddDays(-step.Resource.BackupRetention)));
        },
        Leave = step => Tell(step, "0002", "backup", "Finished DB Instance backup"),
    };

    /// <summary>Tells of the instance.</summary>
    protected static void Tell(Step<DbInstance> step, string number, string category, string message) =>
        step.World.Happened(step.Resource, number, category, message);
}
