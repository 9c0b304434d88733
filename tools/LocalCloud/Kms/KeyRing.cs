using System.Security.Cryptography;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Kms;

/// <summary>The template's keys and aliases. Key material is random per run directory and kept in it, for its owner only.</summary>
internal sealed class KeyRing
{
    private readonly string _directory;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, KmsKey> _keys = new(StringComparer.Ordinal);

    public KeyRing(CloudTemplate template, string directory)
    {
        _directory = directory;
        foreach (var key in template.OfType("AWS::KMS::Key"))
        {
            _keys[key.PhysicalId] = _keys[key.Arn] = new KmsKey(key.PhysicalId, key.Arn,
                Scalar.Text(key.Properties["KeySpec"]) ?? "SYMMETRIC_DEFAULT",
                Scalar.Text(key.Properties["KeyUsage"]) ?? "ENCRYPT_DECRYPT",
                Scalar.Text(key.Properties["Description"]) ?? "");
        }

        foreach (var alias in template.OfType("AWS::KMS::Alias"))
        {
            if (_keys.TryGetValue(Scalar.Text(alias.Properties["TargetKeyId"]) ?? "", out var target)) _keys[alias.Name] = _keys[alias.Arn] = target;
        }
    }

    /// <summary>The key by id, ARN, alias or alias ARN; null when there is none.</summary>
    public KmsKey? Find(string name) => _keys.GetValueOrDefault(name);

    public byte[] Material(KmsKey key)
    {
        lock (_lock)
        {
            var path = Path.Combine(_directory, key.Id);
            if (File.Exists(path)) return File.ReadAllBytes(path);
            Directory.CreateDirectory(_directory);
            var material = RandomNumberGenerator.GetBytes(64);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
            file.Write(material);
            return material;
        }
    }
}
