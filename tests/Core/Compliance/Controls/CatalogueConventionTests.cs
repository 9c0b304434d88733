using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls;

public class CatalogueConventionTests
{
    private const string Namespace = "DataReliability.Core.Compliance.Controls";

    private static string Folder => Path.Combine(ProjectRoot.Find(), "functions", "Core", "Compliance", "Controls");

    public static TheoryData<string> Ids => [.. ControlCatalogue.All.Select(control => control.Metadata.Id)];

    [Fact]
    public void Every_folder_is_a_control_of_the_catalogue_and_the_other_way_round()
    {
        var folders = Directory.GetDirectories(Folder)
            .Where(area => Path.GetFileName(area) != "Predicates")
            .SelectMany(Directory.GetDirectories)
            .Select(folder => $"{Namespace}.{Path.GetFileName(Path.GetDirectoryName(folder))}.{Path.GetFileName(folder)}");
        var listed = ControlCatalogue.All.Select(control => control.GetType().Namespace!);
        Assert.Equal(folders.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_class_that_is_a_control_is_listed_once()
    {
        var classes = typeof(IControl).Assembly.GetTypes().Where(type => typeof(IControl).IsAssignableFrom(type) && !type.IsAbstract);
        Assert.Equal(
            classes.Select(type => type.FullName).Order(StringComparer.Ordinal),
            ControlCatalogue.All.Select(control => control.GetType().FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_are_unique_and_in_order_within_their_family()
    {
        var ids = ControlCatalogue.All.Select(control => control.Metadata.Id).ToList();
        Assert.Equal(ids.Distinct(StringComparer.OrdinalIgnoreCase), ids);
        foreach (var family in ids.GroupBy(id => id.Split('.')[0]))
            Assert.Equal(family.Order(Comparer<string>.Create(ControlOrder.Compare)), family);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_folder_begins_with_its_id_and_holds_a_rule_and_metadata(string id)
    {
        var control = ControlCatalogue.Find(id)!;
        var path = control.GetType().Namespace![(Namespace.Length + 1)..].Split('.');
        Assert.StartsWith(id.Replace(".", "", StringComparison.Ordinal), path[1], StringComparison.Ordinal);
        var stem = control.GetType().Name[..^"Control".Length];
        Assert.EndsWith(stem, path[1], StringComparison.Ordinal);
        Assert.Equal(
            [$"{stem}Control.cs", $"{stem}Metadata.cs"],
            Directory.GetFiles(Path.Combine([Folder, .. path])).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_has_a_specification_in_the_mirrored_folder(string id)
    {
        var control = ControlCatalogue.Find(id)!.GetType();
        var name = control.FullName!.Replace("DataReliability.Core.", "DataReliability.Core.Tests.", StringComparison.Ordinal);
        var tests = typeof(CatalogueConventionTests).Assembly.GetType($"{name[..^"Control".Length]}Tests");
        Assert.True(tests is not null, $"{id} has no tests: write {name[..^"Control".Length]}Tests");
        var specification = Assert.IsAssignableFrom<ControlSpecification>(Activator.CreateInstance(tests));
        Assert.Equal(id, specification.Control.Metadata.Id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_metadata_is_whole(string id)
    {
        var metadata = ControlCatalogue.Find(id)!.Metadata;
        Assert.All(
            [metadata.Title, metadata.Evaluation, metadata.Rationale, metadata.Remediation.Cli, metadata.Remediation.Console],
            text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.All([metadata.Evaluation, metadata.Rationale, metadata.Remediation.Console], text => Assert.EndsWith(".", text));
        Assert.StartsWith("aws ", metadata.Remediation.Cli, StringComparison.Ordinal);
        Assert.StartsWith("https://", metadata.Source, StringComparison.Ordinal);
        Assert.True(Enum.IsDefined(metadata.Severity));
        Assert.NotEmpty(metadata.ResourceTypes);
        Assert.Subset(ResourceTypes.All.ToHashSet(), metadata.ResourceTypes.ToHashSet());
        Assert.Subset(Frameworks.All.ToHashSet(), metadata.Frameworks.Select(framework => framework.Framework).ToHashSet());
        Assert.Equal(metadata.Frameworks.DistinctBy(framework => framework.Framework), metadata.Frameworks);
        Assert.All(metadata.Frameworks, framework => Assert.NotEmpty(framework.Requirements));
        Assert.All(metadata.Parameters, parameter => Assert.NotNull(typeof(ControlParameters).GetProperty(parameter)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_it_reads_are_parts_of_what_it_judges(string id)
    {
        var metadata = ControlCatalogue.Find(id)!.Metadata;
        Assert.NotEmpty(metadata.Reads);
        Assert.Equal(
            Sample.All.Where(resource => metadata.ResourceTypes.Contains(resource.Type)).Select(resource => resource.GetType().Name).Order(),
            metadata.Reads.Select(field => field.Resource).Distinct().Order());
        foreach (var field in metadata.Reads)
        {
            var record = Assert.Single(Sample.All, resource => resource.GetType().Name == field.Resource);
            Assert.Contains(field.Name, Blanking.PartsOf(record.GetType()));
            Assert.Matches("^([a-z0-9-]+:[A-Z][A-Za-z]+)(, [a-z0-9-]+:[A-Z][A-Za-z]+)*$", field.Call);
        }
    }

    [Fact]
    public void Every_parameter_changes_some_control()
    {
        // The team is for reports: no control asks for one.
        var unread = typeof(ControlParameters).GetProperties()
            .Select(property => property.Name)
            .Except(ControlCatalogue.All.SelectMany(control => control.Metadata.Parameters));
        Assert.Equal([nameof(ControlParameters.TeamTags)], unread);
    }

    [Fact]
    public void The_sample_leaves_nothing_unread() => Assert.All(
        Sample.All.SelectMany(resource => Blanking.PartsOf(resource.GetType()), (resource, part) => (resource, part)),
        pair => Assert.DoesNotContain("nobody read it", pair.resource is AccountRegion && pair.part == nameof(Resource.Tags)
            ? "" // never asked for
            : pair.resource.GetType().GetProperty(pair.part)!.GetValue(pair.resource)!.ToString()));
}
