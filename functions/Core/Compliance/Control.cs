using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance;

/// <summary>A control over one kind of resource.</summary>
/// <typeparam name="T">The kind, or what several have in common.</typeparam>
public abstract class Control<T> : IControl
    where T : Resource
{
    /// <inheritdoc/>
    public abstract ControlMetadata Metadata { get; }

    /// <inheritdoc/>
    public Verdict? Judge(Resource resource, ControlContext context) => resource is T judged ? Judge(judged, context) : null;

    /// <summary>Judges a resource.</summary>
    protected abstract Verdict Judge(T resource, ControlContext context);
}
