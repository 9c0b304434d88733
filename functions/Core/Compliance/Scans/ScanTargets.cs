namespace DataReliability.Core.Compliance.Scans;

/// <summary>What the stack looks at.</summary>
/// <param name="Accounts">Twelve digits each. At least one.</param>
/// <param name="Regions">Such as <c>eu-west-1</c>. At least one.</param>
public sealed record ScanTargets(IReadOnlyList<string> Accounts, IReadOnlyList<string> Regions)
{
    /// <summary>Every account in every Region.</summary>
    public IReadOnlyList<ScanPlace> Places => [.. Accounts.SelectMany(account => Regions, (account, region) => new ScanPlace(account, region))];
}
