namespace DataReliability.RdsModel;

/// <summary>Makes the ids that AWS makes up. The model has no randomness of its own.</summary>
public interface IIdSource
{
    /// <summary>An id of upper-case letters and the digits 2 to 7 that was not made before.</summary>
    /// <param name="length">At least 12.</param>
    string NewId(int length);
}
