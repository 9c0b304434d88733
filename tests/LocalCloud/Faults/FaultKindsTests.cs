using System.Text.Json;
using DataReliability.LocalCloud.Faults;

namespace DataReliability.LocalCloud.Tests.Faults;

public class FaultKindsTests
{
    public static TheoryData<string> Names => [.. FaultKinds.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_kind_says_what_it_does_and_its_example_is_a_fault_of_it(string name)
    {
        var kind = FaultKinds.Find(name)!;
        Assert.EndsWith(".", kind.Summary, StringComparison.Ordinal);
        Assert.Equal(kind.Needs, kind.Needs & kind.Takes);
        Assert.Equal((FaultFields.Seconds | FaultFields.Value) & kind.Takes, kind.Note is null ? FaultFields.None : (FaultFields.Seconds | FaultFields.Value) & kind.Takes);
        var checks = new FaultChecks(() => ["rds", "kms", "dynamodb", "sns"], () => ["RunDataChecks", "AdvanceSnapshotValidations"], [.. FaultKinds.All.Select(k => k.Name)]);
        Assert.Equal(name, checks.Check(kind.Example).Kind);
    }

    [Fact]
    public async Task All_kinds_can_be_injected_and_are_told()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Caller);
        var told = (await cloud.LocalAsync("faults/kinds")).AsArray().Select(k => k!["name"]!.ToString());
        Assert.Equal(FaultKinds.All.Select(k => k.Name), told);
        var (_, refusal) = await cloud.PostLocalAsync("faults", """{"kind":"none of them"}""");
        Assert.Equal(FaultKinds.All.Select(k => k.Name).Order(StringComparer.Ordinal),
            JsonDocument.Parse(refusal).RootElement.GetProperty("error").GetString()!.Split("allowed are ")[1].Split(", "));
    }
}
