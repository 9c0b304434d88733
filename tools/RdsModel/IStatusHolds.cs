namespace DataReliability.RdsModel;

/// <summary>Statuses that a fault holds: a resource does not leave them, although its time is over and its engine is done.</summary>
public interface IStatusHolds
{
    /// <summary>Whether a resource is to keep its status now. Asked when it would leave it, and again every
    /// <see cref="RdsOptions.HoldRecheck"/>.</summary>
    /// <param name="id">The identifier of the instance, snapshot or cluster.</param>
    /// <param name="status">Its status, such as creating.</param>
    bool Holds(string id, string status);
}
