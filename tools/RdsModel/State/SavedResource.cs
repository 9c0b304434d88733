namespace DataReliability.RdsModel.State;

/// <summary>A resource as it is saved.</summary>
/// <param name="Account">The account, 12 digits.</param>
/// <param name="Region">The Region.</param>
/// <param name="Kind">The table, such as instance.</param>
/// <param name="Id">The identifier, which may hold any character but a control character.</param>
/// <param name="Json">The resource; null when it is gone.</param>
public sealed record SavedResource(string Account, string Region, string Kind, string Id, byte[]? Json);
