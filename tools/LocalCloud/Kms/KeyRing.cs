using System.Security.Cryptography;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.State;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Kms;

/// <summary>Keys and aliases: those of the template and those made by calls. Key material is random and kept.</summary>
internal sealed class KeyRing
{
    private const int MaterialBytes = 64;
    private readonly Register<KmsKey> _keys;
    private readonly Register<KeyAlias> _aliases;

    public KeyRing(CloudTemplate template, StateFolder state, CloudClock clock)
    {
        _keys = new Register<KmsKey>(state.Kind<KmsKey>("kms", "keys"));
        _aliases = new Register<KeyAlias>(state.Kind<KeyAlias>("kms", "aliases"));
        foreach (var key in template.OfType("AWS::KMS::Key"))
        {
            _keys.FindOrAdd(key.Arn, () => Make(key.PhysicalId, key.Arn,
                Scalar.Text(key.Properties["KeySpec"]) ?? "SYMMETRIC_DEFAULT", Scalar.Text(key.Properties["KeyUsage"]) ?? "ENCRYPT_DECRYPT",
                Scalar.Text(key.Properties["Description"]) ?? "", Scalar.Text(key.Properties["Enabled"]) != "false", clock.Now));
        }

        foreach (var alias in template.OfType("AWS::KMS::Alias"))
        {
            var target = Scalar.Text(alias.Properties["TargetKeyId"]) ?? "";
            if (_keys.All.FirstOrDefault(k => k.Arn == target || k.Id == target) is { } key) _aliases.Set(alias.Arn, new KeyAlias(alias.Arn, alias.Name, key.Arn));
        }
    }

    public IReadOnlyList<KmsKey> Keys => _keys.All;

    public IReadOnlyList<KeyAlias> Aliases => _aliases.All;

    /// <summary>The key by id, ARN, alias or alias ARN; ids and aliases are those of the caller's account and Region.</summary>
    public KmsKey? Find(string name, AwsRequest request)
    {
        var arn = name.StartsWith("arn:", StringComparison.Ordinal) ? name
            : $"arn:aws:kms:{request.Region}:{request.Account}:{(name.StartsWith("alias/", StringComparison.Ordinal) ? "" : "key/")}{name}";
        return _keys.Find(arn) ?? (_aliases.Find(arn) is { } alias ? _keys.Find(alias.KeyArn) : ManagedKeys.Find(name, request));
    }

    public static KmsKey Make(string id, string arn, string spec, string usage, string description, bool isEnabled, DateTimeOffset created) =>
        new(id, arn, spec, usage, description, isEnabled, created, RandomNumberGenerator.GetBytes(MaterialBytes));

    public void Set(KmsKey key) => _keys.Set(key.Arn, key);

    public void Set(KeyAlias alias) => _aliases.Set(alias.Arn, alias);

    public bool RemoveAlias(string arn) => _aliases.Remove(arn);
}
