namespace Amazon.Lambda.Core;

/// <summary>The mobile application that called.</summary>
public interface IClientApplication
{
    /// <summary>Package name.</summary>
    string AppPackageName { get; }

    /// <summary>Title.</summary>
    string AppTitle { get; }

    /// <summary>Version code.</summary>
    string AppVersionCode { get; }

    /// <summary>Version name.</summary>
    string AppVersionName { get; }

    /// <summary>Id of this installation.</summary>
    string InstallationId { get; }
}
