using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Fleet;

namespace DataReliability.Core.Compliance;

/// <summary>
/// Judges resources one at a time, by all controls that have something to say of them. Holds nothing of a resource once it
/// is judged.
/// </summary>
/// <param name="controls">The controls: those of the catalogue that the scan asks for.</param>
/// <param name="context">What they know beyond the resource.</param>
public sealed class ControlRun(IReadOnlyList<IControl> controls, ControlContext context)
{
    private readonly Dictionary<string, List<IControl>> _byType = controls
        .SelectMany(control => control.Metadata.ResourceTypes, (control, type) => (Type: type, Control: control))
        .GroupBy(pair => pair.Type, pair => pair.Control, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    /// <summary>
    /// What the controls say of a resource, in their order; none where no control judges its type. Of a throw-away restore
    /// of ours all say NotApplicable.
    /// </summary>
    public IEnumerable<Judgement> Judge(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        if (!_byType.TryGetValue(resource.Type, out var judging))
            yield break;
        var reference = ResourceRefs.Of(resource, context.Parameters);
        var isRestore = reference.Tags?.ContainsKey(FleetTags.CreatedBy) is true && reference.Tags.ContainsKey(FleetTags.Workflow);
        foreach (var control in judging)
        {
            if (control.Judge(resource, context) is not { } verdict)
                continue;
            if (isRestore)
                verdict = Verdict.NotApplicable($"it is a throw-away restore made by {reference.Tags![FleetTags.CreatedBy]}");
            yield return new Judgement(control.Metadata.Id, reference, verdict.Outcome, verdict.Reason, verdict.Unread);
        }
    }

    /// <summary>What the controls say of the resources that a listing did not show: Unknown, once for each control on the type.</summary>
    /// <param name="account">Whose resources.</param>
    /// <param name="region">Where.</param>
    /// <param name="gap">What could not be listed.</param>
    public IEnumerable<Judgement> Judge(string account, string region, ListingGap gap)
    {
        ArgumentNullException.ThrowIfNull(gap);
        var reference = ResourceRefs.AllOf(gap.Type, account, region);
        var verdict = Verdict.Unknown(gap.Unread);
        return _byType.TryGetValue(gap.Type, out var judging)
            ? judging.Select(control => new Judgement(control.Metadata.Id, reference, verdict.Outcome, verdict.Reason, verdict.Unread))
            : [];
    }
}
