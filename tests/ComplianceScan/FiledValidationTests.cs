using DataReliability.ComplianceScan.Records;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Workflows;

namespace DataReliability.ComplianceScan.Tests;

public class FiledValidationTests
{
    private static readonly ScanPlace Home = new("111122223333", "eu-west-1");

    [Fact]
    public async Task What_was_filed_is_told()
    {
        var fact = await FindAsync(Home, """
            {"workflow":"snapshot-validation/a","database":"ledger","snapshotArn":"arn","snapshotTakenAt":"2026-11-23T01:00:00Z","attempt":1,
             "startedAt":"2026-11-23T01:10:00Z","endedAt":"2026-11-23T02:00:00Z","verdict":"failed",
             "history":{"lastPassedAt":"2026-11-20T02:00:00Z","lastVerdict":"failed","rto":"00:12:00"}}
            """);

        Assert.Equal(new ValidationFact(new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero), "failed", TimeSpan.FromMinutes(12)), fact.Value());
    }

    [Theory]
    [InlineData("passed", "2026-11-23T02:00:00Z")]
    [InlineData("failed", null)]
    public async Task What_was_filed_without_a_history_proves_what_it_says_itself(string verdict, string? passedAt)
    {
        var fact = await FindAsync(Home, $$"""
            {"workflow":"snapshot-validation/a","database":"ledger","snapshotArn":"arn","snapshotTakenAt":"2026-11-23T01:00:00Z","attempt":1,
             "startedAt":"2026-11-23T01:10:00Z","endedAt":"2026-11-23T02:00:00Z","verdict":"{{verdict}}"}
            """);

        Assert.Equal(new ValidationFact(passedAt is null ? null : DateTimeOffset.Parse(passedAt, System.Globalization.CultureInfo.InvariantCulture), verdict, null), fact.Value());
    }

    [Fact]
    public async Task A_database_that_was_never_validated_is_known_not_to_have_been()
    {
        var fact = await FindAsync(Home, json: null);

        Assert.Null(fact.Value());
    }

    [Fact]
    public async Task A_validation_that_runs_and_is_the_first_proves_nothing()
    {
        var fact = await FindAsync(Home, """
            {"workflow":"snapshot-validation/a","database":"ledger","snapshotArn":"arn","snapshotTakenAt":"2026-11-23T01:00:00Z","attempt":1,
             "startedAt":"2026-11-23T01:10:00Z"}
            """);

        Assert.Null(fact.Value());
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_unread_and_not_absent() =>
        Assert.Contains("last-validation/db-1", Assert.Single((await FindAsync(Home, "[")).Faults()).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("222233334444", "eu-west-1")]
    [InlineData("111122223333", "eu-central-1")]
    public async Task Validations_of_other_places_are_unread(string account, string region) =>
        Assert.Contains(Home.ToString(), Assert.Single((await FindAsync(new ScanPlace(account, region), json: null)).Faults()).Reason, StringComparison.Ordinal);

    private static Task<Read<ValidationFact?>> FindAsync(ScanPlace place, string? json) =>
        new FiledValidations(new OneDocument(json), Home).At(place).FindAsync("db-1", CancellationToken.None);

    private sealed class OneDocument(string? json) : IDocumentStore
    {
        public Task<Document?> GetAsync(string collection, string name, CancellationToken cancellationToken) =>
            Task.FromResult(json is null ? null : new Document(collection, name, json));

        public Task<IReadOnlyList<Document>> ListAsync(string collection, string namePrefix, CancellationToken cancellationToken) =>
            throw new NotSupportedException("one at a time");
    }
}
