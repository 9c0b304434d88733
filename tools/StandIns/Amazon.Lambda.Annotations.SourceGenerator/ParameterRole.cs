namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>Where a parameter's value comes from.</summary>
internal enum ParameterRole
{
    /// <summary>The event.</summary>
    Event,

    /// <summary>The invocation's context.</summary>
    Context,

    /// <summary>The service provider, in the invocation's scope.</summary>
    Service,
}
