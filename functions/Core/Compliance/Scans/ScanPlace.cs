namespace DataReliability.Core.Compliance.Scans;

/// <summary>An account in a Region.</summary>
/// <param name="Account">Twelve digits.</param>
/// <param name="Region">Such as <c>eu-west-1</c>.</param>
public sealed record ScanPlace(string Account, string Region)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Account}/{Region}";
}
