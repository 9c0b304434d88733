namespace DataReliability.RdsModel.Actions.Catalog;

/// <summary>The certificate authorities of RDS.</summary>
internal static class Certificates
{
    /// <summary>When an authority ends; null for one that is no longer offered.</summary>
    public static DateTimeOffset? EndOf(string id) => All.Where(each => each.Id == id).Select(each => (DateTimeOffset?)EndOf(each.ValidTill)).FirstOrDefault();

    /// <summary>When one ends that is valid till a year.</summary>
    public static DateTimeOffset EndOf(int year) => new(year, 5, 21, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The default first.</summary>
    public static IReadOnlyList<(string Id, string Algorithm, int ValidTill)> All { get; } =
    [
        ("rds-ca-rsa2048-g1", "rsa2048", 2061), ("rds-ca-rsa4096-g1", "rsa4096", 2121), ("rds-ca-ecc384-g1", "ecc384", 2121),
    ];
}
