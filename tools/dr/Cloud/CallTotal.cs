namespace DataReliability.Dr.Cloud;

/// <summary>How often an operation of AWS was called.</summary>
/// <param name="Service">The signing name, such as rds.</param>
/// <param name="Action">The operation.</param>
/// <param name="Principal">Who called: the logical id of a function, or person.</param>
/// <param name="Count">How often.</param>
/// <param name="Errors">How many of these calls AWS answered with an error.</param>
public sealed record CallTotal(string Service, string Action, string Principal, long Count, long Errors);
