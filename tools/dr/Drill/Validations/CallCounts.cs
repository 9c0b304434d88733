using DataReliability.LocalCloud.FrontDoor;

namespace DataReliability.Dr.Drill.Validations;

/// <summary>Counts what the functions asked of AWS.</summary>
public static class CallCounts
{
    private const string Person = "person";

    /// <summary>The calls of functions between two counts.</summary>
    public static IReadOnlyList<CallTotal> Between(IReadOnlyList<CallTotal> before, IReadOnlyList<CallTotal> after)
    {
        var earlier = before.ToDictionary(Key);
        return after.Where(total => total.Principal != Person)
            .Select(total => earlier.TryGetValue(Key(total), out var old)
                ? total with { Count = total.Count - old.Count, Errors = total.Errors - old.Errors }
                : total)
            .Where(total => total.Count > 0)
            .ToList();
    }

    /// <summary>The calls of one validation on average, by <c>service:action</c>; failed ones included, as AWS bills them too.
    /// Without the queries of the due index, which ticks make whether or not anything is due.</summary>
    public static IReadOnlyDictionary<string, double> PerValidation(IReadOnlyList<CallTotal> calls, int validations) => calls
        .Where(call => !IsQuery(call))
        .GroupBy(call => $"{call.Service}:{call.Action}")
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => Math.Round((double)group.Sum(call => call.Count) / Math.Max(1, validations), 2));

    /// <summary>The queries that ticks make in one modelled minute.</summary>
    public static double QueriesPerMinute(IReadOnlyList<CallTotal> calls, TimeSpan took, double speed) =>
        Math.Round(calls.Where(IsQuery).Sum(call => call.Count) / (took.TotalMinutes * speed), 2);

    private static bool IsQuery(CallTotal call) => call is { Service: "dynamodb", Action: "Query" };

    private static (string, string, string) Key(CallTotal total) => (total.Service, total.Action, total.Principal);
}
