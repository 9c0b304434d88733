using System.IO.Compression;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.Aws.DynamoDb;

/// <summary>All findings of a resource as an item: <c>finding#account#region#type</c>, ARN. Their JSON repeats itself, so it is
/// compressed: DynamoDB bills each kilobyte.</summary>
internal static class FindingItem
{
    public const string Entity = "finding";

    private const string Findings = "Findings";

    // Findings of what is gone are told apart from those of something new for as long as ended workflows are kept.
    private static readonly TimeSpan Retention = TimeSpan.FromDays(400);

    public static string Partition(ScanPlace place, string type) => $"finding#{place.Account}#{place.Region}#{type}";

    /// <exception cref="InvalidOperationException">The item would be larger than DynamoDB takes.</exception>
    public static Dictionary<string, AttributeValue> Write(ResourceFindings findings)
    {
        var resource = findings.Resource;
        var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(brotli, findings, ComplianceJson.Default.ResourceFindings);
        if (compressed.Length > Core.Workflows.CommitLimits.MaxItemBytes)
        {
            throw new InvalidOperationException(
                $"the findings of {resource.Arn} have {compressed.Length} bytes compressed, at most {Core.Workflows.CommitLimits.MaxItemBytes} fit an item: shorten its tags");
        }

        compressed.Position = 0;
        var item = TableKeys.Of(Partition(new ScanPlace(resource.Account, resource.Region), resource.Type), resource.Arn);
        item[Attributes.Entity] = new AttributeValue(Entity);
        item[Attributes.At] = new AttributeValue(Times.Write(findings.ScannedAt));
        item[Findings] = new AttributeValue { B = compressed };
        if (findings.Findings.All(finding => finding.GoneAt is not null))
            item[Attributes.ExpiresAt] = WorkflowItem.Number(Times.WriteExpiry(findings.Findings.Max(finding => finding.GoneAt!.Value) + Retention));
        return item;
    }

    /// <exception cref="FormatException">The item holds no findings.</exception>
    public static ResourceFindings Read(Dictionary<string, AttributeValue> item)
    {
        var where = $"{item[Attributes.PartitionKey].S} {item[Attributes.SortKey].S}";
        if (!item.TryGetValue(Findings, out var value) || value.B is null)
            throw new FormatException($"{where}: {Findings} is absent or not binary");
        try
        {
            using var brotli = new BrotliStream(value.B, CompressionMode.Decompress);
            return JsonSerializer.Deserialize(brotli, ComplianceJson.Default.ResourceFindings) ?? throw new FormatException($"{where}: {Findings} is null");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or InvalidDataException or IOException)
        {
            throw new FormatException($"{where}: {Findings} holds no compressed JSON of findings: {e.Message}; delete the item, and the next scan judges anew", e);
        }
    }
}
