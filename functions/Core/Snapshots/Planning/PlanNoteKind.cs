using System.Text.Json.Serialization;

namespace DataReliability.Core.Snapshots.Planning;

/// <summary>How a note of the planner is to be taken.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanNoteKind>))]
public enum PlanNoteKind
{
    /// <summary>All is as it should be: not due, or running.</summary>
    Fine,

    /// <summary>Due, and has to wait for others to end.</summary>
    Waiting,

    /// <summary>Can't be validated here, such as an engine that is not supported.</summary>
    Unsupported,

    /// <summary>Wrongly set up, or could not be looked at.</summary>
    Error,

    /// <summary>Due, and there is no snapshot to validate.</summary>
    NoSnapshot,
}
