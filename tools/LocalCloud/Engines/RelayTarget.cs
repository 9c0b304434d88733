namespace DataReliability.LocalCloud.Engines;

/// <summary>Where a relay leads to.</summary>
/// <param name="Port">A server's port on loopback.</param>
/// <param name="Gates">What lies between: bytes pass while all are open.</param>
internal sealed record RelayTarget(int Port, params IReadOnlyList<RelayGate> Gates)
{
    /// <summary>Waits until something may pass.</summary>
    public async ValueTask PassAsync(CancellationToken cancellationToken)
    {
        foreach (var gate in Gates) await gate.PassAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public bool Equals(RelayTarget? other) => other is not null && other.Port == Port && other.Gates.SequenceEqual(Gates);

    /// <inheritdoc/>
    public override int GetHashCode() => Port;
}
