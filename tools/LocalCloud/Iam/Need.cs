namespace DataReliability.LocalCloud.Iam;

/// <summary>What a call must be allowed for AWS to carry it out.</summary>
/// <param name="Action">Such as <c>rds:DeleteDBInstance</c>.</param>
/// <param name="Resource">The ARN that it is done to; <c>*</c> where AWS knows none.</param>
/// <param name="Context">The values of condition keys, by key.</param>
internal sealed record Need(string Action, string Resource, IReadOnlyDictionary<string, string> Context)
{
    /// <summary>A need without condition keys.</summary>
    public Need(string action, string resource)
        : this(action, resource, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase))
    {
    }
}
