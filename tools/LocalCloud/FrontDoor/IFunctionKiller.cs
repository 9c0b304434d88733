namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>Kills functions' processes, when a fault asks for it.</summary>
internal interface IFunctionKiller
{
    /// <summary>Kills one process of a function, or all of them.</summary>
    /// <param name="logicalId">The function.</param>
    /// <param name="sessionToken">The session token of the process; null for every process of the function.</param>
    /// <returns>How many processes were killed.</returns>
    int Kill(string logicalId, string? sessionToken);
}
