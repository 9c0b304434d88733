namespace DataReliability.Dr.Templates.Iam;

/// <summary>A grant that a function was seen to use.</summary>
/// <param name="Function">The logical id of the function.</param>
/// <param name="Action">Such as <c>rds:DeleteDBInstance</c>.</param>
/// <param name="Resource">As in <see cref="Grant.Written"/>.</param>
internal sealed record RecordedGrant(string Function, string Action, string Resource);
