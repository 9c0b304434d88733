namespace DataReliability.RdsModel.Actions.Catalog;

/// <summary>How long AWS supports major versions. Source: the release calendars of the RDS and Aurora user guides.</summary>
internal static class MajorVersions
{
    /// <summary>Engine by engine, oldest first.</summary>
    public static IReadOnlyList<MajorVersion> All { get; } =
    [
        new("aurora-mysql", "5.7", new(2016, 10, 25), new(2024, 10, 31), new(2027, 2, 28)),
        new("aurora-mysql", "8.0", new(2021, 11, 18), new(2028, 4, 30), new(2029, 7, 31)),
        new("aurora-postgresql", "13", new(2021, 8, 26), new(2026, 2, 28), new(2029, 2, 28)),
        new("aurora-postgresql", "14", new(2022, 2, 14), new(2027, 2, 28), new(2030, 2, 28)),
        new("aurora-postgresql", "15", new(2023, 2, 27), new(2028, 2, 28), new(2031, 2, 28)),
        new("aurora-postgresql", "16", new(2024, 1, 31), new(2029, 2, 28), new(2032, 2, 29)),
        new("aurora-postgresql", "17", new(2025, 5, 1), new(2030, 2, 28), new(2033, 2, 28)),
        new("mysql", "5.7", new(2016, 2, 22), new(2024, 2, 29), new(2027, 2, 28)),
        new("mysql", "8.0", new(2018, 10, 23), new(2026, 7, 31), new(2029, 7, 31)),
        new("mysql", "8.4", new(2024, 11, 21), new(2029, 7, 31), new(2032, 7, 31)),
        new("postgres", "12", new(2020, 3, 31), new(2025, 2, 28), new(2028, 2, 29)),
        new("postgres", "13", new(2021, 2, 24), new(2026, 2, 28), new(2029, 2, 28)),
        new("postgres", "14", new(2022, 2, 3), new(2027, 2, 28), new(2030, 2, 28)),
        new("postgres", "15", new(2023, 2, 27), new(2028, 2, 29), new(2031, 2, 28)),
        new("postgres", "16", new(2024, 2, 26), new(2029, 2, 28), new(2032, 2, 29)),
        new("postgres", "17", new(2024, 11, 19), new(2030, 2, 28), new(2033, 2, 28)),
        new("postgres", "18", new(2025, 11, 14), new(2031, 2, 28), new(2034, 2, 28)),
    ];
}
