namespace DataReliability.RdsModel.Resources;

/// <summary>An Availability Zone that is out.</summary>
/// <param name="Id">Its name, such as eu-west-1a.</param>
public sealed record ZoneOutage(string Id) : IResource;
