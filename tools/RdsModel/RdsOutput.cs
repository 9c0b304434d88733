using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.State;

namespace DataReliability.RdsModel;

/// <summary>What came out of the model since it was last asked. A host saves the changes first, then answers, carries out the
/// work and publishes the events.</summary>
/// <param name="Changes">Resources that changed or went, each once.</param>
/// <param name="Work">New engine work, in order.</param>
/// <param name="Events">New events, in order.</param>
public sealed record RdsOutput(IReadOnlyList<SavedResource> Changes, IReadOnlyList<EngineTask> Work, IReadOnlyList<PublishedEvent> Events);
