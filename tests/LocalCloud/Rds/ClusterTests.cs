using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;
using DataReliability.LocalCloud.Faults;
using Npgsql;

namespace DataReliability.LocalCloud.Tests.Rds;

public class ClusterTests
{
    [Fact]
    public async Task An_aurora_cluster_serves_at_its_endpoints_which_follow_a_failover()
    {
        await using var rds = new RdsBench();
        await StartAsync(rds);
        await SqlAsync(rds, "Endpoint", "CREATE TABLE t (n int); INSERT INTO t VALUES (42)");
        Assert.Equal(true, await SqlAsync(rds, "ReaderEndpoint", "SELECT pg_is_in_recovery()"));
        var (port, writer) = (RdsBench.Text(await ClusterAsync(rds), "Port"), await WriterAsync(rds));

        await rds.CallAsync("FailoverDBCluster", "DBClusterIdentifier=ledger");
        await rds.UntilEventAsync("RDS-EVENT-0071");
        await UntilAsync(rds, "available");
        Assert.NotEqual(writer, await WriterAsync(rds));
        Assert.Equal(port, RdsBench.Text(await ClusterAsync(rds), "Port"));
        Assert.Equal(42, await SqlAsync(rds, "Endpoint", "INSERT INTO t VALUES (43); SELECT min(n) FROM t"));
        // The old writer comes back as a reader; while there is none, the reader endpoint leads to the writer.
        await UntilReadsAsync(() => SqlAsync(rds, "ReaderEndpoint", "SELECT pg_is_in_recovery()"));
        await UntilReadsAsync(() => rds.SqlAsync(writer, "SELECT pg_is_in_recovery()"));
    }

    [Fact]
    public async Task A_writer_that_dies_is_replaced_without_the_loss_of_a_commit()
    {
        await using var rds = new RdsBench();
        await StartAsync(rds);
        await SqlAsync(rds, "Endpoint", "CREATE TABLE t (n int); INSERT INTO t VALUES (42)");
        await rds.Endpoint.InjectAsync(new Fault("kill-engine") { Target = await WriterAsync(rds) }, default);
        await rds.UntilEventAsync("RDS-EVENT-0071");
        await UntilAsync(rds, "available");
        Assert.Equal(42, await SqlAsync(rds, "Endpoint", "INSERT INTO t VALUES (43); SELECT min(n) FROM t"));
    }

    [Fact]
    public async Task A_cluster_snapshot_restores_to_storage_that_an_instance_then_serves()
    {
        await using var rds = new RdsBench();
        await StartAsync(rds);
        await SqlAsync(rds, "Endpoint", "CREATE TABLE t (n int); INSERT INTO t VALUES (42)");
        await rds.CallAsync("CreateDBClusterSnapshot", "DBClusterIdentifier=ledger", "DBClusterSnapshotIdentifier=s");
        await rds.UntilEventAsync("RDS-EVENT-0075");
        await rds.CallAsync("RestoreDBClusterFromSnapshot", "DBClusterIdentifier=copy", "SnapshotIdentifier=s", "Engine=aurora-postgresql");
        await UntilAsync(rds, "available", "copy");
        await JoinAsync(rds, "copy", "copy-1");
        Assert.Equal(42, await SqlAsync(rds, "Endpoint", "SELECT n FROM t", "copy"));
    }

    [Fact]
    public async Task All_endpoints_of_a_cluster_move_when_another_process_took_the_port_of_one()
    {
        await using var rds = new RdsBench(isKept: true);
        await StartAsync(rds);
        var port = RdsBench.Text(await ClusterAsync(rds), "Port")!;
        using var other = new TcpListener(IPAddress.Parse(RdsBench.Text(await ClusterAsync(rds), "ReaderEndpoint")!), int.Parse(port, CultureInfo.InvariantCulture));
        await rds.RestartAsync(other.Start);

        var lines = await rds.Endpoint.Reopened;
        var now = RdsBench.Text(await ClusterAsync(rds), "Port");
        Assert.NotEqual(port, now);
        Assert.Contains($"ledger is at port {now} now: another process has its port {port}", lines);
        Assert.Equal(false, await SqlAsync(rds, "Endpoint", "SELECT pg_is_in_recovery()"));
        await UntilReadsAsync(() => SqlAsync(rds, "ReaderEndpoint", "SELECT pg_is_in_recovery()"));
    }

    private static async Task UntilReadsAsync(Func<Task<object?>> isReader)
    {
        for (var waited = 0; ; waited++)
        {
            try
            {
                if (await isReader() is true) return;
            }
            catch (NpgsqlException)
            {
                // It is being built.
            }

            Assert.True(waited < 1000, "no reader came back");
            await Task.Delay(50);
        }
    }

    private static async Task StartAsync(RdsBench rds)
    {
        await rds.CallAsync(
            "CreateDBCluster", "DBClusterIdentifier=ledger", "Engine=aurora-postgresql", "MasterUsername=ledger", $"MasterUserPassword={RdsBench.Password}",
            "DatabaseName=books");
        await JoinAsync(rds, "ledger", "ledger-1");
        await JoinAsync(rds, "ledger", "ledger-2");
        await UntilAsync(rds, "available");
    }

    private static async Task JoinAsync(RdsBench rds, string cluster, string instance)
    {
        await rds.CallAsync(
            "CreateDBInstance", $"DBInstanceIdentifier={instance}", $"DBClusterIdentifier={cluster}", "Engine=aurora-postgresql", "DBInstanceClass=db.t4g.medium");
        await rds.UntilAsync(instance);
    }

    private static async Task<XElement> ClusterAsync(RdsBench rds, string id = "ledger") =>
        RdsBench.All(await rds.CallAsync("DescribeDBClusters", $"DBClusterIdentifier={id}"), "DBCluster").Single();

    private static async Task<string> WriterAsync(RdsBench rds) => RdsBench.Text(
        RdsBench.All(await ClusterAsync(rds), "DBClusterMember").Single(member => RdsBench.Text(member, "IsClusterWriter") == "true"), "DBInstanceIdentifier")!;

    private static async Task UntilAsync(RdsBench rds, string status, string id = "ledger")
    {
        for (var waited = 0; RdsBench.Text(await ClusterAsync(rds, id), "Status") != status; waited++)
        {
            Assert.True(waited < 3000, $"cluster {id} is still not {status}");
            Assert.NotEqual("failed", RdsBench.Text(await ClusterAsync(rds, id), "Status"));
            await Task.Delay(20);
        }
    }

    /// <summary>Runs SQL at an endpoint of the cluster, with full verification, and answers the last statement's first value.</summary>
    private static async Task<object?> SqlAsync(RdsBench rds, string endpoint, string sql, string id = "ledger")
    {
        var cluster = await ClusterAsync(rds, id);
        await using var session = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = RdsBench.Text(cluster, endpoint),
            Port = int.Parse(RdsBench.Text(cluster, "Port")!, CultureInfo.InvariantCulture),
            Username = "ledger",
            Password = RdsBench.Password,
            Database = "books",
            Pooling = false,
            SslMode = SslMode.VerifyFull,
            RootCertificate = rds.Endpoint.CaBundlePath,
            Timeout = 60,
        }.ConnectionString);
        await session.OpenAsync();
        object? last = null;
        foreach (var statement in sql.Split(';'))
        {
            await using var command = new NpgsqlCommand(statement, session);
            last = await command.ExecuteScalarAsync();
        }

        return last;
    }
}
