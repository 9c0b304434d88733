using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions;

/// <summary>What RDS asks of names, passwords and groups.</summary>
internal static partial class Rules
{
    /// <summary>An identifier, in the lower case in which RDS keeps it.</summary>
    public static string Identifier(string parameter, string value, int longest)
    {
        if (value.Length > longest || !IdentifierPattern().IsMatch(value) || value.EndsWith('-') || value.Contains("--", StringComparison.Ordinal))
        {
            throw new RdsRefusedException(
                "InvalidParameterValue",
                $"The parameter {parameter} is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII "
                + "letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.");
        }

        return value.ToLowerInvariant();
    }

    /// <summary>A master user's password: 8 to 128 printable characters without / @ " and space.</summary>
    public static string Password(string value)
    {
        if (value.Length is < 8 or > 128)
        {
            var size = value.Length < 8 ? "shorter than 8" : "longer than 128";
            throw new RdsRefusedException(
                "InvalidParameterValue", $"The parameter MasterUserPassword is not a valid password because it is {size} characters.");
        }

        return value.All(each => each is > ' ' and <= '~' and not ('/' or '@' or '"'))
            ? value
            : throw new RdsRefusedException(
                "InvalidParameterValue",
                "The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '\"', ' ' may be used.");
    }

    /// <summary>A master user's name, which may not be one of AWS's own.</summary>
    public static string MasterUsername(string value) => UsernamePattern().IsMatch(value)
        && !value.StartsWith("rds", StringComparison.OrdinalIgnoreCase) && !value.StartsWith("pg_", StringComparison.Ordinal)
        ? value
        : throw new RdsRefusedException(
            "InvalidParameterValue", $"MasterUsername {value} cannot be used as it is a reserved word used by the engine");

    /// <summary>The security groups of a call; null when it names none.</summary>
    public static ImmutableArray<string>? SecurityGroups(RdsWorld world, QueryForm form)
    {
        var groups = form.Texts("VpcSecurityGroupIds", "VpcSecurityGroupId");
        foreach (var group in groups)
        {
            if (!world.SecurityGroups.Contains(group))
                throw new RdsRefusedException("InvalidParameterValue", $"Invalid security group , groupId= {group}, groupName=.");
        }

        return groups.IsEmpty ? null : groups;
    }

    /// <summary>The subnet group of a call; null when it names none.</summary>
    public static string? SubnetGroup(RdsWorld world, QueryForm form) => form.Text("DBSubnetGroupName")?.ToLowerInvariant() switch
    {
        null => null,
        var name when world.SubnetGroups.Contains(name) => name,
        var name => throw new RdsRefusedException("DBSubnetGroupNotFoundFault", $"DB subnet group '{name}' does not exist.", 404),
    };

    /// <summary>The parameter group of a call; null when it names none.</summary>
    public static string? ParameterGroup(RdsWorld world, QueryForm form, string family, string parameter = "DBParameterGroupName")
    {
        if (form.Text(parameter)?.ToLowerInvariant() is not { } name) return null;
        if (name == DefaultParameterGroup(family)) return name;
        if (world.ParameterGroups.Find(name) is not { } group)
            throw new RdsRefusedException("DBParameterGroupNotFound", $"DBParameterGroup not found: {name}", 404);
        return group.Family == family
            ? group.Id
            : throw new RdsRefusedException(
                "InvalidParameterCombination",
                $"The Parameter Group {name} with DBParameterGroupFamily {group.Family} cannot be used for this instance. "
                + $"Please use a Parameter Group with DBParameterGroupFamily {family}");
    }

    /// <summary>The option group of a call; the default one when it names none.</summary>
    public static string OptionGroup(RdsWorld world, QueryForm form, string engine, string version)
    {
        var standard = $"default:{engine}-{EngineCatalog.MajorVersion(engine, version).Replace('.', '-')}";
        if (form.Text("OptionGroupName")?.ToLowerInvariant() is not { } name || name == standard) return standard;
        return world.OptionGroups.Find(name)?.Id
            ?? throw new RdsRefusedException("OptionGroupNotFoundFault", $"Specified OptionGroupName: {name} not found.", 404);
    }

    /// <summary>The group that RDS uses when none is named.</summary>
    public static string DefaultParameterGroup(string family) => $"default.{family}";

    /// <summary>A key's ARN; null where nothing is encrypted.</summary>
    public static string? KmsKey(RdsWorld world, QueryForm form) => (form.Text("KmsKeyId"), form.Flag("StorageEncrypted")) switch
    {
        (null, not true) => null,
        (null, true) => $"arn:aws:kms:{world.Region}:{world.Account}:key/00000000-0000-4000-8000-000000000d05",
        ({ } arn, _) when arn.StartsWith("arn:", StringComparison.Ordinal) => arn,
        ({ } id, _) => $"arn:aws:kms:{world.Region}:{world.Account}:key/{id}",
    };

    /// <summary>The retention period of a call, 0 to 35 days; null when it names none.</summary>
    public static int? Retention(QueryForm form) => form.Number("BackupRetentionPeriod") switch
    {
        < 0 or > 35 => throw new RdsRefusedException(
            "InvalidParameterValue", "Invalid value for BackupRetentionPeriod. Must be between 0 and 35."),
        var days => days,
    };

    /// <summary>The interval of enhanced monitoring; null when the call names none.</summary>
    public static int? MonitoringInterval(QueryForm form) => form.Number("MonitoringInterval") is { } seconds and not (0 or 1 or 5 or 10 or 15 or 30 or 60)
        ? throw new RdsRefusedException("InvalidParameterValue", $"Invalid value {seconds} for MonitoringInterval. Valid values: 0, 1, 5, 10, 15, 30, 60.")
        : form.Number("MonitoringInterval");

    /// <summary>What becomes of a database whose version is out of standard support; null for engines that AWS does not extend.</summary>
    public static string? LifecycleSupport(QueryForm form, string engine) => engine is "postgres" or "mysql" or "aurora-postgresql" or "aurora-mysql"
        ? form.Text("EngineLifecycleSupport") ?? "open-source-rds-extended-support"
        : null;

    /// <summary>The port of a call, 1150 to 65535; null when it names none.</summary>
    public static int? Port(QueryForm form, string name) => form.Number(name) switch
    {
        < 1150 or > 65535 => throw new RdsRefusedException(
            "InvalidParameterValue", $"Invalid endpoint port {form.Text(name)}, valid port range is 1150-65535."),
        var port => port,
    };

    /// <summary>An Availability Zone of the Region; null when the call names none.</summary>
    public static string? Zone(RdsWorld world, QueryForm form)
    {
        if (form.Text("AvailabilityZone") is not { } zone) return null;
        return Enumerable.Range(0, world.Options.AvailabilityZones).Select(world.Zone).Contains(zone, StringComparer.Ordinal)
            ? zone
            : throw new RdsRefusedException("InvalidParameterValue", $"Invalid availability zone: {zone}");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdentifierPattern();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,62}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsernamePattern();
}
