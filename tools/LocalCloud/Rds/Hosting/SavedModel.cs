using System.Text.Json;
using DataReliability.LocalCloud.State;
using DataReliability.RdsModel;
using DataReliability.RdsModel.State;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>The model on disk: a file per resource.</summary>
internal sealed class SavedModel(StateFolder folder)
{
    private readonly Dictionary<string, StateKind<Resource>> _kinds = new(StringComparer.Ordinal);

    /// <summary>Writes what changed; of several changes to one resource, the last.</summary>
    public void Save(IEnumerable<SavedResource> changes)
    {
        var last = new OrderedDictionary<(string, string, string, string), SavedResource>();
        foreach (var change in changes) last[(change.Account, change.Region, change.Kind, change.Id)] = change;
        foreach (var change in last.Values)
        {
            var id = $"{change.Account}/{change.Region}/{change.Id}";
            if (change.Json is null) Kind(change.Kind).Delete(id);
            else Kind(change.Kind).Save(id, new Resource(change.Account, change.Region, change.Id, JsonDocument.Parse(change.Json).RootElement));
        }
    }

    /// <summary>Puts what was saved into a model.</summary>
    /// <exception cref="StateUnreadableException">A file is torn; the message names it.</exception>
    public void Load(RdsCloud cloud, RdsWorld any, DateTimeOffset now) => cloud.Load(
        any.Kinds.SelectMany(kind => Kind(kind).Load().Values.Select(saved => new SavedResource(
            saved.Account, saved.Region, kind, saved.Id, JsonSerializer.SerializeToUtf8Bytes(saved.Content)))), now);

    private StateKind<Resource> Kind(string kind)
    {
        if (!_kinds.TryGetValue(kind, out var found)) _kinds[kind] = found = folder.Kind<Resource>("rds", kind);
        return found;
    }

    private sealed record Resource(string Account, string Region, string Id, JsonElement Content);
}
