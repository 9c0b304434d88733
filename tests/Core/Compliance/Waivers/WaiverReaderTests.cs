using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Waivers;

namespace DataReliability.Core.Tests.Compliance.Waivers;

public class WaiverReaderTests
{
    private const string Good =
        """
        {
          "id": "public-demo", "owner": "ada", "reason": "the demo has no data", "approver": "bob",
          "controls": ["RDS.2"], "accounts": ["123456789012"], "regions": ["eu-west-1"], "resource": "demo-*",
          "tag": { "key": "env", "value": "demo" }, "created": "2026-11-01", "expires": "2027-01-01T12:00:00+01:00"
        }
        """;

    private static readonly WaiverReader Reader = new([.. ControlCatalogue.Metadata.Keys]);

    [Fact]
    public void A_whole_waiver_is_read()
    {
        var reading = Reader.Read(File(Good));
        Assert.Empty(reading.Faults);
        var waiver = Assert.Single(reading.Waivers);
        Assert.Equal(("public-demo", "ada", "the demo has no data", "bob"), (waiver.Id, waiver.Owner, waiver.Reason, waiver.Approver));
        Assert.Equal(["RDS.2"], waiver.Scope.Controls);
        Assert.Equal(["123456789012"], waiver.Scope.Accounts);
        Assert.Equal(["eu-west-1"], waiver.Scope.Regions);
        Assert.Equal(("demo-*", new WaiverTag("env", "demo")), (waiver.Scope.Resource, waiver.Scope.Tag));
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), waiver.Created);
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 11, 0, 0, TimeSpan.Zero), waiver.Expires);
    }

    [Theory]
    [InlineData("\"expires\": \"2027-01-01T12:00:00+01:00\"", "\"resource\": \"x\"", "$.waivers[0].expires: missing: add 'expires'")]
    [InlineData("2027-01-01T12:00:00+01:00", "never", "$.waivers[0].expires: \"never\": write a day such as")]
    [InlineData("2027-01-01T12:00:00+01:00", "2026-11-01", "$.waivers[0].expires: \"2026-11-01\": write a time after 'created'")]
    [InlineData("2027-01-01T12:00:00+01:00", "2027-11-03", "$.waivers[0].expires: \"2027-11-03\": write a time after 'created' and at most 366 days")]
    [InlineData("\"bob\"", "\"Ada\"", "$.waivers[0].approver: \"Ada\": the owner can't approve")]
    [InlineData("the demo has no data", " ", "$.waivers[0].reason: \" \": write some words")]
    [InlineData("RDS.2", "RDS.18", "$.waivers[0].controls[0]: \"RDS.18\": there is no such control")]
    [InlineData("[\"RDS.2\"]", "[]", "$.waivers[0].controls: []: name at least one")]
    [InlineData("123456789012", "1234", "$.waivers[0].accounts[0]: \"1234\": write twelve digits")]
    [InlineData("eu-west-1", "Ireland", "$.waivers[0].regions[0]: \"Ireland\": write a Region")]
    [InlineData("public-demo", "Public Demo", "$.waivers[0].id: \"Public Demo\": write lower-case letters")]
    [InlineData("\"key\": \"env\"", "\"keys\": \"env\"", "$.waivers[0].tag.keys: \"env\": there is no property 'keys' here")]
    public void A_faulty_waiver_waives_nothing_and_hides_no_other(string text, string instead, string fault)
    {
        var faulty = Good.Replace(text, instead, StringComparison.Ordinal).Replace("\"resource\": \"demo-*\",", "", StringComparison.Ordinal);
        var reading = Reader.Read(File(faulty, Good.Replace("public-demo", "another", StringComparison.Ordinal)));
        Assert.Equal("another", Assert.Single(reading.Waivers).Id);
        Assert.StartsWith(fault, reading.Faults[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_of_a_name_is_a_fault()
    {
        var reading = Reader.Read(File(Good, Good));
        Assert.Single(reading.Waivers);
        Assert.Contains("there is another waiver 'public-demo'", Assert.Single(reading.Faults).ToString());
    }

    [Theory]
    [InlineData("{", "this is no JSON")]
    [InlineData("[]", "write an object here")]
    [InlineData("{}", "missing: add 'waivers'")]
    [InlineData("{\"waivers\": 1}", "write a list here")]
    public void A_file_that_makes_no_sense_is_answered_with_the_remedy(string text, string fault)
    {
        var reading = Reader.Read(text);
        Assert.Empty(reading.Waivers);
        Assert.Contains(fault, reading.Faults[0].ToString());
    }

    private static string File(params string[] waivers) => $$"""{ "waivers": [{{string.Join(",", waivers)}}] }""";
}
