using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Messaging.Sqs;

/// <summary>Runs a batch entry by entry: what is wrong with one entry is that entry's failure.</summary>
internal static class Batch
{
    private const int Most = 10;

    /// <exception cref="AwsErrorException">The batch itself is empty, too large or has an id twice.</exception>
    public static JsonObject Run(JsonObject input, Func<JsonObject, JsonObject> run)
    {
        var entries = input.Objects("Entries");
        if (entries.Count == 0) throw Fault("EmptyBatchRequest", "The batch request doesn't contain any entries.");
        if (entries.Count > Most) throw Fault("TooManyEntriesInBatchRequest", $"Maximum number of entries per request are {Most}. You have sent {entries.Count}.");
        if (entries.Select(e => e.Text("Id")).Distinct(StringComparer.Ordinal).Count() < entries.Count)
            throw Fault("BatchEntryIdsNotDistinct", "Two or more batch entries in the request have the same Id.");
        var (done, failed) = (new JsonArray(), new JsonArray());
        foreach (var entry in entries)
        {
            try
            {
                done.Add(run(entry));
            }
            catch (AwsErrorException e) when (e.Code != "QueueDoesNotExist")
            {
                failed.Add(new JsonObject { ["Id"] = entry.Text("Id"), ["SenderFault"] = true, ["Code"] = e.Code, ["Message"] = e.Message });
            }
        }

        return new JsonObject { ["Successful"] = done, ["Failed"] = failed };
    }

    private static AwsErrorException Fault(string code, string message) => new(code, message) { QueryCode = "AWS.SimpleQueueService." + code };
}
