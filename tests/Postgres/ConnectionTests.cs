using System.Net;
using System.Net.Sockets;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Postgres.Connections;

namespace DataReliability.Postgres.Tests;

public sealed class ConnectionTests(TestCluster cluster) : ClusterTests(cluster)
{
    private static readonly CheckPolicy Nothing = new() { Pages = false, Structure = false, RowCounts = null };

    [Fact]
    public async Task A_wrong_password_is_inconclusive_and_is_not_repeated()
    {
        var report = await Cluster.CheckAsync(password: "hunter2-hunter2");

        Assert.All(report.Results, result => Assert.Equal(CheckVerdict.Inconclusive, result.Verdict));
        Assert.Equal(
            $"database ledger at localhost:{Cluster.Port} as master: the password is refused (28P01)",
            report.Check(CheckNames.Connection).Summary);
        Assert.DoesNotContain("hunter2", report.Everything(), StringComparison.Ordinal);
        Assert.Null(report.RowCounts);
    }

    [Fact]
    public async Task A_port_that_nobody_listens_on_is_inconclusive()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var report = await Cluster.CheckAsync(Nothing, port: port, options: Cluster.Options());

        Assert.Equal(
            $"database ledger at localhost:{port} as master: no connection: ConnectionRefused",
            report.Only(CheckVerdict.Inconclusive).Summary);
    }

    [Fact]
    public async Task A_password_that_arrives_late_is_waited_for()
    {
        const string Late = "set-a-little-later";
        var options = Cluster.Options() with { ConnectWithin = TimeSpan.FromMinutes(1) };
        await Cluster.SqlAsync("create role latecomer login", asAdmin: true);

        var check = Cluster.CheckAsync(Nothing, user: "latecomer", password: Late, options: options);
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        Assert.False(check.IsCompleted);
        await Cluster.SqlAsync($"alter role latecomer password '{Late}'", asAdmin: true);
        var report = await check;

        report.AssertAllPassed();
        Assert.True(report.FirstQuery >= TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public async Task A_certificate_of_an_unknown_authority_is_inconclusive_unless_not_verified()
    {
        var unverified = Cluster.Options() with { CaBundle = null, Tls = PostgresTls.Require };

        var strict = await Cluster.CheckAsync(Nothing, options: unverified with { Tls = PostgresTls.VerifyFull });
        var lax = await Cluster.CheckAsync(Nothing, options: unverified);

        Assert.Contains("the server's certificate is not trusted", strict.Only(CheckVerdict.Inconclusive).Summary, StringComparison.Ordinal);
        lax.AssertAllPassed();
    }

    [Fact]
    public async Task Every_database_is_looked_into_and_one_that_refuses_does_not_hide_the_rest()
    {
        await Cluster.SqlAsync("create database \"Closed One\"", asAdmin: true);
        await Cluster.SqlAsync("revoke connect on database \"Closed One\" from public", asAdmin: true);
        await Cluster.SqlAsync("create database second");
        await Cluster.SqlAsync("create table t as select generate_series(1, 7)", "second");
        try
        {
            var report = await Cluster.CheckAsync(new CheckPolicy { Pages = false, Structure = false });

            Assert.Contains("database Closed One", report.Check(CheckNames.Connection).Summary, StringComparison.Ordinal);
            Assert.Contains("permission denied (42501)", report.Check(CheckNames.Connection).Summary, StringComparison.Ordinal);
            Assert.Equal(CheckVerdict.Inconclusive, report.Check(CheckNames.Connection).Verdict);
            Assert.Equal(7, report.RowCounts!["second.public.t"]);
        }
        finally
        {
            await Cluster.SqlAsync("drop database \"Closed One\"", asAdmin: true);
            await Cluster.SqlAsync("drop database second");
        }
    }
}
