using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Catalog;

internal static class DescribeCertificates
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        form.Filters();
        var name = form.Text("CertificateIdentifier");
        var found = Certificates.All.Where(each => name is null || each.Id == name).OrderBy(each => each.Id, StringComparer.Ordinal).ToList();
        if (found.Count == 0) throw new RdsRefusedException("CertificateNotFound", $"Certificate not found: {name}", 404);
        var page = Paging.Of(found, each => each.Id, form);
        return new RdsResult(page)
        {
            Write = xml =>
            {
                xml.Value("DefaultCertificateForNewLaunches"u8, Certificates.All[0].Id);
                xml.Open("Certificates"u8);
                foreach (var (id, _, validTill) in page.Items) Write(xml, world, id, validTill);
                xml.Close("Certificates"u8);
                xml.Value("Marker"u8, page.Marker);
            },
        };
    }

    private static void Write(XmlText xml, RdsWorld world, string id, int validTill)
    {
        xml.Open("Certificate"u8);
        xml.Value("CertificateIdentifier"u8, id);
        xml.Value("CertificateType"u8, "CA");
        xml.Value("ValidFrom"u8, new DateTimeOffset(2021, 5, 21, 0, 0, 0, TimeSpan.Zero));
        xml.Value("ValidTill"u8, Certificates.EndOf(validTill));
        xml.Value("CertificateArn"u8, $"arn:aws:rds:{world.Region}::cert:{id}");
        xml.Close("Certificate"u8);
    }
}
