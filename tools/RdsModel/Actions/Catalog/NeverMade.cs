using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Catalog;

/// <summary>What can be listed and not be made here: there is none.</summary>
internal static class NeverMade
{
    public static RdsResult EventSubscriptions(RdsWorld world, QueryForm form) =>
        List(form, "EventSubscriptionsList", form.Text("SubscriptionName"), name => new RdsRefusedException("SubscriptionNotFound", $"Subscription {name} not found.", 404));

    public static RdsResult Proxies(RdsWorld world, QueryForm form) =>
        List(form, "DBProxies", form.Text("DBProxyName"), name => new RdsRefusedException("DBProxyNotFoundFault", $"DB proxy {name} not found.", 404));

    public static RdsResult ReservedInstances(RdsWorld world, QueryForm form) => List(form, "ReservedDBInstances", form.Text("ReservedDBInstanceId"),
        id => new RdsRefusedException("ReservedDBInstanceNotFound", $"ReservedDBInstance {id} not found.", 404));

    private static RdsResult List(QueryForm form, string list, string? named, Func<string, RdsRefusedException> refusal) => named is { Length: > 0 }
        ? throw refusal(named)
        : Answers.Many<object>(list, Paging.Of<object>([], static _ => "", form), static (_, _) => { });
}
