namespace DataReliability.RdsModel.Actions.Groups;

/// <summary>What is known of a parameter.</summary>
/// <param name="DataType">integer, float, boolean, string or list.</param>
/// <param name="Allowed">A range such as 0-100, values such as 0,1, or null for anything.</param>
/// <param name="IsDynamic">Whether it takes effect without a restart.</param>
/// <param name="Default">What RDS sets where no group does; null for the engine's own default.</param>
internal sealed record ParameterRule(string DataType, string? Allowed, bool IsDynamic, string? Default = null);
