namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>How often somebody called an action, and how often that failed.</summary>
internal sealed record CallTotal(string Service, string Action, string Principal, long Count, long Errors);
