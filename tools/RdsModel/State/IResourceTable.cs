using DataReliability.RdsModel.Engines;

namespace DataReliability.RdsModel.State;

/// <summary>A table, whatever it holds.</summary>
internal interface IResourceTable
{
    /// <summary>What it holds, such as instance; also the name of its folder where it is saved.</summary>
    string Kind { get; }

    /// <summary>The identifiers, in order.</summary>
    IReadOnlyList<string> Ids { get; }

    /// <summary>Does what is due to a resource.</summary>
    void Fire(string id);

    /// <summary>Tells a resource what became of work that it waits for.</summary>
    void Complete(WorkItem item, WorkOutcome outcome);

    /// <summary>A resource as JSON; null when it is gone.</summary>
    byte[]? Save(string id);

    /// <summary>Puts a saved resource.</summary>
    void Load(ReadOnlySpan<byte> json);
}
