using System.Globalization;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.KeyManagementService;
using Amazon.RDS;
using Amazon.RDS.Model;
using Amazon.Runtime;
using DataReliability.Aws.DynamoDb;
using DataReliability.Aws.Kms;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using Npgsql;

namespace DataReliability.Integration.Tests.Secrets;

/// <summary>A database full of secrets, validated by the real functions from its plan to its teardown. Its policy asks what
/// makes PostgreSQL quote rows in errors and notices. Everything that was logged, sent and stored is kept.</summary>
public sealed class VaultRun : IAsyncLifetime
{
    private const string Instance = "vault";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    private static readonly BasicAWSCredentials Person = new("person", "person");

    private readonly string _row = $"ROW-{Guid.NewGuid():N}";
    private readonly string _ownersPassword = $"OWNER-{Guid.NewGuid():N}";

    /// <summary>Why there is nothing to test; null when there is.</summary>
    public string? Unavailable { get; private set; }

    /// <summary>The id of the validation.</summary>
    public string Workflow { get; private set; } = "";

    /// <summary>Its evidence.</summary>
    public ValidationEvidence? Evidence { get; private set; }

    /// <summary>What must be nowhere, by what it is.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; private set; } = new Dictionary<string, string>();

    /// <summary>What each function printed.</summary>
    public IReadOnlyDictionary<string, string> Logs { get; private set; } = new Dictionary<string, string>();

    /// <summary>What was sent, queued and stored.</summary>
    public IReadOnlyDictionary<string, string> Kept { get; private set; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        var (stack, unavailable) = await StackUnderTest.StartAsync(Policy);
        Unavailable = unavailable;
        if (stack is null)
            return;

        await using (stack)
            await RunAsync(stack);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // Each assertion but the first makes PostgreSQL or its driver say something about a row.
    private static string Policy => JsonSerializer.Serialize(new
    {
        tiers = new { standard = new { rpo = "P1D", rto = "P1D", cadence = "P1D" } },
        defaultTier = "standard",
        databases = new Dictionary<string, object>
        {
            [Instance] = new
            {
                checks = new
                {
                    assertions = new[]
                    {
                        new { name = "rows", sql = "select count(*) = 200 from public.accounts" },
                        new { name = "cast", sql = "select secret::int = 1 from public.accounts" },
                        new { name = "raise", sql = "select public.leak(secret, true) from public.accounts" },
                        new { name = "notice", sql = "select public.leak(secret, false) from public.accounts limit 1" },
                        new { name = "text", sql = "select secret from public.accounts limit 1" },
                        new { name = "date", sql = "select to_date(secret, 'YYYY-MM-DD') < now() from public.accounts" },
                    },
                },
            },
        },
    });

    private string Schema => string.Create(CultureInfo.InvariantCulture, $$"""
        CREATE TABLE public.accounts (id int PRIMARY KEY, secret text NOT NULL UNIQUE);
        INSERT INTO public.accounts SELECT n, '{{_row}}-' || n FROM generate_series(1, 200) n;
        CREATE FUNCTION public.leak(said text, fatal boolean) RETURNS boolean LANGUAGE plpgsql AS $$
        BEGIN
            RAISE NOTICE 'the secret is %', said;
            IF fatal THEN RAISE EXCEPTION 'the secret is %', said USING DETAIL = said, HINT = said; END IF;
            RETURN true;
        END $$;
        """);

    private async Task RunAsync(StackUnderTest stack)
    {
        var endpoint = stack.Host.Endpoint.ToString();
        using var rds = new AmazonRDSClient(Person, new AmazonRDSConfig { ServiceURL = endpoint, AuthenticationRegion = StackUnderTest.Region, MaxErrorRetry = 8 });
        using var dynamo = new AmazonDynamoDBClient(Person, new AmazonDynamoDBConfig { ServiceURL = endpoint, AuthenticationRegion = StackUnderTest.Region, MaxErrorRetry = 8 });
        using var kms = new AmazonKeyManagementServiceClient(Person, new AmazonKeyManagementServiceConfig { ServiceURL = endpoint, AuthenticationRegion = StackUnderTest.Region });
        var table = new TableOptions(stack.Host.Template.Outputs["TableName"]);
        var store = new DynamoDbWorkflowStore(dynamo, table);

        await FillAsync(rds);
        await SnapshotAsync(rds);
        using var plan = JsonDocument.Parse(await stack.InvokeAsync("PlanSnapshotValidations", $$$"""{"detail":{"databases":["{{{Instance}}}"],"force":true}}"""));
        Workflow = Assert.Single(plan.RootElement.GetProperty("Started").EnumerateArray()).GetString()!;
        var id = WorkflowId.Parse(Workflow);
        await UntilAsync(async () => await store.LoadAsync(id, CancellationToken.None) is { DueAt: null });
        await UntilAsync(async () => (await new DynamoDbOutbox(dynamo, table).ListUnsentAsync(DateTimeOffset.MaxValue, 10, CancellationToken.None)).Events.Count == 0);

        Secrets = await SecretsAsync(stack, kms, id);
        var evidence = await new DynamoDbDocumentStore(dynamo, table).GetAsync(ValidationFiling.Evidence, id.Key, CancellationToken.None);
        Evidence = JsonSerializer.Deserialize(evidence!.Json, SnapshotJson.Default.ValidationEvidence);
        Logs = stack.Logs();
        Kept = new Dictionary<string, string>
        {
            ["messages"] = await stack.LocalAsync("messages"),
            ["queues"] = await stack.LocalAsync("queues"),
            ["table"] = await ScanAsync(dynamo, table.TableName),
        };
    }

    private async Task FillAsync(AmazonRDSClient rds)
    {
        await rds.CreateDBInstanceAsync(new CreateDBInstanceRequest
        {
            DBInstanceIdentifier = Instance,
            Engine = "postgres",
            DBInstanceClass = "db.t4g.small",
            AllocatedStorage = 20,
            DBName = Instance,
            MasterUsername = "keeper",
            MasterUserPassword = _ownersPassword,
            BackupRetentionPeriod = 7,
            PubliclyAccessible = false,
            Tags = [new Amazon.RDS.Model.Tag { Key = "data-reliability:stack", Value = StackUnderTest.Name }],
        });
        DBInstance? instance = null;
        await UntilAsync(async () =>
        {
            instance = (await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = Instance })).DBInstances.Single();
            return instance.DBInstanceStatus == "available";
        });
        var connectionString = new NpgsqlConnectionStringBuilder
        {
            Host = instance!.Endpoint.Address,
            Port = instance.Endpoint.Port ?? 5432,
            Username = "keeper",
            Password = _ownersPassword,
            Database = Instance,
            Pooling = false,
            Timeout = 120,
        }.ConnectionString;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Schema, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task SnapshotAsync(AmazonRDSClient rds)
    {
        await rds.CreateDBSnapshotAsync(new CreateDBSnapshotRequest { DBInstanceIdentifier = Instance, DBSnapshotIdentifier = "vault-1" });
        await UntilAsync(async () => (await rds.DescribeDBSnapshotsAsync(new DescribeDBSnapshotsRequest { DBSnapshotIdentifier = "vault-1" }))
            .DBSnapshots.Single().Status == "available");
    }

    private async Task<Dictionary<string, string>> SecretsAsync(StackUnderTest stack, AmazonKeyManagementServiceClient kms, WorkflowId id)
    {
        var key = new RestorePasswordOptions(Environment(stack, "RESTORE_PASSWORD_KEY_ID"));
        var password = await new KmsRestorePasswords(kms, key).DeriveAsync(id, CancellationToken.None);
        // 24 bytes less what may end within a character: any of the MAC's encodings begins so.
        var mac = Convert.FromBase64String(password.Replace('-', '+').Replace('_', '/')[..28]);
        return new Dictionary<string, string>
        {
            ["a row's value"] = _row,
            ["the owner's password"] = _ownersPassword,
            ["the restore's password"] = password,
            ["the MAC in hexadecimal"] = Convert.ToHexStringLower(mac)[..32],
            ["the MAC in base 64"] = Convert.ToBase64String(mac)[..20],
            ["the function's credentials"] = Environment(stack, "AWS_SECRET_ACCESS_KEY"),
        };
    }

    private static string Environment(StackUnderTest stack, string variable)
    {
        var process = stack.Host.ProcessIds("AdvanceSnapshotValidations")[0];
        return File.ReadAllText($"/proc/{process}/environ").Split('\0').Single(line => line.StartsWith($"{variable}=", StringComparison.Ordinal))[(variable.Length + 1)..];
    }

    private static async Task<string> ScanAsync(AmazonDynamoDBClient dynamo, string table)
    {
        var items = (await dynamo.ScanAsync(new ScanRequest { TableName = table })).Items;
        return string.Join('\n', items.SelectMany(item => item.Select(pair => $"{pair.Key}={pair.Value.S ?? pair.Value.N}")));
    }

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await reached())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, "the run is stuck");
            await Task.Delay(200);
        }
    }
}
