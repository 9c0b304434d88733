using System.Globalization;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.S3;

/// <summary>Buckets and objects: what they are in the state folder, their data in files beside it. Safe for concurrent use.</summary>
internal sealed class S3Store
{
    /// <summary>The version of an object in a bucket that keeps none.</summary>
    public const string NoVersion = "null";

    private readonly Lock _lock = new();
    private readonly Register<S3Bucket> _buckets;
    private readonly Register<S3Object> _objects;
    private readonly string _folder;
    private long _order;

    public S3Store(StateFolder state, string folder)
    {
        _buckets = new Register<S3Bucket>(state.Kind<S3Bucket>("s3", "buckets"));
        _objects = new Register<S3Object>(state.Kind<S3Object>("s3", "objects"));
        Uploads = new Register<S3Upload>(state.Kind<S3Upload>("s3", "uploads"));
        _order = _objects.All.Select(o => o.Order).DefaultIfEmpty().Max();
        _folder = folder;
        Directory.CreateDirectory(folder);
        // What was being written when an earlier process ended belongs to no object.
        var known = _objects.All.Select(o => o.File).Concat(Uploads.All.SelectMany(u => u.Parts).Select(p => p.File)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder)) if (!known.Contains(Path.GetFileName(path))) File.Delete(path);
    }

    /// <summary>What is being uploaded in parts.</summary>
    public Register<S3Upload> Uploads { get; }

    public IReadOnlyList<S3Bucket> Buckets => _buckets.All;

    /// <exception cref="AwsErrorException">There is no such bucket.</exception>
    public S3Bucket Bucket(string name) => _buckets.Find(name) ?? throw new AwsErrorException("NoSuchBucket", "The specified bucket does not exist", 404);

    public S3Bucket? FindBucket(string name) => _buckets.Find(name);

    public void Set(S3Bucket bucket) => _buckets.Set(bucket.Name, bucket);

    public void DeleteBucket(string name)
    {
        lock (_lock)
        {
            if (_objects.All.Any(o => o.Bucket == name)) throw new AwsErrorException("BucketNotEmpty", "The bucket you tried to delete is not empty", 409);
            foreach (var upload in Uploads.All.Where(u => u.Target.Bucket == name)) RemoveUpload(upload);
            _buckets.Remove(name);
        }
    }

    /// <summary>All versions in a bucket: by key, then newest first.</summary>
    public IReadOnlyList<S3Object> Versions(string bucket) =>
        [.. _objects.All.Where(o => o.Bucket == bucket).OrderBy(o => o.Key, StringComparer.Ordinal).ThenByDescending(o => o.Order)];

    /// <summary>The newest of each key that is no delete marker.</summary>
    public IReadOnlyList<S3Object> Current(string bucket) =>
        [.. Versions(bucket).GroupBy(o => o.Key, StringComparer.Ordinal).Select(g => g.First()).Where(o => !o.IsDeleteMarker)];

    /// <summary>A version of an object, the newest by default; null when there is none.</summary>
    public S3Object? Find(string bucket, string key, string? version) => version is null
        ? _objects.All.Where(o => o.Bucket == bucket && o.Key == key).MaxBy(o => o.Order)
        : _objects.Find(Id(bucket, key, version));

    public static string NewFile() => Guid.NewGuid().ToString("N");

    public string PathOf(string file) => Path.Combine(_folder, file);

    /// <summary>Adds an object, as a version or in place of the one without. The check runs under the lock.</summary>
    /// <param name="check">Sees the newest object, and refuses by throwing.</param>
    public S3Object Add(S3Bucket bucket, S3Object added, Action<S3Object?>? check = null)
    {
        lock (_lock)
        {
            check?.Invoke(Find(bucket.Name, added.Key, null) is { IsDeleteMarker: false } current ? current : null);
            var order = ++_order;
            var version = bucket.Versioning == "Enabled" ? $"{order.ToString("x12", CultureInfo.InvariantCulture)}{Guid.NewGuid():N}"[..32] : NoVersion;
            var replaced = version == NoVersion ? Find(bucket.Name, added.Key, NoVersion) : null;
            var result = added with { Version = version, Order = order };
            _objects.Set(Id(bucket.Name, added.Key, version), result);
            if (replaced is { File.Length: > 0 }) File.Delete(PathOf(replaced.File));
            return result;
        }
    }

    public void Change(S3Object changed) => _objects.Set(Id(changed.Bucket, changed.Key, changed.Version), changed);

    /// <summary>Removes a version for good.</summary>
    public void Remove(S3Object removed)
    {
        lock (_lock)
        {
            if (_objects.Remove(Id(removed.Bucket, removed.Key, removed.Version)) && removed.File.Length > 0) File.Delete(PathOf(removed.File));
        }
    }

    /// <summary>Removes an upload and its parts.</summary>
    public void RemoveUpload(S3Upload upload)
    {
        var parts = Uploads.Find(upload.Id)?.Parts ?? [];
        if (!Uploads.Remove(upload.Id)) return;
        foreach (var part in parts) File.Delete(PathOf(part.File));
    }

    private static string Id(string bucket, string key, string version) => $"{bucket}/{version}/{key}";
}
