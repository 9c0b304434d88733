using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Catalog;

/// <summary>What can be listed and not be made here: there is none.</summary>
internal static class NeverMade
{
    public static RdsResult SecurityGroups(RdsWorld world, QueryForm form) => List(form, "DBSecurityGroups", form.Text("DBSecurityGroupName"),
        name => new RdsRefusedException("DBSecurityGroupNotFound", $"DBSecurityGroup {name} not found.", 404));

    public static RdsResult ReservedInstances(RdsWorld world, QueryForm form) => List(form, "ReservedDBInstances", form.Text("ReservedDBInstanceId"),
        id => new RdsRefusedException("ReservedDBInstanceNotFound", $"ReservedDBInstance {id} not found.", 404));

    private static RdsResult List(QueryForm form, string list, string? named, Func<string, RdsRefusedException> refusal) => named is { Length: > 0 }
        ? throw refusal(named)
        : Answers.Many<object>(list, Paging.Of<object>([], static _ => "", form), static (_, _) => { });
}
