using Amazon.Lambda.Core;

namespace Amazon.Lambda.TestUtilities;

/// <summary>An identity whose every part a test sets.</summary>
public class TestCognitoIdentity : ICognitoIdentity
{
    /// <inheritdoc />
    public string IdentityId { get; set; }

    /// <inheritdoc />
    public string IdentityPoolId { get; set; }
}
