namespace DataReliability.Core.Workflows;

/// <summary>Reads the documents that commits file.</summary>
public interface IDocumentStore
{
    /// <summary>A document, read consistently; null when there is none.</summary>
    Task<Document?> GetAsync(string collection, string name, CancellationToken cancellationToken);

    /// <summary>All documents of a collection whose names begin with the prefix, by name.</summary>
    Task<IReadOnlyList<Document>> ListAsync(string collection, string namePrefix, CancellationToken cancellationToken);
}
