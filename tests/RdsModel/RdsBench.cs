using System.Globalization;
using System.Xml.Linq;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Tests;

/// <summary>An RDS whose time stands still until a test moves it, and whose engine work is done at once unless a test withholds it.</summary>
internal sealed class RdsBench
{
    public const string Account = "111122223333";
    public const string Region = "eu-west-1";
    private static readonly XNamespace Rds = "http://rds.amazonaws.com/doc/2014-10-31/";

    public RdsBench(RdsOptions? options = null, ulong seed = 1)
    {
        Cloud = new RdsCloud(options ?? new RdsOptions(), new SeededIds(seed), Holds);
        World = Cloud.World(Account, Region);
    }

    public StatusHolds Holds { get; } = new();

    public RdsCloud Cloud { get; }

    public RdsWorld World { get; }

    public DateTimeOffset Now { get; private set; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>All that was published, in order.</summary>
    public List<RdsEvent> Events { get; } = [];

    /// <summary>All engine work that was asked for, in order.</summary>
    public List<EngineWork> Work { get; } = [];

    /// <summary>What becomes of engine work; null withholds the outcome.</summary>
    public Func<EngineWork, WorkOutcome?> Outcome { get; set; } = _ => WorkOutcome.Done;

    /// <summary>Calls an action that must be accepted; parameters are pairs as on the wire: Name=value.</summary>
    public XElement Call(string action, params string[] parameters)
    {
        var answer = Execute(action, parameters);
        Assert.Null(answer.Refusal);
        return XElement.Parse(System.Text.Encoding.UTF8.GetString(answer.ToXml("r-1")));
    }

    /// <summary>Calls an action that must be refused, and answers the code.</summary>
    public string Refusal(string action, params string[] parameters)
    {
        var answer = Execute(action, parameters);
        Assert.NotNull(answer.Refusal);
        return answer.Refusal.Code;
    }

    public RdsAnswer Execute(string action, params string[] parameters)
    {
        var form = parameters.Select(each => each.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var answer = World.Execute(action, form, Now);
        Drain();
        return answer;
    }

    public void Create(string id, params string[] more) => Call(
        "CreateDBInstance",
        [$"DBInstanceIdentifier={id}", "Engine=postgres", "DBInstanceClass=db.t4g.micro", "MasterUsername=ledger",
            "MasterUserPassword=correct-horse-battery", "DBName=books", "AllocatedStorage=20", .. more]);

    /// <summary>An instance that is available.</summary>
    public DbInstance Created(string id, params string[] more)
    {
        Create(id, more);
        Settle();
        Assert.Equal("available", Instance(id).Status);
        return Instance(id);
    }

    public DbInstance Instance(string id) => World.Instances.Find(id) ?? throw new InvalidOperationException($"no instance {id}");

    public StorageGroup Storage(string id) => World.Storage.Find(Instance(id).ResourceId)!;

    /// <summary>Lets time pass, with all that becomes due and its engine work.</summary>
    public void Pass(TimeSpan time)
    {
        Drain();
        var end = Now + time;
        while (Cloud.NextDue is { } due && due <= end)
        {
            Now = due > Now ? due : Now;
            Cloud.Advance(Now);
            Drain();
        }

        Now = end;
        Cloud.Advance(Now);
        Drain();
    }

    public void Pass(int minutes) => Pass(TimeSpan.FromMinutes(minutes));

    /// <summary>Lets an hour pass: longer than any transition.</summary>
    public void Settle() => Pass(TimeSpan.FromHours(1));

    /// <summary>Takes what comes out, and does engine work.</summary>
    public void Drain()
    {
        while (Cloud.HasOutput)
        {
            var output = Cloud.TakeOutput();
            Events.AddRange(output.Events.Select(each => each.Event));
            foreach (var task in output.Work)
            {
                Work.Add(task.Work);
                if (Outcome(task.Work) is { } outcome) Cloud.Complete(task.Id, outcome, Now);
            }
        }
    }

    /// <summary>The ids of the events that an instance or snapshot had, in order, without their prefix.</summary>
    public string EventsOf(string id) => string.Join(' ', Events.Where(each => each.SourceId == id).Select(each => each.EventId[^4..]));

    public static string? Text(XElement parent, string path)
    {
        XElement? at = parent;
        foreach (var name in path.Split('/')) at = at?.Element(Rds + name);
        return at?.Value;
    }

    public static IReadOnlyList<XElement> All(XElement parent, string name) => [.. parent.Descendants(Rds + name)];

    public XElement Described(string id) => All(Call("DescribeDBInstances", $"DBInstanceIdentifier={id}"), "DBInstance").Single();

    public string Time => Now.ToString("O", CultureInfo.InvariantCulture);
}
