using DataReliability.RdsModel.Engines;

namespace DataReliability.RdsModel.Tests;

public class GroupTests
{
    [Fact]
    public void A_static_parameter_waits_for_a_reboot_and_a_dynamic_one_does_not()
    {
        var rds = WithGroup();
        rds.Created("db", "DBParameterGroupName=mine");
        Set(rds, "work_mem", "8192", "immediate");
        rds.Drain();
        Assert.Equal("8192", rds.Work.OfType<ApplyParameters>().Single().Parameters["work_mem"]);
        rds.Pass(1);
        Assert.Equal("in-sync", rds.Instance("db").ParameterApplyStatus);

        Set(rds, "max_connections", "200", "pending-reboot");
        rds.Pass(1);
        Assert.Equal("pending-reboot", rds.Instance("db").ParameterApplyStatus);
        rds.Call("RebootDBInstance", "DBInstanceIdentifier=db");
        rds.Settle();
        Assert.Equal("in-sync", rds.Instance("db").ParameterApplyStatus);
        Assert.Equal("200", rds.Work.OfType<RestartEngines>().Single().Parameters["max_connections"]);
    }

    [Theory]
    [InlineData("nothing", "1", "immediate", "InvalidParameterValue")]
    [InlineData("max_connections", "100", "immediate", "InvalidParameterCombination")]
    [InlineData("max_connections", "5", "pending-reboot", "InvalidParameterValue")]
    [InlineData("max_connections", "262144", "pending-reboot", "InvalidParameterValue")]
    [InlineData("max_connections", "1.5", "pending-reboot", "InvalidParameterValue")]
    [InlineData("autovacuum", "yes", "immediate", "InvalidParameterValue")]
    [InlineData("work_mem", "8192", "soon", "InvalidParameterValue")]
    public void A_parameter_that_rds_does_not_take_is_refused(string name, string value, string method, string code) =>
        Assert.Equal(code, WithGroup().Refusal(
            "ModifyDBParameterGroup", "DBParameterGroupName=mine", $"Parameters.Parameter.1.ParameterName={name}",
            $"Parameters.Parameter.1.ParameterValue={value}", $"Parameters.Parameter.1.ApplyMethod={method}"));

    [Theory]
    [InlineData("6")]
    [InlineData("262143")]
    [InlineData("LEAST({DBInstanceClassMemory/9531392},5000)")]
    public void A_parameter_at_its_bounds_or_by_a_formula_is_taken(string value)
    {
        var rds = WithGroup();
        Set(rds, "max_connections", value, "pending-reboot");
        Assert.Equal(value, rds.World.ParameterGroups.Find("mine")!.Parameters["max_connections"]);
    }

    [Fact]
    public void Parameters_are_described_by_source_and_reset()
    {
        var rds = WithGroup();
        Set(rds, "work_mem", "8192", "immediate");
        Set(rds, "lock_timeout", "500", "immediate");
        var own = RdsBench.All(rds.Call("DescribeDBParameters", "DBParameterGroupName=mine", "Source=user"), "Parameter");
        Assert.Equal(["lock_timeout", "work_mem"], own.Select(each => RdsBench.Text(each, "ParameterName")));
        Assert.True(RdsBench.All(rds.Call("DescribeDBParameters", "DBParameterGroupName=mine"), "Parameter").Count > 40);
        Assert.Equal("8192", RdsBench.Text(own[1], "ParameterValue"));

        rds.Call("ResetDBParameterGroup", "DBParameterGroupName=mine", "Parameters.Parameter.1.ParameterName=work_mem", "Parameters.Parameter.1.ApplyMethod=immediate");
        Assert.Equal(["lock_timeout"], rds.World.ParameterGroups.Find("mine")!.Parameters.Keys);
        rds.Call("ResetDBParameterGroup", "DBParameterGroupName=mine", "ResetAllParameters=true");
        Assert.Empty(rds.World.ParameterGroups.Find("mine")!.Parameters);
    }

    [Fact]
    public void Groups_in_use_and_default_groups_stay()
    {
        var rds = WithGroup();
        rds.Call("CreateDBSubnetGroup", "DBSubnetGroupName=Mine", "DBSubnetGroupDescription=d", "SubnetIds.SubnetIdentifier.1=subnet-1", "SubnetIds.SubnetIdentifier.2=subnet-2");
        rds.Call("CreateOptionGroup", "OptionGroupName=mine", "EngineName=postgres", "MajorEngineVersion=18", "OptionGroupDescription=d");
        rds.Created("db", "DBParameterGroupName=mine", "DBSubnetGroupName=mine", "OptionGroupName=mine");
        Assert.Equal("InvalidDBParameterGroupState", rds.Refusal("DeleteDBParameterGroup", "DBParameterGroupName=mine"));
        Assert.Equal("InvalidDBSubnetGroupStateFault", rds.Refusal("DeleteDBSubnetGroup", "DBSubnetGroupName=mine"));
        Assert.Equal("InvalidOptionGroupStateFault", rds.Refusal("DeleteOptionGroup", "OptionGroupName=mine"));
        Assert.Equal("InvalidParameterValue", rds.Refusal("DeleteDBParameterGroup", "DBParameterGroupName=default.postgres18"));
        Assert.Equal("InvalidParameterValue", rds.Refusal("DeleteDBSubnetGroup", "DBSubnetGroupName=default"));

        rds.Call("DeleteDBInstance", "DBInstanceIdentifier=db", "SkipFinalSnapshot=true");
        rds.Settle();
        rds.Call("DeleteDBParameterGroup", "DBParameterGroupName=mine");
        rds.Call("DeleteDBSubnetGroup", "DBSubnetGroupName=mine");
        rds.Call("DeleteOptionGroup", "OptionGroupName=mine");
        Assert.Equal("DBParameterGroupNotFound", rds.Refusal("DescribeDBParameterGroups", "DBParameterGroupName=mine"));
        Assert.Equal("DBSubnetGroupNotFoundFault", rds.Refusal("DescribeDBSubnetGroups", "DBSubnetGroupName=mine"));
        Assert.Equal("OptionGroupNotFoundFault", rds.Refusal("DescribeOptionGroups", "OptionGroupName=mine"));
    }

    [Theory]
    [InlineData("CreateDBParameterGroup", "DBParameterGroupAlreadyExists", "DBParameterGroupName=mine", "DBParameterGroupFamily=postgres18", "Description=d")]
    [InlineData("CreateDBParameterGroup", "InvalidParameterValue", "DBParameterGroupName=new", "DBParameterGroupFamily=postgres8", "Description=d")]
    [InlineData("CreateDBSubnetGroup", "DBSubnetGroupDoesNotCoverEnoughAZs", "DBSubnetGroupName=new", "DBSubnetGroupDescription=d", "SubnetIds.SubnetIdentifier.1=subnet-1")]
    [InlineData("CreateDBSubnetGroup", "InvalidParameterValue", "DBSubnetGroupName=new", "DBSubnetGroupDescription=d", "SubnetIds.SubnetIdentifier.1=net-1")]
    [InlineData("CreateOptionGroup", "InvalidParameterCombination", "OptionGroupName=new", "EngineName=postgres", "MajorEngineVersion=8", "OptionGroupDescription=d")]
    public void A_group_that_can_not_be_is_refused(string action, string code, params string[] parameters) =>
        Assert.Equal(code, WithGroup().Refusal(action, parameters));

    [Fact]
    public void Groups_have_tags()
    {
        var rds = WithGroup();
        rds.Call("AddTagsToResource", "ResourceName=arn:aws:rds:eu-west-1:111122223333:pg:mine", "Tags.Tag.1.Key=owner", "Tags.Tag.1.Value=ann");
        Assert.Single(RdsBench.All(rds.Call("ListTagsForResource", "ResourceName=arn:aws:rds:eu-west-1:111122223333:pg:mine"), "Tag"));
    }

    private static void Set(RdsBench rds, string name, string value, string method) => rds.Call(
        "ModifyDBParameterGroup", "DBParameterGroupName=mine", $"Parameters.Parameter.1.ParameterName={name}",
        $"Parameters.Parameter.1.ParameterValue={value}", $"Parameters.Parameter.1.ApplyMethod={method}");

    private static RdsBench WithGroup()
    {
        var rds = new RdsBench();
        rds.Call("CreateDBParameterGroup", "DBParameterGroupName=mine", "DBParameterGroupFamily=postgres18", "Description=d");
        return rds;
    }
}
