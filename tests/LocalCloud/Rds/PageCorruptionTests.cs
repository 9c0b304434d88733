using DataReliability.LocalCloud.Faults;
using Npgsql;

namespace DataReliability.LocalCloud.Tests.Rds;

public class PageCorruptionTests
{
    [Theory]
    [InlineData("public.payments", "SELECT count(*) FROM payments")]
    [InlineData("public.payments", "SELECT pg_prewarm('payments', 'buffer')")]
    [InlineData("public.payments", "SELECT count(*) FROM verify_heapam('payments')")]
    [InlineData("public.payments_pkey", "SELECT bt_index_check('payments_pkey', true)")]
    public async Task A_page_corrupted_before_a_snapshot_is_found_in_its_restore(string relation, string reading)
    {
        await using var rds = await StartAsync();
        await rds.Endpoint.InjectAsync(new Fault("corrupt-page") { Target = "pay", Value = relation, Block = 7 }, default);
        await rds.SnapshotAsync("pay", "pay-1");
        await rds.UntilSnapshotAsync("pay-1");
        await rds.RestoreAsync("pay-1", "pay-copy");
        await rds.UntilAsync("pay-copy");

        var fault = await Assert.ThrowsAsync<PostgresException>(() => rds.SqlAsync("pay-copy", reading));
        Assert.Equal("XX001", fault.SqlState);
        Assert.StartsWith("invalid page in block 7 of relation", fault.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_corrupted_in_a_snapshot_leaves_the_instance_whole()
    {
        await using var rds = await StartAsync();
        await rds.SnapshotAsync("pay", "pay-1");
        await rds.UntilSnapshotAsync("pay-1");
        await rds.Endpoint.InjectAsync(new Fault("corrupt-page") { Target = "pay-1", Value = "public.payments", Block = 3 }, default);
        await rds.RestoreAsync("pay-1", "pay-copy");
        await rds.UntilAsync("pay-copy");

        await Assert.ThrowsAsync<PostgresException>(() => rds.SqlAsync("pay-copy", "SELECT count(*) FROM payments"));
        Assert.Equal(20_000L, await rds.SqlAsync("pay", "SELECT count(*) FROM payments"));
    }

    [Theory]
    [InlineData("nobody", "public.payments", 0, "there are: pay")]
    [InlineData("pay", "public.nothing", 0, "no relation public.nothing")]
    [InlineData("pay", "public.payments", 100_000, "there is no block 100000")]
    public async Task A_page_that_does_not_exist_is_refused_by_name(string target, string relation, int block, string reason)
    {
        await using var rds = await StartAsync();
        var fault = await Assert.ThrowsAsync<ArgumentException>(() =>
            rds.Endpoint.InjectAsync(new Fault("corrupt-page") { Target = target, Value = relation, Block = block }, default));
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.Equal("available", RdsBench.Text(await rds.InstanceAsync("pay"), "DBInstanceStatus"));
    }

    private static async Task<RdsBench> StartAsync()
    {
        var rds = new RdsBench();
        await rds.CreateAsync("pay");
        await rds.UntilAsync("pay");
        await rds.SqlAsync("pay", """
            CREATE EXTENSION amcheck; CREATE EXTENSION pg_prewarm;
            CREATE TABLE payments (id int PRIMARY KEY, note text);
            INSERT INTO payments SELECT i, repeat('p', 100) FROM generate_series(1, 20000) i;
            """);
        return rds;
    }
}
