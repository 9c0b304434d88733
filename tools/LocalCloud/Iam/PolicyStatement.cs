using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Iam;

/// <summary>One statement of a function's policies.</summary>
/// <param name="Path">Where it stands in the template.</param>
/// <param name="IsDenial">Whether it denies rather than allows.</param>
/// <param name="Actions">Such as <c>rds:DeleteDBInstance</c>, with wildcards.</param>
/// <param name="Resources">ARNs, with wildcards.</param>
/// <param name="Condition">Operators, keys and values; null for none.</param>
internal sealed record PolicyStatement(string Path, bool IsDenial, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources, JsonObject? Condition)
{
    /// <summary>The place of the resource by which this statement speaks of a need; null when it does not speak of it.</summary>
    public int? Covers(Need need)
    {
        if (!Actions.Any(action => Wildcards.Match(action, need.Action, StringComparison.OrdinalIgnoreCase)) || !Conditions.Hold(Condition, need.Context))
            return null;
        for (var position = 0; position < Resources.Count; position++)
        {
            if (Wildcards.Match(Resources[position], need.Resource, StringComparison.Ordinal))
                return position;
        }

        return null;
    }
}
