namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>How often an operation of AWS was called, as <c>/_local/calls</c> tells it.</summary>
/// <param name="Service">The signing name, such as rds.</param>
/// <param name="Action">The operation.</param>
/// <param name="Principal">Who called: the logical id of a function, or person.</param>
/// <param name="Count">How often.</param>
/// <param name="Errors">How many of these calls were answered with an error.</param>
public sealed record CallTotal(string Service, string Action, string Principal, long Count, long Errors);
