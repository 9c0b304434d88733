using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DataReliability.LocalCloud.Engines;

/// <summary>The certificate authority of one LocalCloud and the certificate that its engines show for localhost.</summary>
/// <param name="BundlePath">The authority's certificate, PEM: what a client trusts to connect with verify-full.</param>
/// <param name="CertificatePath">The engines' certificate, PEM.</param>
/// <param name="KeyPath">The engines' private key, PEM, readable by the engines' user only.</param>
public sealed record ServerCertificates(string BundlePath, string CertificatePath, string KeyPath)
{
    private const byte LastAddress = 15;
    private static readonly TimeSpan Validity = TimeSpan.FromDays(30);

    /// <summary>The ones that a folder holds, unless they expire within a day; new ones otherwise.</summary>
    public static ServerCertificates OpenOrCreate(string directory, TimeProvider time)
    {
        var kept = In(directory);
        if (!File.Exists(kept.KeyPath) || !File.Exists(kept.CertificatePath)) return Create(directory, time);
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(kept.CertificatePath);
        return certificate.NotAfter.ToUniversalTime() > time.GetUtcNow().AddDays(1).UtcDateTime ? kept : Create(directory, time);
    }

    /// <summary>Makes an authority, whose key is forgotten at once, and a certificate for localhost, ::1, and 127.0.0.1 to 127.0.0.15.</summary>
    public static ServerCertificates Create(string directory, TimeProvider time)
    {
        Directory.CreateDirectory(directory);
        var from = time.GetUtcNow().AddHours(-1);
        var until = from + Validity;

        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest("CN=LocalCloud RDS Root CA", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authorityRequest.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        using var authority = authorityRequest.CreateSelfSigned(from, until);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        // Reader and custom endpoints of clusters differ from the cluster's by address.
        for (byte last = 2; last <= LastAddress; last++) names.AddIpAddress(new IPAddress([127, 0, 0, last]));
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var certificate = request.Create(authority, from, until, RandomNumberGenerator.GetBytes(12));

        var made = In(directory);
        File.WriteAllText(made.BundlePath, authority.ExportCertificatePem());
        File.WriteAllText(made.CertificatePath, certificate.ExportCertificatePem());
        File.WriteAllText(made.KeyPath, "");
        Posix.SetMode(made.KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(made.KeyPath, key.ExportPkcs8PrivateKeyPem());
        Posix.GiveToEngineUser(made.KeyPath);
        return made;
    }

    private static ServerCertificates In(string directory) =>
        new(Path.Combine(directory, "ca.pem"), Path.Combine(directory, "server.pem"), Path.Combine(directory, "server.key"));
}
