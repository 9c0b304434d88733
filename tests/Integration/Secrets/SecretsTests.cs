using System.Text.Json;

namespace DataReliability.Integration.Tests.Secrets;

/// <summary>What the functions print, send and store, searched for what must not be there.</summary>
public sealed class SecretsTests(VaultRun run) : IClassFixture<VaultRun>
{
    private static readonly string[] Functions = ["PlanSnapshotValidations", "AdvanceSnapshotValidations", "RunDataChecks", "PublishDomainEvents"];

    [Fact]
    public void No_secret_is_in_any_log()
    {
        Assert.SkipWhen(run.Unavailable is not null, run.Unavailable ?? "");

        Assert.Equal(6, run.Secrets.Count);
        Assert.All(run.Secrets, secret => Assert.All(run.Logs, log => AssertAbsent(secret, log)));
    }

    [Fact]
    public void No_secret_is_in_any_message_or_record()
    {
        Assert.SkipWhen(run.Unavailable is not null, run.Unavailable ?? "");

        Assert.All(run.Secrets, secret => Assert.All(run.Kept, kept => AssertAbsent(secret, kept)));
    }

    [Fact]
    public void What_was_searched_is_the_whole_flow()
    {
        Assert.SkipWhen(run.Unavailable is not null, run.Unavailable ?? "");

        Assert.All(Functions, function => Assert.Contains(run.Workflow, run.Logs[function]));
        Assert.Contains("\"level\":\"Debug\"", run.Logs["AdvanceSnapshotValidations"]);
        Assert.All(run.Kept.Where(kept => kept.Key != "queues"), kept => Assert.Contains(run.Workflow, kept.Value));
        var found = string.Join('\n', run.Evidence!.Results.Select(result => result.Summary));
        Assert.All(["22P02", "P0001", "22007"], state => Assert.Contains($"({state})", found));
        Assert.Equal("inconclusive", run.Evidence.Verdict);
    }

    [Fact]
    public void One_correlation_id_leads_through_every_function_and_message()
    {
        Assert.SkipWhen(run.Unavailable is not null, run.Unavailable ?? "");

        var ids = Functions.ToDictionary(function => function, function => Lines(run.Logs[function])
            .Where(line => line.TryGetProperty("correlation_id", out _))
            .Select(line => line.GetProperty("correlation_id").GetString()!)
            .Distinct());
        var planned = Assert.Single(ids["PlanSnapshotValidations"]);
        Assert.All(Functions, function => Assert.Equal([planned], ids[function]));
        Assert.Contains(planned, run.Kept["messages"]);
        Assert.Contains(Lines(run.Logs["PlanSnapshotValidations"]), line => line.TryGetProperty("request_id", out var id) && id.GetString() == planned);
    }

    [Fact]
    public void Lines_about_a_validation_name_its_database()
    {
        Assert.SkipWhen(run.Unavailable is not null, run.Unavailable ?? "");

        var told = Lines(run.Logs["AdvanceSnapshotValidations"]).Where(line => line.TryGetProperty("text", out _)).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, line => Assert.Equal(
            ("vault", run.Workflow), (line.GetProperty("database").GetString(), line.GetProperty("workflow").GetString())));
    }

    [Fact]
    public void The_verdict_and_the_parts_of_the_RTO_are_measured()
    {
        Assert.SkipWhen(run.Unavailable is not null, run.Unavailable ?? "");

        var metrics = Lines(run.Logs["AdvanceSnapshotValidations"]).Where(line => line.TryGetProperty("_aws", out _)).ToList();
        Assert.All(metrics, line => Assert.StartsWith("data-reliability-AdvanceSnapshotValidations", line.GetProperty("FunctionName").GetString()));
        var end = Assert.Single(metrics, line => line.TryGetProperty("ValidationsInconclusive", out _));
        Assert.All(["RestoreTime", "OpenTime", "RtoTime", "ChecksTime", "Decisions"], name => Assert.True(end.TryGetProperty(name, out _), name));
        Assert.Contains(metrics, line => line.TryGetProperty("Heartbeat", out _));
    }

    private static void AssertAbsent(KeyValuePair<string, string> secret, KeyValuePair<string, string> where) => Assert.False(
        where.Value.Contains(secret.Value, StringComparison.OrdinalIgnoreCase),
        $"{secret.Key} is in {where.Key}: {Around(where.Value, secret.Value)}");

    private static string Around(string text, string found)
    {
        var at = Math.Max(0, text.IndexOf(found, StringComparison.OrdinalIgnoreCase));
        return text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)];
    }

    private static IEnumerable<JsonElement> Lines(string log)
    {
        foreach (var line in log.Split('\n').Where(line => line.StartsWith('{')))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
