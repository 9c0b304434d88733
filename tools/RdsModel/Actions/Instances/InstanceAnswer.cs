using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Instances;

/// <summary>Instances in answers.</summary>
internal static class InstanceAnswer
{
    /// <summary>One instance, as it is now.</summary>
    public static RdsResult Of(RdsWorld world, string id)
    {
        var view = InstanceView.Of(world, world.Instances.Get(id));
        return new RdsResult(view.Instance) { Write = xml => InstanceXml.Write(xml, view) };
    }

    /// <summary>A page of instances, as they are now.</summary>
    public static RdsResult Of(RdsWorld world, Page<DbInstance> page)
    {
        // What XML tells besides the instance is looked up now, not when it is written, perhaps without the host's lock.
        var views = new InstanceView[page.Items.Count];
        for (var at = 0; at < views.Length; at++) views[at] = InstanceView.Of(world, page.Items[at]);
        return new RdsResult(page)
        {
            Write = xml =>
            {
                xml.Value("Marker"u8, page.Marker);
                xml.Open("DBInstances"u8);
                foreach (var view in views) InstanceXml.Write(xml, view);
                xml.Close("DBInstances"u8);
            },
        };
    }

    /// <summary>An instance that must be available.</summary>
    public static DbInstance Available(RdsWorld world, QueryForm form)
    {
        var instance = world.Instance(form.Required("DBInstanceIdentifier"));
        return instance.Status is "available" or "storage-optimization"
            ? instance
            : throw new RdsRefusedException(
                "InvalidDBInstanceState", $"Database instance: {instance.Id} is not in available state, but {instance.Status}.");
    }
}
