using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Scans.Places;

/// <summary>An inventory that is open for reading. Disposing it ends its connections.</summary>
public interface IOpenInventory : IDisposable
{
    /// <summary>Reads it.</summary>
    IInventoryReader Reader { get; }
}
