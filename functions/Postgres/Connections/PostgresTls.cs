namespace DataReliability.Postgres.Connections;

/// <summary>How a connection is protected. There is no unprotected kind.</summary>
public enum PostgresTls
{
    /// <summary>Encrypted; the server's certificate is not verified.</summary>
    Require,

    /// <summary>Encrypted; the certificate must be of a known authority and name the host.</summary>
    VerifyFull,
}
