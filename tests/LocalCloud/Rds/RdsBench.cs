using System.Globalization;
using System.Xml.Linq;
using DataReliability.LocalCloud.Events;
using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds;
using DataReliability.LocalCloud.State;
using DataReliability.LocalCloud.Tests.Engines;
using DataReliability.RdsModel;
using Npgsql;

namespace DataReliability.LocalCloud.Tests.Rds;

/// <summary>An RDS of its own, fast, in a temporary folder; calls it as the front door does.</summary>
internal sealed class RdsBench : IEventBus, IFaultList, IAsyncDisposable
{
    public const string Password = "correct-horse-battery";

    /// <summary>Polls until a wait is given up: a minute on a machine with nothing else to do.</summary>
    private const int Patience = 3000;

    private static readonly XNamespace Rds = "http://rds.amazonaws.com/doc/2014-10-31/";
    private readonly Lock _gate = new();
    private readonly List<AwsEvent> _events = [];

    private readonly RdsOptions _options;
    private readonly CloudClock _clock;
    private StateFolder? _state;

    /// <param name="isKept">Whether it can be restarted.</param>
    public RdsBench(RdsOptions? options = null, double speed = 2000, bool isKept = false)
    {
        (_options, _clock) = (options ?? new RdsOptions(), new CloudClock(TimeProvider.System, speed));
        RunDirectory = Directory.CreateTempSubdirectory("rds-tests-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(RunDirectory, File.GetUnixFileMode(RunDirectory) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        if (isKept) _state = new StateFolder(RunDirectory);
        Endpoint = Open();
    }

    public RdsEndpoint Endpoint { get; private set; }

    /// <summary>Ends RDS where it stands and starts another over the same folder.</summary>
    /// <param name="meanwhile">Done while none runs; null for nothing.</param>
    public async Task RestartAsync(Action? meanwhile = null)
    {
        await Endpoint.DisposeAsync();
        meanwhile?.Invoke();
        _state!.Dispose();
        _state = new StateFolder(RunDirectory);
        Endpoint = Open();
    }

    public string RunDirectory { get; }

    /// <summary>The identifier of the resource whose status stays as it is; a status that a test must see is held.</summary>
    public string? Held { get; set; }

    public IReadOnlyList<AwsEvent> Events
    {
        get
        {
            lock (_gate) return [.. _events];
        }
    }

    public void Publish(AwsEvent awsEvent)
    {
        lock (_gate) _events.Add(awsEvent);
    }

    public Fault? Strike(string kind, string? service = null, string? action = null, string? target = null) =>
        kind == "hold-status" && target == Held && target is not null ? new Fault(kind) { Target = target } : null;

    /// <summary>Calls an action; parameters are pairs as on the wire: Name=value.</summary>
    public async Task<XElement> CallAsync(string action, params string[] parameters)
    {
        var form = parameters.Select(each => each.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var answer = await Endpoint.HandleAsync(
            new AwsRequest("rds", action, "eu-west-1", "111122223333", "person", form, default) { RequestId = "r-1" }, default);
        Assert.Equal((200, "text/xml"), (answer.Status, answer.ContentType));
        return XElement.Parse(System.Text.Encoding.UTF8.GetString(answer.Body.Span));
    }

    public Task<XElement> CreateAsync(string id, params string[] more) => CallAsync(
        "CreateDBInstance",
        [$"DBInstanceIdentifier={id}", "Engine=postgres", "DBInstanceClass=db.t4g.micro", "MasterUsername=ledger", $"MasterUserPassword={Password}",
            "DBName=books", "AllocatedStorage=20", .. more]);

    /// <summary>An instance that is metadata only.</summary>
    public Task<XElement> CreateMetadataAsync(string id, params string[] more) =>
        CreateAsync(id, ["Tags.Tag.1.Key=localcloud:metadata-only", "Tags.Tag.1.Value=true", .. more]);

    public Task<XElement> SnapshotAsync(string instance, string id, params string[] more) =>
        CallAsync("CreateDBSnapshot", [$"DBInstanceIdentifier={instance}", $"DBSnapshotIdentifier={id}", .. more]);

    public Task<XElement> RestoreAsync(string snapshot, string id, params string[] more) => CallAsync(
        "RestoreDBInstanceFromDBSnapshot", [$"DBSnapshotIdentifier={snapshot}", $"DBInstanceIdentifier={id}", .. more]);

    public Task DeleteAsync(string id) => CallAsync("DeleteDBInstance", $"DBInstanceIdentifier={id}", "SkipFinalSnapshot=true");

    public async Task<XElement> InstanceAsync(string id) =>
        (await CallAsync("DescribeDBInstances", $"DBInstanceIdentifier={id}")).Descendants(Rds + "DBInstance").Single();

    public async Task<XElement> SnapshotAsync(string id) =>
        (await CallAsync("DescribeDBSnapshots", $"DBSnapshotIdentifier={id}")).Descendants(Rds + "DBSnapshot").Single();

    /// <summary>Waits until an instance passes through a status, however short that is.</summary>
    public async Task<XElement> ThroughAsync(string id, string status)
    {
        Assert.Equal(id, Held);
        var seen = await UntilAsync(id, status);
        Held = null;
        return seen;
    }

    /// <summary>Waits until an instance has a status, through others.</summary>
    public async Task<XElement> UntilAsync(string id, string status = "available")
    {
        for (var waited = 0; ; waited++)
        {
            var instance = await InstanceAsync(id);
            var now = Text(instance, "DBInstanceStatus");
            if (now == status) return instance;
            Assert.True(waited < Patience, $"{id} is still {now}, not {status}");
            Assert.False(now is "failed" or "incompatible-parameters", $"{id} is {now}: {(Events is [.., var last] ? last.Detail["Message"] : null)}");
            await Task.Delay(20);
        }
    }

    public async Task<XElement> UntilSnapshotAsync(string id, string status = "available")
    {
        for (var waited = 0; ; waited++)
        {
            var snapshot = await SnapshotAsync(id);
            if (Text(snapshot, "Status") == status) return snapshot;
            Assert.True(waited < Patience, $"{id} is still {Text(snapshot, "Status")}, not {status}");
            Assert.NotEqual("failed", Text(snapshot, "Status"));
            await Task.Delay(20);
        }
    }

    public async Task UntilGoneAsync(string id)
    {
        while ((await CallAsync("DescribeDBInstances", "Filters.Filter.1.Name=db-instance-id", $"Filters.Filter.1.Values.Value.1={id}"))
            .Descendants(Rds + "DBInstance").Any())
            await Task.Delay(20);
    }

    /// <summary>Waits until an event was published.</summary>
    public async Task UntilEventAsync(string id)
    {
        for (var waited = 0; !Events.Any(each => each.Detail["EventID"]!.GetValue<string>() == id); waited++)
        {
            Assert.True(waited < Patience, $"{id} never came; there were {string.Join(", ", Events.Select(each => each.Detail["EventID"]))}");
            await Task.Delay(20);
        }
    }

    /// <summary>Runs SQL as soon as the database takes connections.</summary>
    public async Task<object?> PatientSqlAsync(string id, string sql)
    {
        for (var waited = 0; ; waited++)
        {
            try
            {
                return await SqlAsync(id, sql);
            }
            catch (NpgsqlException) when (waited < Patience)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Connects as a function does: to the endpoint that RDS tells, trusting the bundle, by name.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(string id, string user = "ledger", string password = Password, string database = "books")
    {
        var endpoint = (await InstanceAsync(id)).Element(Rds + "Endpoint")!;
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = Text(endpoint, "Address"),
            Port = int.Parse(Text(endpoint, "Port")!, CultureInfo.InvariantCulture),
            Username = user,
            Password = password,
            Database = database,
            Pooling = false,
            SslMode = SslMode.VerifyFull,
            RootCertificate = Endpoint.CaBundlePath,
        }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs SQL as the master user and answers the first value.</summary>
    public async Task<object?> SqlAsync(string id, string sql, string database = "books")
    {
        await using var connection = await ConnectAsync(id, database: database);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public static string? Text(XElement parent, string path)
    {
        XElement? at = parent;
        foreach (var name in path.Split('/')) at = at?.Element(Rds + name);
        return at?.Value;
    }

    public static IEnumerable<XElement> All(XElement parent, string name) => parent.Descendants(Rds + name);

    private RdsEndpoint Open() => new(
        new LocalCloudOptions { ProjectDirectory = "/", RunDirectory = RunDirectory }, _options, _clock, this, this, SharedEngines.GetAsync, _state);

    public async ValueTask DisposeAsync()
    {
        await Endpoint.DisposeAsync();
        await _clock.DisposeAsync();
        _state?.Dispose();
        Directory.Delete(RunDirectory, recursive: true);
    }
}
