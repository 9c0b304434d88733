using System.Text.Json;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.Inventory.Access;
using DataReliability.Inventory.Calls;

namespace DataReliability.ComplianceScan.Records;

/// <summary>What this stack's validations filed. Those of other accounts and Regions are filed by the stacks there, and are
/// unread here rather than absent.</summary>
/// <param name="documents">The documents.</param>
/// <param name="home">The account and Region of this stack.</param>
internal sealed class FiledValidations(IDocumentStore documents, ScanPlace home) : IPlacesValidations
{
    private const string Call = "dynamodb:GetItem";

    /// <inheritdoc/>
    public IValidationRecords At(ScanPlace place) => place == home ? new OfHome(documents) : new Elsewhere(home);

    private sealed class OfHome(IDocumentStore documents) : IValidationRecords
    {
        public async Task<Read<ValidationFact?>> FindAsync(string resourceId, CancellationToken cancellationToken)
        {
            try
            {
                var filed = await documents.GetAsync(ValidationFiling.LastValidation, resourceId, cancellationToken);
                return filed is null ? null : JsonSerializer.Deserialize(filed.Json, SnapshotJson.Default.LastValidation)?.Proven;
            }
            catch (Exception e) when (e is JsonException || CallFailure.IsOfTheCall(e, cancellationToken))
            {
                return Read.Failed<ValidationFact?>(Call, $"{ValidationFiling.LastValidation}/{resourceId}: {CallFailure.Describe(e)}");
            }
        }
    }

    private sealed class Elsewhere(ScanPlace home) : IValidationRecords
    {
        public Task<Read<ValidationFact?>> FindAsync(string resourceId, CancellationToken cancellationToken) =>
            Task.FromResult(Read.Failed<ValidationFact?>(Call, $"this stack records the validations of {home}; those of other places are with the stack there"));
    }
}
