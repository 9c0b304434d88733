namespace DataReliability.RdsModel.Resources;

/// <summary>What RDS keeps by an identifier. Resources are immutable: a change puts another in its place.</summary>
public interface IResource
{
    /// <summary>The key in its table, unique there.</summary>
    string Id { get; }
}
