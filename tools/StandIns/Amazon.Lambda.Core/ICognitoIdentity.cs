namespace Amazon.Lambda.Core;

/// <summary>The Amazon Cognito identity behind an invocation from the AWS mobile SDK.</summary>
public interface ICognitoIdentity
{
    /// <summary>The identity's id.</summary>
    string IdentityId { get; }

    /// <summary>The id of the pool that the identity belongs to.</summary>
    string IdentityPoolId { get; }
}
