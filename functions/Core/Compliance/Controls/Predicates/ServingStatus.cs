namespace DataReliability.Core.Compliance.Controls.Predicates;

/// <summary>Statuses in which a database serves and can be asked to do something.</summary>
internal static class ServingStatus
{
    public static bool Is(string status) => status is "available" or "backing-up" or "storage-optimization" or "storage-full";
}
