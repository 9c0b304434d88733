namespace Amazon.Lambda.Annotations;

/// <summary>
/// Marks a method as a function: the generator that comes with the package writes the class
/// <c>{Class}_{Method}_Generated</c> beside it, which template.yaml names as the handler.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public class LambdaFunctionAttribute : Attribute
{
    /// <summary>Logical id in a generated template, letters and digits; by default made from the method's full name.</summary>
    public string ResourceName { get; set; }

    /// <summary>Time-out in a generated template, in seconds.</summary>
    public uint Timeout { get; set; }

    /// <summary>Memory in a generated template, in MB.</summary>
    public uint MemorySize { get; set; }

    /// <summary>Role in a generated template.</summary>
    public string Role { get; set; }

    /// <summary>Policies in a generated template, separated by commas.</summary>
    public string Policies { get; set; }

    /// <summary>How the function is packed; <see cref="LambdaPackageType.Zip"/> by default.</summary>
    public LambdaPackageType PackageType { get; set; }
}
