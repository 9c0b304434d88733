using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Dr.Scans;

/// <summary>A scan from a terminal needs no deployment, and so has no records of validations.</summary>
internal sealed class NoValidationRecords : IValidationRecords
{
    /// <summary>The call that would read them.</summary>
    public const string Call = "dynamodb:GetItem";

    public Task<Read<ValidationFact?>> FindAsync(string resourceId, CancellationToken cancellationToken) =>
        Task.FromResult(Read.Failed<ValidationFact?>(Call, "a scan from a terminal reads no deployment's records"));
}
