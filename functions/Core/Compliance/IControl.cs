using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance;

/// <summary>
/// A question asked of resources one by one. Pure: the same resource and context get the same verdict. A resource carries
/// all that is known of it, what comes from shared calls too, so that nothing has to be kept of the others.
/// </summary>
public interface IControl
{
    /// <summary>What is to be known of it.</summary>
    ControlMetadata Metadata { get; }

    /// <summary>Judges a resource; null when it is of none of the types that this control judges.</summary>
    Verdict? Judge(Resource resource, ControlContext context);
}
