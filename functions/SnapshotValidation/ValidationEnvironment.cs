using DataReliability.Aws.Kms;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Hosting;
using DataReliability.Postgres;
using DataReliability.Postgres.Connections;

namespace DataReliability.SnapshotValidation;

/// <summary>What the functions of snapshot validation read from their environment.</summary>
internal static class ValidationEnvironment
{
    /// <summary><c>RESTORE_PREFIX</c>, default dr-restore-.</summary>
    public static string ReadPrefix(EnvironmentReader environment)
    {
        var prefix = environment.Optional("RESTORE_PREFIX") ?? RestorePrefix.Default;
        if (RestorePrefix.Fault(prefix) is { } fault)
            environment.Fault("RESTORE_PREFIX", $"is faulty: {fault}");
        return prefix;
    }

    /// <summary><c>STACK_NAME</c>; <c>RESTORE_PREFIX</c>; <c>RESTORES_ENABLED</c>, true or false, default false;
    /// <c>MAX_CONCURRENT_RESTORES</c>, 1 to 40, default 5; <c>RESTORE_DEADLINE_HOURS</c>, 1 to 72, default 8.</summary>
    /// <exception cref="InvalidEnvironmentException">One is faulty.</exception>
    public static PlanOptions ReadPlan(EnvironmentReader environment)
    {
        var prefix = ReadPrefix(environment);
        var enabled = environment.Optional("RESTORES_ENABLED") ?? "false";
        if (enabled is not ("true" or "false"))
            environment.Fault("RESTORES_ENABLED", $"is '{enabled}': set it to true or false, or leave it out for false");
        var options = new PlanOptions
        {
            // Missing, it is a fault already.
            Stack = environment.Optional("STACK_NAME") ?? "",
            Prefix = prefix,
            RestoresEnabled = enabled == "true",
            MaxConcurrentRestores = environment.Number("MAX_CONCURRENT_RESTORES", fallback: 5, least: 1, most: 40),
            DeadlineAfter = TimeSpan.FromHours(environment.Number("RESTORE_DEADLINE_HOURS", fallback: 8, least: 1, most: 72)),
        };
        environment.ThrowIfFaulty();
        return options;
    }

    /// <summary><c>RESTORE_POLL_SECONDS</c>: how often a restore is looked at when RDS tells nothing, 1 to 60, default 30.</summary>
    public static ValidationLimits ReadLimits(EnvironmentReader environment)
    {
        var defaults = new ValidationLimits();
        var poll = TimeSpan.FromSeconds(environment.Number("RESTORE_POLL_SECONDS", fallback: 30, least: 1, most: 60));
        // Whoever looks more often than RDS settles has a world that settles as much sooner.
        return defaults with
        {
            PollInterval = poll,
            OpenSettlesIn = poll < defaults.OpenSettlesIn ? poll : defaults.OpenSettlesIn,
            Teardown = defaults.Teardown with { AskAgainAfterRefusal = poll },
        };
    }

    /// <summary><c>RESTORE_SUBNET_GROUP</c>, <c>RESTORE_SECURITY_GROUP_ID</c> and <c>RESTORE_PARAMETER_GROUP_PREFIX</c>.</summary>
    /// <exception cref="InvalidEnvironmentException">One is missing.</exception>
    public static RestorePlace ReadPlace(EnvironmentReader environment)
    {
        var place = new RestorePlace(
            environment.Required("RESTORE_SUBNET_GROUP", "the DB subnet group that restores live in"),
            environment.Required("RESTORE_SECURITY_GROUP_ID", "the security group of restores"),
            environment.Required("RESTORE_PARAMETER_GROUP_PREFIX", "how the parameter groups of restores begin"));
        environment.ThrowIfFaulty();
        return place;
    }

    /// <summary><c>RESTORE_PASSWORD_KEY_ID</c>.</summary>
    /// <exception cref="InvalidEnvironmentException">It is missing.</exception>
    public static RestorePasswordOptions ReadPasswordKey(EnvironmentReader environment)
    {
        var key = new RestorePasswordOptions(environment.Required("RESTORE_PASSWORD_KEY_ID", "the KMS key that passwords are derived by"));
        environment.ThrowIfFaulty();
        return key;
    }

    /// <summary><c>DATABASE_TLS</c>, require or verify-full, default verify-full; <c>DATABASE_CA_BUNDLE</c>, a path, relative to
    /// the package, default the system's authorities.</summary>
    /// <exception cref="InvalidEnvironmentException">One is faulty.</exception>
    public static PostgresCheckOptions ReadChecks(EnvironmentReader environment)
    {
        var tls = environment.Optional("DATABASE_TLS") ?? "verify-full";
        if (tls is not ("require" or "verify-full"))
            environment.Fault("DATABASE_TLS", $"is '{tls}': set it to require or verify-full");
        var bundle = environment.Optional("DATABASE_CA_BUNDLE") is { } path ? PackageFiles.PathOf(environment, path) : null;
        if (bundle is not null && !File.Exists(bundle))
            environment.Fault("DATABASE_CA_BUNDLE", $"names {bundle}, which is no file: put the bundle that RDS publishes into the package");
        environment.ThrowIfFaulty();
        return new PostgresCheckOptions { Tls = tls == "require" ? PostgresTls.Require : PostgresTls.VerifyFull, CaBundle = bundle };
    }
}
