using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.CloudWatch.Alarms;

/// <summary>An alarm.</summary>
/// <param name="Definition">As PutMetricAlarm or PutCompositeAlarm took it, checked.</param>
/// <param name="Configured">When it was last put, real time.</param>
internal sealed record Alarm(string Arn, string Name, JsonObject Definition, AlarmState State, DateTimeOffset Configured)
{
    public bool ActionsEnabled() => Definition.Flag("ActionsEnabled") ?? true;

    public bool IsComposite() => Definition.ContainsKey("AlarmRule");

    public string Account() => Arn.Split(':')[4];

    public string Region() => Arn.Split(':')[3];

    public bool IsOf(AwsRequest request) => Account() == request.Account && Region() == request.Region;

    /// <summary>The actions of a state.</summary>
    public IReadOnlyList<string> Actions(string state) => Definition.Texts(state switch
    {
        AlarmState.Ok => "OKActions",
        AlarmState.Alarm => "AlarmActions",
        _ => "InsufficientDataActions",
    });

    /// <summary>As DescribeAlarms answers it.</summary>
    public JsonObject ToOutput()
    {
        var output = (JsonObject)Definition.DeepClone();
        output.Remove("Tags");
        output["AlarmArn"] = Arn;
        output["AlarmConfigurationUpdatedTimestamp"] = Timestamp.Node(Configured);
        output["ActionsEnabled"] = ActionsEnabled();
        output["StateValue"] = State.Value;
        output["StateReason"] = State.Reason;
        output["StateReasonData"] = State.ReasonData;
        output["StateUpdatedTimestamp"] = Timestamp.Node(State.Updated);
        output["StateTransitionedTimestamp"] = Timestamp.Node(State.Transitioned);
        foreach (var actions in (string[])["OKActions", "AlarmActions", "InsufficientDataActions"]) output[actions] ??= new JsonArray();
        if (!IsComposite() && !output.ContainsKey("Metrics")) output["Dimensions"] ??= new JsonArray();
        return output;
    }
}
