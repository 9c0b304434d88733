namespace DataReliability.Dr.Cloud;

/// <summary>A grant of the template that a function made use of.</summary>
/// <param name="Function">The logical id of the function.</param>
/// <param name="Statement">Where the statement stands in the template.</param>
/// <param name="Action">The action that was needed, such as rds:DeleteDBInstance.</param>
/// <param name="Position">Which of the statement's resources covered it, from 0.</param>
/// <param name="Resource">That resource, evaluated.</param>
public sealed record GrantUse(string Function, string Statement, string Action, int Position, string Resource);

internal sealed record GrantsAnswer(IReadOnlyList<GrantUse> Used);
