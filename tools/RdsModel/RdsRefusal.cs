namespace DataReliability.RdsModel;

/// <summary>Why RDS refuses a call, in AWS's terms.</summary>
/// <param name="Code">The code on the wire, such as DBInstanceNotFound.</param>
/// <param name="Message">What is wrong, as AWS says it.</param>
/// <param name="Status">The HTTP status.</param>
public sealed record RdsRefusal(string Code, string Message, int Status = 400);
