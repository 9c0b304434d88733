using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Model;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

/// <summary>An action that looks into or changes the model, under its gate, and waits for nothing.</summary>
internal abstract class RdsAction(RdsContext context) : IRdsAction
{
    public abstract string Name { get; }

    protected RdsContext Context { get; } = context;

    protected RdsModel Model => Context.Model;

    public Task<IReadOnlyList<object?>?> RunAsync(QueryForm form, CancellationToken cancellationToken)
    {
        lock (Model.Gate) return Task.FromResult(Run(form));
    }

    protected abstract IReadOnlyList<object?>? Run(QueryForm form);

    protected object Xml(DbInstance instance) => InstanceXml.Of(instance, Context.Clock.Now);

    /// <summary>An instance that must be available.</summary>
    protected DbInstance Available(QueryForm form)
    {
        var instance = Model.Instance(form.Required("DBInstanceIdentifier"));
        return instance.Status == "available"
            ? instance
            : throw new AwsErrorException("InvalidDBInstanceState", $"Database instance: {instance.Id} is not in available state, but {instance.Status}.");
    }
}
