using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport;
using DataReliability.TestSupport.Workflows;
using DataReliability.TestSupport.Workflows.Toy;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.Integration.Tests.DynamoDb;

/// <summary>The engine on the table: a whole workflow, what it costs, and several at once.</summary>
[Collection<OneDynoxide>]
public sealed class RunnerOnTheTableTests(Dynoxide engine)
{
    // Each tick that comes after the wait of a minute would go on to the end; this clock stands still.
    private static readonly string[] Reached = ["travelling", "delivered"];

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_step_costs_a_read_and_two_writes_and_an_end_one_query_more()
    {
        var table = await engine.OpenTableAsync();
        var requests = new List<string>();
        void Count(object sender, RequestEventArgs e) =>
            requests.Add(((WebServiceRequestEventArgs)e).Request.GetType().Name.Replace("Request", "", StringComparison.Ordinal));

        var time = new FakeTimeProvider(Commits.Start);
        var runner = new Parcel(new ParcelWorld(), time).Runner(table.Workflows, new SeededIds(1001));
        var client = (AmazonDynamoDBClient)table.Dynamo;
        client.BeforeRequestEvent += Count;
        try
        {
            await runner.StartAsync(Parcel.Id.Key, Parcel.First, None);
            Assert.Equal(["TransactWriteItems"], requests);
            requests.Clear();

            // Two decisions with effects, intent and outcome each, and one without.
            await runner.AdvanceAsync(Parcel.Id, None);
            Assert.Equal(3, requests.Count(request => request == "GetItem"));
            Assert.Equal(5, requests.Count(request => request == "TransactWriteItems"));
            Assert.Equal(8, requests.Count);
            requests.Clear();

            time.Advance(TimeSpan.FromMinutes(1));
            Assert.IsType<AdvanceResult.Ended>(await runner.AdvanceAsync(Parcel.Id, None));
            Assert.Equal(["GetItem", "Query", "TransactWriteItems"], requests);
        }
        finally
        {
            client.BeforeRequestEvent -= Count;
        }
    }

    [Fact]
    public async Task However_many_advance_it_at_once_it_is_shipped_once()
    {
        var table = await engine.OpenTableAsync();
        var time = new FakeTimeProvider(Commits.Start);
        var world = new ParcelWorld();
        await new Parcel(world, time).Runner(table.Workflows, new SeededIds(2001)).StartAsync(Parcel.Id.Key, Parcel.First, None);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(racer => Task.Run(async () =>
        {
            var runner = new Parcel(world, time).Runner(table.Workflows, new SeededIds(3001 + racer));
            for (var tick = 0; tick < 4; tick++)
                await runner.AdvanceAsync(Parcel.Id, None);
        })));

        // Whoever was contended leaves the rest to the next tick.
        await new Parcel(world, time).Runner(table.Workflows, new SeededIds(4001)).AdvanceAsync(Parcel.Id, None);
        Assert.Equal((1, 1, 1), (world.Count("pack"), world.Count("ship"), world.Count("label")));
        Assert.Contains((await table.Workflows.LoadAsync(Parcel.Id, None))?.Status, Reached);
    }
}
