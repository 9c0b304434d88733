using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

internal sealed class StopDbInstance(RdsContext context, InstanceLifecycle lifecycle) : RdsAction(context)
{
    public override string Name => "StopDBInstance";

    protected override IReadOnlyList<object?> Run(QueryForm form)
    {
        var instance = Available(form);
        instance.Status = "stopping";
        lifecycle.Stop(instance);
        return [Xml(instance)];
    }
}
