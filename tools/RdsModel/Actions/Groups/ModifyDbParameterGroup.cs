using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Groups;

/// <summary>Sets parameters. Dynamic ones with apply method immediate reach the engines at once; the others wait for a reboot.</summary>
internal static class ModifyDbParameterGroup
{
    private const int MostAtOnce = 20;

    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var group = ParameterGroups.Own(world, form.Required("DBParameterGroupName"));
        var asked = Asked(form).ToList();
        if (asked.Count == 0) throw new RdsRefusedException("MissingParameter", "The request must contain the parameter Parameters.");
        if (asked.Count > MostAtOnce)
            throw new RdsRefusedException("InvalidParameterValue", $"At most {MostAtOnce} parameters can be modified in a single request.");
        foreach (var (name, value, method) in asked) ParameterRules.Check(group.Family, name, value ?? throw Missing(), method);
        var parameters = group.Parameters.SetItems(asked.Select(each => KeyValuePair.Create(each.Name, each.Value!)));
        Apply(world, group with { Parameters = parameters }, asked.Select(each => (each.Name, each.Method)));
        foreach (var (name, value, method) in asked)
        {
            world.Happened("db-parameter-group", group, "0037", "configuration change",
                $"Updated parameter {name} to {value} with apply method {method}");
        }

        return ParameterGroupXml.Name(group);
    }

    /// <summary>Puts the changed group, and has the instances that use it take it up.</summary>
    public static void Apply(RdsWorld world, DbParameterGroup group, IEnumerable<(string Name, string Method)> changed)
    {
        var all = changed.ToList();
        world.ParameterGroups.Put(group);
        var waits = all.Exists(each => each.Method == "pending-reboot" || !ParameterRules.IsDynamic(group.Family, each.Name));
        var applies = all.Exists(each => each.Method == "immediate" && ParameterRules.IsDynamic(group.Family, each.Name));
        foreach (var instance in ParameterGroups.Users(world, group))
        {
            if (waits) world.Instances.Put(instance with { ParameterApplyStatus = "pending-reboot" });
            if (applies && instance.CreateTime is not null && instance.StoppedAt is null) InstanceFlows.All.Start(world, instance.Id, "apply-parameters");
        }
    }

    /// <summary>The parameters that a call names.</summary>
    public static IEnumerable<(string Name, string? Value, string Method)> Asked(QueryForm form) =>
        from prefix in form.Members("Parameters", "Parameter")
        select (form.Required($"{prefix}.ParameterName"), form.Text($"{prefix}.ParameterValue"), form.Text($"{prefix}.ApplyMethod") ?? "pending-reboot");

    private static RdsRefusedException Missing() =>
        new("InvalidParameterValue", "The parameters ParameterName, ParameterValue and ApplyMethod are required.");
}
