using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

internal sealed class RebootDbInstance(RdsContext context, InstanceLifecycle lifecycle) : RdsAction(context)
{
    public override string Name => "RebootDBInstance";

    protected override IReadOnlyList<object?> Run(QueryForm form)
    {
        var instance = Available(form);
        if (form.Flag("ForceFailover") == true)
        {
            throw new AwsErrorException(
                "InvalidParameterCombination", "ForceFailover cannot be specified since the instance is not configured for MultiAZ");
        }

        instance.Status = "rebooting";
        lifecycle.Reboot(instance);
        return [Xml(instance)];
    }
}
