namespace DataReliability.RdsModel.Actions.Catalog;

/// <summary>The certificate authorities of RDS.</summary>
internal static class Certificates
{
    /// <summary>The default first.</summary>
    public static IReadOnlyList<(string Id, string Algorithm, int ValidTill)> All { get; } =
    [
        ("rds-ca-rsa2048-g1", "rsa2048", 2061), ("rds-ca-rsa4096-g1", "rsa4096", 2121), ("rds-ca-ecc384-g1", "ecc384", 2121),
    ];
}
