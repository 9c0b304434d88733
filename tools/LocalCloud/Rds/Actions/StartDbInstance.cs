using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

internal sealed class StartDbInstance(RdsContext context, InstanceLifecycle lifecycle) : RdsAction(context)
{
    public override string Name => "StartDBInstance";

    protected override IReadOnlyList<object?> Run(QueryForm form)
    {
        var instance = Model.Instance(form.Required("DBInstanceIdentifier"));
        if (instance.Status != "stopped")
            throw new AwsErrorException("InvalidDBInstanceState", $"Instance {instance.Id} is not stopped, but {instance.Status}.");
        instance.Status = "starting";
        lifecycle.Start(instance);
        return [Xml(instance)];
    }
}
