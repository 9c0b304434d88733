using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Groups;

/// <summary>Option groups, with the default ones that every engine has. They have no options: PostgreSQL knows none.</summary>
internal static class OptionGroups
{
    private const int Most = 20;

    public static RdsResult Create(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("OptionGroupName", form.Required("OptionGroupName"), 255);
        var (engine, version, description) = (
            form.Required("EngineName"), form.Required("MajorEngineVersion"), form.Required("OptionGroupDescription"));
        if (!world.Cloud.Catalog.Versions.Any(each => each.Engine == engine && each.MajorVersion == version))
            throw new RdsRefusedException("InvalidParameterCombination", $"Cannot find major version {version} for {engine}");
        if (world.OptionGroups.Contains(id))
            throw new RdsRefusedException("OptionGroupAlreadyExistsFault", $"An option group named {id} already exists.");
        if (world.OptionGroups.Count >= Most)
            throw new RdsRefusedException("OptionGroupQuotaExceededFault", $"You may have at most {Most} option groups.");
        var group = new OptionGroup(id, world.Arn("og", id), engine, version, description, form.Tags() ?? []);
        world.OptionGroups.Put(group);
        return Answers.One(group, Write);
    }

    public static RdsResult Describe(RdsWorld world, QueryForm form)
    {
        form.Filters();
        var all = world.OptionGroups.Concat(Defaults(world)).OrderBy(each => each.Id, StringComparer.Ordinal).ToList();
        if (form.Text("OptionGroupName") is { Length: > 0 } name)
        {
            var one = all.Find(each => string.Equals(each.Id, name, StringComparison.OrdinalIgnoreCase))
                ?? throw new RdsRefusedException("OptionGroupNotFoundFault", $"Specified OptionGroupName: {name} not found.", 404);
            return Answers.Many("OptionGroupsList", new Page<OptionGroup>([one], Marker: null), Write);
        }

        var (engine, version) = (form.Text("EngineName"), form.Text("MajorEngineVersion"));
        var found = all.Where(each => (engine is null || each.Engine == engine) && (version is null || each.MajorVersion == version));
        return Answers.Many("OptionGroupsList", Paging.Of(found, each => each.Id, form), Write);
    }

    public static RdsResult Delete(RdsWorld world, QueryForm form)
    {
        var name = form.Required("OptionGroupName").ToLowerInvariant();
        if (name.StartsWith("default:", StringComparison.Ordinal))
            throw new RdsRefusedException("InvalidParameterValue", "A default option group can't be deleted.");
        if (!world.OptionGroups.Contains(name))
            throw new RdsRefusedException("OptionGroupNotFoundFault", $"Specified OptionGroupName: {name} not found.", 404);
        if (world.Instances.Any(each => each.OptionGroup == name) || world.Snapshots.Any(each => each.OptionGroup == name))
            throw new RdsRefusedException("InvalidOptionGroupStateFault", $"The option group {name} is in use.");
        world.OptionGroups.Remove(name);
        return RdsResult.Nothing;
    }

    /// <summary>The options of an engine, of which PostgreSQL has none.</summary>
    public static RdsResult DescribeOptions(RdsWorld world, QueryForm form)
    {
        var engine = form.Required("EngineName");
        return world.Cloud.Catalog.Versions.Any(each => each.Engine == engine)
            ? Answers.Many("OptionGroupOptions", new Page<OptionGroup>([], Marker: null), Write)
            : throw new RdsRefusedException("InvalidParameterValue", $"Invalid DB engine: {engine}");
    }

    private static IEnumerable<OptionGroup> Defaults(RdsWorld world) =>
        from release in world.Cloud.Catalog.Versions.DistinctBy(each => (each.Engine, each.MajorVersion))
        let id = $"default:{release.Engine}-{release.MajorVersion.Replace('.', '-')}"
        select new OptionGroup(
            id, world.Arn("og", id), release.Engine, release.MajorVersion, $"Default option group for {release.Engine} {release.MajorVersion}", []);

    private static void Write(XmlText xml, OptionGroup group)
    {
        xml.Open("OptionGroup"u8);
        xml.Value("OptionGroupName"u8, group.Id);
        xml.Value("OptionGroupDescription"u8, group.Description);
        xml.Value("EngineName"u8, group.Engine);
        xml.Value("MajorEngineVersion"u8, group.MajorVersion);
        xml.Empty("Options"u8);
        xml.Value("AllowsVpcAndNonVpcInstanceMemberships"u8, true);
        xml.Value("OptionGroupArn"u8, group.Arn);
        xml.Close("OptionGroup"u8);
    }
}
