namespace Amazon.Lambda.Annotations;

/// <summary>How a function is deployed.</summary>
public enum LambdaPackageType
{
    /// <summary>An archive for a managed runtime.</summary>
    Zip = 0,

    /// <summary>A container image.</summary>
    Image = 1,
}
