using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.S3;

/// <summary>The buckets of the template.</summary>
internal static class S3Declarations
{
    public static IEnumerable<S3Bucket> Read(CloudTemplate template, LocalCloudOptions options, DateTimeOffset now) =>
        template.OfType("AWS::S3::Bucket").Select(bucket =>
        {
            var hasLock = Scalar.Text(bucket.Properties["ObjectLockEnabled"]) == "true";
            var retention = bucket.Properties["ObjectLockConfiguration"]?["Rule"]?["DefaultRetention"];
            return new S3Bucket(bucket.Name, options.Account, options.Region, now)
            {
                HasLock = hasLock,
                Versioning = hasLock ? "Enabled" : Scalar.Text(bucket.Properties["VersioningConfiguration"]?["Status"]),
                LockMode = Scalar.Text(retention?["Mode"]),
                LockDays = (int)(Scalar.Number(retention?["Days"]) ?? (Scalar.Number(retention?["Years"]) * 365) ?? 0),
            };
        });
}
