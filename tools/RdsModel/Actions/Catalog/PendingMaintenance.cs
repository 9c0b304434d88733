using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Catalog;

/// <summary>What AWS wants done to instances. Nothing is, until a host or a test plans it.</summary>
internal static class PendingMaintenance
{
    private static readonly string[] OptIns = ["immediate", "next-maintenance", "undo-opt-in"];

    public static RdsResult Describe(RdsWorld world, QueryForm form)
    {
        var wanted = form.Text("ResourceIdentifier") is { Length: > 0 } arn ? Find(world, arn) : null;
        var ids = form.Filters("db-instance-id", "db-cluster-id").SelectMany(filter => filter.Values).Select(value => world.IdOf(value, "db")).ToList();
        var page = Paging.Of(world.Instances, form, instance => instance.Maintenance.Length > 0
            && (wanted is null || instance.Id == wanted.Id) && (ids.Count == 0 || ids.Contains(instance.Id)));
        return Answers.Many("PendingMaintenanceActions", page, Write);
    }

    public static RdsResult Apply(RdsWorld world, QueryForm form)
    {
        var instance = Find(world, form.Required("ResourceIdentifier"));
        var (name, optIn) = (form.Required("ApplyAction"), form.Required("OptInType"));
        if (!OptIns.Contains(optIn, StringComparer.Ordinal))
            throw new RdsRefusedException("InvalidParameterValue", $"Invalid opt-in type: {optIn}. It must be one of {string.Join(", ", OptIns)}.");
        var action = instance.Maintenance.FirstOrDefault(each => each.Action == name)
            ?? throw new RdsRefusedException("ResourceNotFoundFault", $"No pending maintenance action {name} for {instance.Arn}.", 404);
        if (optIn == "immediate" && instance.Status != "available")
            throw new RdsRefusedException("InvalidDBInstanceState", $"Instance {instance.Id} is not available, but {instance.Status}.");
        if (optIn == "undo-opt-in" && action.OptIn == "immediate")
            throw new RdsRefusedException("InvalidParameterCombination", "An immediate opt-in can't be undone.");
        MaintenancePlan.Add(world, instance.Id, action with { OptIn = optIn == "undo-opt-in" ? null : optIn });
        return Answers.One(world.Instances.Get(instance.Id), Write);
    }

    private static DbInstance Find(RdsWorld world, string arn) => arn.StartsWith(world.Arn("db", ""), StringComparison.Ordinal)
        && world.Instances.Find(world.IdOf(arn, "db")) is { } instance
            ? instance
            : throw new RdsRefusedException("ResourceNotFoundFault", $"The resource {arn} was not found.", 404);

    private static void Write(XmlText xml, DbInstance instance)
    {
        xml.Open("ResourcePendingMaintenanceActions"u8);
        xml.Value("ResourceIdentifier"u8, instance.Arn);
        xml.Open("PendingMaintenanceActionDetails"u8);
        foreach (var action in instance.Maintenance)
        {
            xml.Open("PendingMaintenanceAction"u8);
            xml.Value("Action"u8, action.Action);
            xml.Value("AutoAppliedAfterDate"u8, action.AutoAppliedAfter);
            xml.Value("OptInStatus"u8, action.OptIn);
            xml.Value("CurrentApplyDate"u8, action.Due);
            xml.Value("Description"u8, action.Description);
            xml.Close("PendingMaintenanceAction"u8);
        }

        xml.Close("PendingMaintenanceActionDetails"u8);
        xml.Close("ResourcePendingMaintenanceActions"u8);
    }
}
