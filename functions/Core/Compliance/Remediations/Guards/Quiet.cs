namespace DataReliability.Core.Compliance.Remediations.Guards;

/// <summary>Nothing else goes on.</summary>
internal static class Quiet
{
    public const string Available = "available";

    /// <summary>Statuses such as <c>maintenance</c>, <c>modifying</c> and <c>backing-up</c> say that something is under way.</summary>
    public static string? Status(GuardCase asked) => asked.Subject.Status.Match(
        status => status == Available ? null : $"its status is {status}, not {Available}",
        unread => $"could not read its status: {string.Join("; ", unread)}");

    /// <summary>What waits for the maintenance window would be applied along with a change that is applied immediately.</summary>
    public static string? Pending(GuardCase asked) => asked.Subject.Pending.Count == 0
        ? null
        : $"{string.Join(", ", asked.Subject.Pending)} {(asked.Subject.Pending.Count == 1 ? "is" : "are")} pending: let it be applied, or take it back";

    public static string? OtherWork(GuardCase asked) => asked.Sight.OtherWork is { } work ? $"{work} is under way" : null;
}
