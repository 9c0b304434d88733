using Amazon.S3;
using Amazon.S3.Model;
using DataReliability.LocalCloud.Tests.Faults;

namespace DataReliability.LocalCloud.Tests.S3;

/// <summary>What the functions write reports with, the SDK's own client, against ours.</summary>
public class S3SdkTests
{
    private const string Box = "box";
    private const int PartSize = 5 << 20;

    private static async Task<(TestCloud Cloud, AmazonS3Client S3)> StartAsync(bool locked = false)
    {
        var cloud = await TestCloud.StartAsync("  News: { Type: AWS::SNS::Topic }\n");
        var s3 = SdkClients.S3(cloud);
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = Box, ObjectLockEnabledForBucket = locked }, TestContext.Current.CancellationToken);
        return (cloud, s3);
    }

    private static Task<PutObjectResponse> PutAsync(AmazonS3Client s3, string key, string body) =>
        s3.PutObjectAsync(new PutObjectRequest { BucketName = Box, Key = key, ContentBody = body }, TestContext.Current.CancellationToken);

    private static async Task<string> GetAsync(AmazonS3Client s3, string key, string? version = null)
    {
        using var answer = await s3.GetObjectAsync(new GetObjectRequest { BucketName = Box, Key = key, VersionId = version }, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(answer.ResponseStream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Objects_are_put_read_listed_presigned_and_deleted()
    {
        var (cloud, s3) = await StartAsync();
        await using var _ = cloud;
        using var __ = s3;
        var put = new PutObjectRequest { BucketName = Box, Key = "reports/a b.html", ContentBody = "<p>one</p>", ContentType = "text/html", TagSet = [new Tag { Key = "kind", Value = "report" }] };
        put.Metadata["scan"] = "scan-1";
        await s3.PutObjectAsync(put, TestContext.Current.CancellationToken);
        await PutAsync(s3, "reports/b.json", "{}");
        await PutAsync(s3, "other", "x");
        Assert.Equal("<p>one</p>", await GetAsync(s3, "reports/a b.html"));
        var head = await s3.GetObjectMetadataAsync(Box, "reports/a b.html", TestContext.Current.CancellationToken);
        Assert.Equal(("text/html", "scan-1", 10), (head.Headers.ContentType, head.Metadata["scan"], head.ContentLength));
        var listed = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Box, Prefix = "reports/" }, TestContext.Current.CancellationToken);
        Assert.Equal(["reports/a b.html", "reports/b.json"], listed.S3Objects.Select(o => o.Key));
        var tags = await s3.GetObjectTaggingAsync(new GetObjectTaggingRequest { BucketName = Box, Key = "reports/a b.html" }, TestContext.Current.CancellationToken);
        Assert.Equal(("kind", "report"), (tags.Tagging[0].Key, tags.Tagging[0].Value));

        var url = await s3.GetPreSignedURLAsync(new GetPreSignedUrlRequest { BucketName = Box, Key = "reports/a b.html", Expires = DateTime.UtcNow.AddMinutes(10), Protocol = Amazon.S3.Protocol.HTTP });
        Assert.Equal("<p>one</p>", await cloud.Http.GetStringAsync(new Uri(url), TestContext.Current.CancellationToken));
        using var forged = await cloud.Http.GetAsync(new Uri(url.Replace("b.html", "c.html", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        Assert.Equal(403, (int)forged.StatusCode);

        await s3.DeleteObjectAsync(Box, "other", TestContext.Current.CancellationToken);
        Assert.Equal("NoSuchKey", (await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => GetAsync(s3, "other"))).ErrorCode);
        var deleted = await s3.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = Box, Objects = [new KeyVersion { Key = "reports/a b.html" }, new KeyVersion { Key = "reports/b.json" }] }, TestContext.Current.CancellationToken);
        Assert.Equal(2, deleted.DeletedObjects.Count);
        await s3.DeleteBucketAsync(Box, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Versions_come_back_and_what_is_locked_is_not_deleted()
    {
        var (cloud, s3) = await StartAsync(locked: true);
        await using var _ = cloud;
        using var __ = s3;
        await s3.PutObjectLockConfigurationAsync(new PutObjectLockConfigurationRequest
        {
            BucketName = Box,
            ObjectLockConfiguration = new ObjectLockConfiguration
            {
                ObjectLockEnabled = ObjectLockEnabled.Enabled,
                Rule = new ObjectLockRule { DefaultRetention = new DefaultRetention { Mode = ObjectLockRetentionMode.Governance, Days = 30 } },
            },
        }, TestContext.Current.CancellationToken);
        var first = (await PutAsync(s3, "report", "one")).VersionId;
        var second = (await PutAsync(s3, "report", "two")).VersionId;
        Assert.Equal(("two", "one"), (await GetAsync(s3, "report"), await GetAsync(s3, "report", first)));
        var versions = await s3.ListVersionsAsync(new ListVersionsRequest { BucketName = Box }, TestContext.Current.CancellationToken);
        Assert.Equal([second, first], versions.Versions.Select(v => v.VersionId));

        var retention = await s3.GetObjectRetentionAsync(new GetObjectRetentionRequest { BucketName = Box, Key = "report", VersionId = first }, TestContext.Current.CancellationToken);
        Assert.Equal(ObjectLockRetentionMode.Governance, retention.Retention.Mode);
        var until = DateTime.UtcNow.AddDays(400);
        await s3.PutObjectRetentionAsync(new PutObjectRetentionRequest
        {
            BucketName = Box,
            Key = "report",
            VersionId = first,
            Retention = new ObjectLockRetention { Mode = ObjectLockRetentionMode.Compliance, RetainUntilDate = until },
        }, TestContext.Current.CancellationToken);
        Task DeleteAsync(string version) => s3.DeleteObjectAsync(
            new DeleteObjectRequest { BucketName = Box, Key = "report", VersionId = version, BypassGovernanceRetention = true }, TestContext.Current.CancellationToken);
        await DeleteAsync(second);
        Assert.Equal("AccessDenied", (await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => DeleteAsync(first))).ErrorCode);
        var lockOf = await s3.GetObjectLockConfigurationAsync(new GetObjectLockConfigurationRequest { BucketName = Box }, TestContext.Current.CancellationToken);
        Assert.Equal(30, lockOf.ObjectLockConfiguration.Rule.DefaultRetention.Days);
    }

    [Fact]
    public async Task An_object_is_uploaded_in_parts_sent_in_any_order()
    {
        var (cloud, s3) = await StartAsync();
        await using var _ = cloud;
        using var __ = s3;
        var start = new InitiateMultipartUploadRequest { BucketName = Box, Key = "large", ContentType = "text/plain" };
        start.Metadata["scan"] = "scan-1";
        var upload = await s3.InitiateMultipartUploadAsync(start, TestContext.Current.CancellationToken);
        var (first, second) = (new string('a', PartSize), "the end");
        Assert.Equal(upload.UploadId, (await s3.ListMultipartUploadsAsync(Box, TestContext.Current.CancellationToken)).MultipartUploads.Single().UploadId);
        await PartAsync(2, "to be replaced");
        var two = await PartAsync(2, second);
        var one = await PartAsync(1, first);
        var parts = await s3.ListPartsAsync(Box, "large", upload.UploadId, TestContext.Current.CancellationToken);
        Assert.Equal([(1, (long)PartSize), (2, second.Length)], parts.Parts.Select(p => (p.PartNumber!.Value, p.Size!.Value)));
        Assert.Equal("InvalidPart", (await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => CompleteAsync(one, new PartETag(2, "\"0\"")))).ErrorCode);
        var whole = await CompleteAsync(one, two);
        Assert.EndsWith("-2\"", whole.ETag, StringComparison.Ordinal);
        Assert.Equal(first + second, await GetAsync(s3, "large"));
        var head = await s3.GetObjectMetadataAsync(Box, "large", TestContext.Current.CancellationToken);
        Assert.Equal(("scan-1", whole.ETag), (head.Metadata["scan"], head.ETag));
        Assert.Equal("NoSuchUpload", (await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => CompleteAsync(one, two))).ErrorCode);

        async Task<PartETag> PartAsync(int number, string text)
        {
            using var data = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(text));
            var answer = await s3.UploadPartAsync(
                new UploadPartRequest { BucketName = Box, Key = "large", UploadId = upload.UploadId, PartNumber = number, InputStream = data }, TestContext.Current.CancellationToken);
            return new PartETag(answer);
        }

        Task<CompleteMultipartUploadResponse> CompleteAsync(params PartETag[] etags) => s3.CompleteMultipartUploadAsync(
            new CompleteMultipartUploadRequest { BucketName = Box, Key = "large", UploadId = upload.UploadId, PartETags = [.. etags] }, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Parts_that_are_too_small_are_refused_and_an_aborted_upload_leaves_nothing()
    {
        var (cloud, s3) = await StartAsync();
        await using var _ = cloud;
        using var __ = s3;
        var upload = (await s3.InitiateMultipartUploadAsync(Box, "k", TestContext.Current.CancellationToken)).UploadId;
        var etags = new List<PartETag>();
        for (var number = 1; number <= 2; number++)
        {
            using var data = new MemoryStream([1, 2, 3]);
            etags.Add(new PartETag(await s3.UploadPartAsync(
                new UploadPartRequest { BucketName = Box, Key = "k", UploadId = upload, PartNumber = number, InputStream = data }, TestContext.Current.CancellationToken)));
        }

        var refused = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => s3.CompleteMultipartUploadAsync(
            new CompleteMultipartUploadRequest { BucketName = Box, Key = "k", UploadId = upload, PartETags = etags }, TestContext.Current.CancellationToken));
        Assert.Equal("EntityTooSmall", refused.ErrorCode);
        await s3.AbortMultipartUploadAsync(Box, "k", upload, TestContext.Current.CancellationToken);
        Assert.Empty((await s3.ListMultipartUploadsAsync(Box, TestContext.Current.CancellationToken)).MultipartUploads ?? []);
        Assert.Empty(Directory.GetFiles(Path.Combine(cloud.RunDirectory, "s3")));
    }
}
