using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Simulator.Cloud;

namespace DataReliability.Simulator.Processes;

/// <summary>Tells failures that the world explains from those that are bugs.</summary>
internal static class Explanation
{
    /// <summary>Whether what a function failed with comes of a fault of the world, all of it.</summary>
    public static bool Explains(Exception e) => e switch
    {
        AggregateException many => many.InnerExceptions.All(Explains),
        CloudFaultException or KeyDisabledException or FleetUnseenException or ReportUndeliveredException => true,
        OperationCanceledException => true,
        _ => e.InnerException is { } inner && Explains(inner),
    };

    /// <summary>The first cause.</summary>
    public static Exception Root(Exception e)
    {
        while (e.InnerException is { } inner)
            e = inner;
        return e;
    }
}
