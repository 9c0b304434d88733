using DataReliability.Core;

namespace DataReliability.TestSupport;

/// <summary>Ids that are the same in every run with the same seed. Safe for concurrent use.</summary>
public sealed class SeededIds(int seed = 1) : IIdGenerator
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly Lock _lock = new();
#pragma warning disable CA5394 // repeatable on purpose
    private readonly Random _random = new(seed);

    /// <inheritdoc/>
    public string NewId(DateTimeOffset now)
    {
        lock (_lock)
        {
            var milliseconds = now.ToUnixTimeMilliseconds();
            return string.Create(26, milliseconds, (characters, time) =>
            {
                for (var index = 9; index >= 0; index--, time >>= 5)
                    characters[index] = Alphabet[(int)(time & 31)];
                foreach (ref var character in characters[10..])
                    character = Alphabet[_random.Next(32)];
            });
        }
    }
#pragma warning restore CA5394
}
