namespace DataReliability.LocalCloud.Iam;

/// <summary>A grant that a function, or a role that it assumed, made use of, as <c>/_local/grants</c> tells it.</summary>
/// <param name="Function">The logical id of the function or role.</param>
/// <param name="Statement">Where the statement stands in the template.</param>
/// <param name="Action">The action that was needed.</param>
/// <param name="Position">Which of the statement's resources covered it, from 0.</param>
/// <param name="Resource">That resource, evaluated.</param>
public sealed record GrantUse(string Function, string Statement, string Action, int Position, string Resource);
