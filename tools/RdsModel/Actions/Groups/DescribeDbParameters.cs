using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Groups;

/// <summary>Lists the parameters of a group: what it sets, and the family's defaults.</summary>
internal static class DescribeDbParameters
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var group = ParameterGroups.Find(world, form.Required("DBParameterGroupName"));
        var source = form.Text("Source");
        var names = form.Filters("parameter-name").SelectMany(filter => filter.Values).ToHashSet(StringComparer.Ordinal);
        var all = ParameterRules.Names(group).Select(name => (Name: name, Value: group.Parameters.GetValueOrDefault(name)))
            .Where(each => (source is null || (source == "user") == each.Value is not null) && (names.Count == 0 || names.Contains(each.Name)));
        var page = Paging.Of(all, each => each.Name, form);
        return Answers.Many("Parameters", page, (xml, each) => ParameterXml.Write(xml, group.Family, each.Name, each.Value));
    }

    /// <summary>The defaults of a family.</summary>
    public static RdsResult Defaults(RdsWorld world, QueryForm form)
    {
        var family = form.Required("DBParameterGroupFamily");
        var group = ParameterGroups.Defaults(world).FirstOrDefault(each => each.Family == family)
            ?? throw new RdsRefusedException("InvalidParameterValue", $"Invalid parameter group family {family}");
        var page = Paging.Of(ParameterRules.Names(group), name => name, form);
        return new RdsResult(page)
        {
            Write = xml =>
            {
                xml.Open("EngineDefaults"u8);
                xml.Value("DBParameterGroupFamily"u8, family);
                xml.Value("Marker"u8, page.Marker);
                xml.Open("Parameters"u8);
                foreach (var name in page.Items) ParameterXml.Write(xml, family, name, value: null);
                xml.Close("Parameters"u8);
                xml.Close("EngineDefaults"u8);
            },
        };
    }
}
