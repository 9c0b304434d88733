namespace DataReliability.RdsModel.Actions.Catalog;

/// <summary>How long AWS supports a major version of an engine.</summary>
/// <param name="Name">Such as 17 or 8.4.</param>
/// <param name="Since">When standard support began.</param>
/// <param name="StandardEnd">The last day of standard support.</param>
/// <param name="ExtendedEnd">The last day of extended support.</param>
internal sealed record MajorVersion(string Engine, string Name, DateOnly Since, DateOnly StandardEnd, DateOnly ExtendedEnd)
{
    /// <summary>The parameter group family.</summary>
    public string Family => EngineCatalog.Family(Engine, Name);
}
