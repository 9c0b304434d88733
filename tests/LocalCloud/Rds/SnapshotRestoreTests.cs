namespace DataReliability.LocalCloud.Tests.Rds;

public class SnapshotRestoreTests
{
    [Fact]
    public async Task A_restore_holds_what_was_committed_before_the_snapshot_and_nothing_since()
    {
        await using var rds = new RdsBench();
        await rds.CreateAsync("orders");
        await rds.UntilAsync("orders");
        await rds.SqlAsync("orders", "CREATE TABLE invoices AS SELECT i AS id, 'x' || i AS note FROM generate_series(1, 5000) i");

        await rds.SnapshotAsync("orders", "orders-1");
        var snapshot = await rds.UntilSnapshotAsync("orders-1");
        await rds.SqlAsync("orders", "INSERT INTO invoices VALUES (5001, 'late')");
        await rds.RestoreAsync("orders-1", "orders-copy");
        await rds.UntilAsync("orders-copy");

        Assert.Equal(5000L, await rds.SqlAsync("orders-copy", "SELECT count(*) FROM invoices"));
        Assert.Equal(5001L, await rds.SqlAsync("orders", "SELECT count(*) FROM invoices"));
        Assert.Equal(
            await rds.SqlAsync("orders", "SELECT md5(string_agg(i::text, ',' ORDER BY id)) FROM invoices i WHERE id <= 5000"),
            await rds.SqlAsync("orders-copy", "SELECT md5(string_agg(i::text, ',' ORDER BY id)) FROM invoices i"));
        Assert.Equal("100", RdsBench.Text(snapshot, "PercentProgress"));
        Assert.Equal("on", await rds.SqlAsync("orders-copy", "SHOW data_checksums"));

        await rds.DeleteAsync("orders-copy");
        await rds.UntilGoneAsync("orders-copy");
    }
}
