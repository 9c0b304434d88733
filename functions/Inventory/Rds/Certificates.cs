using Amazon.RDS;
using Amazon.RDS.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Lists;

namespace DataReliability.Inventory.Rds;

/// <summary>When the Region's certificate authorities end.</summary>
internal sealed class Certificates
{
    private const string Call = "rds:DescribeCertificates";
    private readonly Once<Read<IReadOnlyDictionary<string, DateTimeOffset?>>> _ends;

    public Certificates(IAmazonRDS rds, InventoryCalls calls) =>
        _ends = new Once<Read<IReadOnlyDictionary<string, DateTimeOffset?>>>(async cancellationToken =>
        {
            var ends = new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal);
            var pages = await calls.AllAsync(
                Call,
                async (marker, cancel) =>
                {
                    var request = new DescribeCertificatesRequest { MaxRecords = RdsLists.PageSize, Marker = marker };
                    var page = await rds.DescribeCertificatesAsync(request, cancel);
                    return (page.Certificates, page.Marker);
                },
                found => (found ?? []).ForEach(c => ends[c.CertificateIdentifier] = Values.Utc(c.ValidTill)),
                cancellationToken);
            return pages.Select<IReadOnlyDictionary<string, DateTimeOffset?>>(_ => ends);
        });

    /// <param name="authority">CACertificateIdentifier; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Read<DateTimeOffset?>> EndAsync(string? authority, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(authority))
            return Read.Of<DateTimeOffset?>(null);
        return (await _ends.GetAsync(cancellationToken)).Match(
            ends => ends.TryGetValue(authority, out var end) && end is not null
                ? Read.Of(end)
                : Read.Failed<DateTimeOffset?>(Call, $"the answer lacks the end of {authority}"),
            unread => unread[0]);
    }
}
