using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel;

/// <summary>The answer to a call.</summary>
/// <param name="Action">What was called.</param>
/// <param name="Result">What it answers; null when it is refused.</param>
/// <param name="Refusal">Why it is refused; null when it is not.</param>
public sealed record RdsAnswer(string Action, RdsResult? Result, RdsRefusal? Refusal)
{
    /// <summary>Whether RDS did what was asked.</summary>
    public bool IsAccepted => Refusal is null;

    /// <summary>The answer as XML of the Query protocol, UTF-8. May be called without the host's lock.</summary>
    /// <param name="requestId">The request's id.</param>
    public byte[] ToXml(string requestId) => Refusal is { } refusal
        ? XmlAnswer.Refused(refusal, requestId)
        : XmlAnswer.Accepted(Action, Result!, requestId);
}
