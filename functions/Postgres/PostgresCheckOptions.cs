using DataReliability.Postgres.Connections;

namespace DataReliability.Postgres;

/// <summary>How the data checks reach a database and how much they take on.</summary>
public sealed record PostgresCheckOptions
{
    /// <summary>How connections are protected. Default <see cref="PostgresTls.VerifyFull"/>.</summary>
    public PostgresTls Tls { get; init; } = PostgresTls.VerifyFull;

    /// <summary>The file of PEM certificates of the authorities trusted by <see cref="PostgresTls.VerifyFull"/>; null for the
    /// system's.</summary>
    public string? CaBundle { get; init; }

    /// <summary>How long a database that refuses connections, is starting up or does not know the password yet is tried
    /// again. Default 60 seconds.</summary>
    public TimeSpan ConnectWithin { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one attempt to connect may take. Default 10 seconds, at least 1.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The pause between two attempts to connect. Default 1 second.</summary>
    public TimeSpan ConnectPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one SQL assertion may take. Default 2 minutes.</summary>
    public TimeSpan AssertionTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Pages read by one command. Default 8192, 64 MB.</summary>
    public int ChunkPages { get; init; } = 8192;

    /// <summary>Bad pages looked for in one relation before the rest of it is left. Default 20.</summary>
    public int MaxBadPages { get; init; } = 20;

    /// <summary>Tables up to this size are compared with each of their btrees row by row; of larger ones, btrees are checked
    /// by their own structure only. Default 1 GiB.</summary>
    public long CompareIndexUpToBytes { get; init; } = 1L << 30;
}
