using Amazon.RDS;
using Amazon.RDS.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Lists;

namespace DataReliability.Inventory.Rds;

/// <summary>What AWS says of engine versions: the versions of each engine in use once, the ends of support once.</summary>
internal sealed class EngineVersions
{
    private const string VersionsCall = "rds:DescribeDBEngineVersions";
    private const string MajorsCall = "rds:DescribeDBMajorEngineVersions";
    private const string Standard = "open-source-rds-standard-support";
    private const string Extended = "open-source-rds-extended-support";
    private readonly IAmazonRDS _rds;
    private readonly InventoryCalls _calls;
    private readonly OncePerKey<Read<IReadOnlySet<string>>> _offered;
    private readonly Once<Read<IReadOnlyList<DBMajorEngineVersion>>> _majors;

    public EngineVersions(IAmazonRDS rds, InventoryCalls calls)
    {
        (_rds, _calls) = (rds, calls);
        _offered = new OncePerKey<Read<IReadOnlySet<string>>>(OfferedAsync);
        _majors = new Once<Read<IReadOnlyList<DBMajorEngineVersion>>>(MajorsAsync);
    }

    public async Task<Read<EngineSupport>> FindAsync(string? engine, string? version, CancellationToken cancellationToken)
    {
        if (engine is null || version is null)
            return Read.Failed<EngineSupport>(VersionsCall, "the engine or its version is unknown");
        var offered = await _offered.GetAsync(engine, cancellationToken);
        var majors = await _majors.GetAsync(cancellationToken);
        return offered.And(majors).Select(known => Support(engine, version, known.First, known.Second));
    }

    private static EngineSupport Support(
        string engine, string version, IReadOnlySet<string> offered, IReadOnlyList<DBMajorEngineVersion> majors)
    {
        // The longest one that the version begins with: 10.11.6 is of 10.11, not of 10.
        var major = majors
            .Where(m => m.Engine == engine && (version == m.MajorEngineVersion || version.StartsWith(m.MajorEngineVersion + ".", StringComparison.Ordinal)))
            .MaxBy(m => m.MajorEngineVersion.Length);
        return new EngineSupport(offered.Contains(version), End(major, Standard), End(major, Extended));
    }

    private static DateTimeOffset? End(DBMajorEngineVersion? major, string lifecycle) => Values.Utc(
        major?.SupportedEngineLifecycles?.FirstOrDefault(l => l.LifecycleSupportName?.Value == lifecycle)?.LifecycleSupportEndDate);

    /// <summary>Without IncludeAll, only versions that are available are listed.</summary>
    private async Task<Read<IReadOnlySet<string>>> OfferedAsync(string engine, CancellationToken cancellationToken)
    {
        var offered = new HashSet<string>(StringComparer.Ordinal);
        var pages = await _calls.AllAsync(
            VersionsCall,
            async (marker, cancel) =>
            {
                var request = new DescribeDBEngineVersionsRequest { Engine = engine, MaxRecords = RdsLists.PageSize, Marker = marker };
                var page = await _rds.DescribeDBEngineVersionsAsync(request, cancel);
                return (page.DBEngineVersions, page.Marker);
            },
            versions => offered.UnionWith((versions ?? []).Where(v => v.Status is null or "available").Select(v => v.EngineVersion)),
            cancellationToken);
        return pages.Select<IReadOnlySet<string>>(_ => offered);
    }

    private async Task<Read<IReadOnlyList<DBMajorEngineVersion>>> MajorsAsync(CancellationToken cancellationToken)
    {
        var majors = new List<DBMajorEngineVersion>();
        var pages = await _calls.AllAsync(
            MajorsCall,
            async (marker, cancel) =>
            {
                var request = new DescribeDBMajorEngineVersionsRequest { MaxRecords = RdsLists.PageSize, Marker = marker };
                var page = await _rds.DescribeDBMajorEngineVersionsAsync(request, cancel);
                return (page.DBMajorEngineVersions, page.Marker);
            },
            found => majors.AddRange(found ?? []),
            cancellationToken);
        return pages.Select<IReadOnlyList<DBMajorEngineVersion>>(_ => majors);
    }
}
