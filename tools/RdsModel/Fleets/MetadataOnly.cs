namespace DataReliability.RdsModel.Fleets;

/// <summary>What asks for metadata only.</summary>
public static class MetadataOnly
{
    /// <summary>The tag that, set to true, asks for a database or table that is described and holds nothing.</summary>
    public const string Tag = "localcloud:metadata-only";
}
