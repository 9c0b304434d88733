using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.S3;

/// <summary>Tells which operation a request stands for.</summary>
internal static class S3Operations
{
    // The sub-resources of S3, whether or not they are served: a request for one is never taken for another operation.
    private static readonly (string Query, string Name)[] BucketResources =
    [
        ("versioning", "BucketVersioning"), ("encryption", "BucketEncryption"), ("tagging", "BucketTagging"), ("object-lock", "ObjectLockConfiguration"), ("location", "BucketLocation"),
        ("policy", "BucketPolicy"), ("acl", "BucketAcl"), ("lifecycle", "BucketLifecycleConfiguration"), ("cors", "BucketCors"), ("notification", "BucketNotificationConfiguration"),
        ("replication", "BucketReplication"), ("logging", "BucketLogging"), ("website", "BucketWebsite"), ("publicAccessBlock", "PublicAccessBlock"), ("ownershipControls", "BucketOwnershipControls"),
    ];

    private static readonly (string Query, string Name)[] ObjectResources =
        [("tagging", "ObjectTagging"), ("retention", "ObjectRetention"), ("legal-hold", "ObjectLegalHold"), ("acl", "ObjectAcl"), ("attributes", "ObjectAttributes")];

    public static string? Of(HttpRequest request, S3Address address)
    {
        var method = request.Method;
        bool Has(string name) => request.Query.ContainsKey(name);
        if (address.Bucket.Length == 0) return method == "GET" ? "ListBuckets" : null;
        var verb = method switch { "PUT" => "Put", "GET" => "Get", "DELETE" => "Delete", _ => "" };
        foreach (var (query, name) in address.Key.Length == 0 ? BucketResources : ObjectResources)
        {
            if (Has(query)) return verb.Length == 0 ? null : verb + name;
        }

        if (address.Key.Length == 0)
        {
            return method switch
            {
                "PUT" => "CreateBucket",
                "DELETE" => "DeleteBucket",
                "HEAD" => "HeadBucket",
                "GET" when Has("versions") => "ListObjectVersions",
                "GET" when Has("uploads") => "ListMultipartUploads",
                "GET" => request.Query["list-type"] == "2" ? "ListObjectsV2" : "ListObjects",
                "POST" when Has("delete") => "DeleteObjects",
                _ => null,
            };
        }

        return method switch
        {
            "PUT" when Has("partNumber") => "UploadPart",
            "PUT" => request.Headers.ContainsKey("x-amz-copy-source") ? "CopyObject" : "PutObject",
            "GET" => Has("uploadId") ? "ListParts" : "GetObject",
            "HEAD" => "HeadObject",
            "DELETE" when Has("uploadId") => "AbortMultipartUpload",
            "DELETE" => "DeleteObject",
            "POST" when Has("uploads") => "CreateMultipartUpload",
            "POST" when Has("uploadId") => "CompleteMultipartUpload",
            _ => null,
        };
    }
}
