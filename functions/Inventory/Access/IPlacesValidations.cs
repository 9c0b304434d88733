using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.Inventory.Access;

/// <summary>Our own records of validations, by account and Region.</summary>
public interface IPlacesValidations
{
    /// <summary>The records of databases there.</summary>
    IValidationRecords At(ScanPlace place);
}
