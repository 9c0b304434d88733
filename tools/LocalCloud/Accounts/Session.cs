namespace DataReliability.LocalCloud.Accounts;

/// <summary>Credentials that AssumeRole handed out.</summary>
internal sealed record Session(string AccessKey, string Token, Caller Caller);
