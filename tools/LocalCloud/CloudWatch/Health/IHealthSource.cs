namespace DataReliability.LocalCloud.CloudWatch.Health;

/// <summary>Looks at something every modelled minute and measures it, as the services of AWS do for CloudWatch.</summary>
internal interface IHealthSource
{
    /// <summary>What was measured now. What does not answer has no measurement: its data is missing.</summary>
    Task<IReadOnlyList<Measurement>> LookAsync(CancellationToken cancellationToken);
}
