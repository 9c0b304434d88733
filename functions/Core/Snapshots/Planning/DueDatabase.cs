using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Validation;

namespace DataReliability.Core.Snapshots.Planning;

/// <summary>A database whose validation is due.</summary>
/// <param name="Database">The database.</param>
/// <param name="Tier">What it is promised.</param>
/// <param name="Last">Its last validation; null for the first.</param>
/// <param name="DueSince">Since when; the time it was created to us, the beginning of time, for the first.</param>
public sealed record DueDatabase(DatabaseInstance Database, TierPolicy Tier, LastValidation? Last, DateTimeOffset DueSince);
