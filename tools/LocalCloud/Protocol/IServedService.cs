namespace DataReliability.LocalCloud.Protocol;

/// <summary>A service of AWS that LocalCloud serves.</summary>
public interface IServedService
{
    /// <summary>The signing name of the service, such as rds.</summary>
    string Service { get; }

    /// <summary>The actions that are served, and how faithful each is.</summary>
    IReadOnlyCollection<ServedAction> Actions { get; }
}
