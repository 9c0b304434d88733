using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.Tagging;

public class TaggingTests
{
    private const string News = "  News: { Type: AWS::SNS::Topic }\n";

    [Fact]
    public async Task What_has_tags_is_told_by_type_and_by_tag()
    {
        await using var cloud = await TestCloud.StartAsync(News);
        await SubnetGroupAsync(cloud, "tagged", "ledger");
        await SubnetGroupAsync(cloud, "other", "orders");
        await SubnetGroupAsync(cloud, "plain", null);
        await cloud.JsonAsync("dynamodb", "DynamoDB_20120810.CreateTable", new JsonObject
        {
            ["TableName"] = "invoices",
            ["Tags"] = new JsonArray(Tag("localcloud:metadata-only", "true"), Tag("team", "ledger")),
        });

        Assert.Equal(
            [
                "arn:aws:dynamodb:eu-west-1:111122223333:table/invoices", "arn:aws:rds:eu-west-1:111122223333:subgrp:other",
                "arn:aws:rds:eu-west-1:111122223333:subgrp:tagged",
            ],
            await FoundAsync(cloud, []));
        Assert.Equal(
            ["arn:aws:rds:eu-west-1:111122223333:subgrp:other", "arn:aws:rds:eu-west-1:111122223333:subgrp:tagged"],
            await FoundAsync(cloud, new JsonObject { ["ResourceTypeFilters"] = new JsonArray("rds:subgrp", "rds:db") }));
        Assert.Equal(
            ["arn:aws:dynamodb:eu-west-1:111122223333:table/invoices", "arn:aws:rds:eu-west-1:111122223333:subgrp:tagged"],
            await FoundAsync(cloud, new JsonObject { ["TagFilters"] = new JsonArray(new JsonObject { ["Key"] = "team", ["Values"] = new JsonArray("ledger") }) }));
    }

    [Fact]
    public async Task Pages_follow_one_another()
    {
        await using var cloud = await TestCloud.StartAsync(News);
        foreach (var number in Enumerable.Range(1, 3)) await SubnetGroupAsync(cloud, $"group-{number}", "ledger");
        var first = (await CallAsync(cloud, new JsonObject { ["ResourcesPerPage"] = 2 })).Body;
        var second = (await CallAsync(cloud, new JsonObject { ["ResourcesPerPage"] = 2, ["PaginationToken"] = first["PaginationToken"]!.ToString() })).Body;
        Assert.Equal([2, 1], [first["ResourceTagMappingList"]!.AsArray().Count, second["ResourceTagMappingList"]!.AsArray().Count]);
        Assert.Equal("", second["PaginationToken"]!.ToString());
    }

    private static JsonObject Tag(string key, string value) => new() { ["Key"] = key, ["Value"] = value };

    private static Task<(int Status, string Body)> SubnetGroupAsync(TestCloud cloud, string name, string? team) => cloud.QueryAsync(
        "rds",
        [
            ("Action", "CreateDBSubnetGroup"), ("DBSubnetGroupName", name), ("DBSubnetGroupDescription", name), ("SubnetIds.SubnetIdentifier.1", "subnet-1"),
            ("SubnetIds.SubnetIdentifier.2", "subnet-2"), .. team is null ? Array.Empty<(string, string)>() : [("Tags.Tag.1.Key", "team"), ("Tags.Tag.1.Value", team)],
        ]);

    private static Task<(int Status, JsonNode Body)> CallAsync(TestCloud cloud, JsonObject input) =>
        cloud.JsonAsync("tagging", "ResourceGroupsTaggingAPI_20170126.GetResources", input);

    private static async Task<IEnumerable<string>> FoundAsync(TestCloud cloud, JsonObject input) =>
        (await CallAsync(cloud, input)).Body["ResourceTagMappingList"]!.AsArray().Select(each => each!["ResourceARN"]!.ToString());
}
