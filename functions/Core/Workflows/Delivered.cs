namespace DataReliability.Core.Workflows;

/// <summary>An observation that was made elsewhere; a class, so that "none" differs from a null observation.</summary>
internal sealed record Delivered<TObservation>(TObservation Observation);
