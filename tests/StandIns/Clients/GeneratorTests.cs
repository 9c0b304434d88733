using System.Text.Json.Nodes;
using DataReliability.StandIns.AwsClientGenerator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DataReliability.StandIns.Clients.Tests;

public class GeneratorTests
{
    private const string Client = """{"namespace":"A.B","client":"AmazonB","operations":["Get"]}""";

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("empty");

    private static JsonObject Service() => JsonNode.Parse(
        """
        {
          "metadata": {"apiVersion":"1","endpointPrefix":"b","protocol":"query","serviceId":"B"},
          "operations": {"Get": {"input":{"shape":"In"},"output":{"shape":"Out"},"errors":[{"shape":"Lost"}]}},
          "shapes": {
            "In": {"type":"structure","members":{"Id":{"shape":"Text"}}},
            "Out": {"type":"structure","members":{"Ids":{"shape":"Texts"}}},
            "Lost": {"type":"structure","members":{},"exception":true},
            "Text": {"type":"string"},
            "Texts": {"type":"list","member":{"shape":"Text"}}
          }
        }
        """)!.AsObject();

    private static GeneratorDriver Run(GeneratorDriver? driver, params (string Name, string Text)[] files)
    {
        AdditionalText[] texts = [.. files.Select(f => new File(f.Name, f.Text))];
        driver ??= CSharpGeneratorDriver.Create(
            [new AwsClientSourceGenerator().AsSourceGenerator()],
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return driver.ReplaceAdditionalTexts([.. texts]).RunGenerators(Empty);
    }

    private static string Refusal(JsonObject service, string client = Client, string? paginators = null)
    {
        var result = Run(
            null, ("/m/client.json", client), ("/m/service-2.json", service.ToJsonString()), ("/m/paginators-1.json", paginators ?? """{"pagination":{}}"""))
            .GetRunResult();

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("DRC001", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Empty(result.GeneratedTrees);
        Assert.Contains("/m", diagnostic.GetMessage(), StringComparison.Ordinal);
        return diagnostic.GetMessage();
    }

    [Fact]
    public void A_protocol_that_is_not_generated_is_refused()
    {
        var service = Service();
        service["metadata"]!["protocol"] = "rest-xml";
        Assert.Contains("rest-xml", Refusal(service), StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_that_was_not_trimmed_in_is_refused() => Assert.Contains(
        "Put: trim the model again", Refusal(Service(), Client.Replace("\"Get\"", "\"Get\",\"Put\"", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void An_error_that_carries_more_than_a_message_is_refused()
    {
        var service = Service();
        service["shapes"]!["Lost"]!["members"] = JsonNode.Parse("""{"Message":{"shape":"Text"},"Item":{"shape":"Text"}}""");
        Assert.Contains("Lost has the member Item", Refusal(service), StringComparison.Ordinal);
    }

    [Fact]
    public void Error_details_that_the_client_leaves_out_are_not_refused()
    {
        var service = Service();
        service["shapes"]!["Lost"]!["members"] = JsonNode.Parse("""{"Message":{"shape":"Text"},"Item":{"shape":"Text"}}""");
        var client = Client.Replace("\"operations\"", "\"omittedErrorDetails\":[\"Item\"],\"operations\"", StringComparison.Ordinal);

        var result = Run(null, ("/m/client.json", client), ("/m/service-2.json", service.ToJsonString())).GetRunResult();

        Assert.Empty(result.Diagnostics);
        Assert.NotEmpty(result.GeneratedTrees);
    }

    [Theory]
    [InlineData("In", """{"Id":{"shape":"Texts","location":"querystring"}}""", null, "Id of Get stands outside the body as a ListShape")]
    [InlineData("In", """{"Id":{"shape":"Text","location":"uri","locationName":"id"}}""", null, "the path of Get lacks {id}")]
    [InlineData("In", """{"Id":{"shape":"Text","location":"headers"}}""", null, "member Id stands in the headers")]
    [InlineData("In", """{"Id":{"shape":"Text"}}""", "Id", "Get has Id as its whole body")]
    [InlineData("Out", """{"Id":{"shape":"Text","location":"header","locationName":"x-id"}}""", null, "the response of Get has Id outside its body")]
    public void What_rest_json_is_not_generated_for_is_refused(string shape, string members, string? payload, string refusal)
    {
        var service = Service();
        service["metadata"]!["protocol"] = "rest-json";
        service["operations"]!["Get"]!["http"] = JsonNode.Parse("""{"method":"GET","requestUri":"/things"}""");
        service["shapes"]![shape]!["members"] = JsonNode.Parse(members);
        if (payload is not null)
            service["shapes"]![shape]!["payload"] = payload;
        Assert.Contains(refusal, Refusal(service), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_with_its_classs_name_is_refused()
    {
        var service = Service();
        service["shapes"]!["Out"]!["members"] = JsonNode.Parse("""{"X":{"shape":"X"}}""");
        service["shapes"]!["X"] = JsonNode.Parse("""{"type":"structure","members":{"X":{"shape":"Text"}}}""");
        Assert.Contains("add a rename", Refusal(service), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paginator_over_what_is_no_list_is_refused() => Assert.Contains(
        "Missing, which its response lacks",
        Refusal(Service(), paginators: """{"pagination":{"Get":{"input_token":"Id","output_token":"Id","result_key":"Missing"}}}"""),
        StringComparison.Ordinal);

    [Fact]
    public void A_model_that_is_no_json_is_refused()
    {
        var result = Run(null, ("/m/client.json", Client), ("/m/service-2.json", "{")).GetRunResult();
        Assert.Equal("DRC001", Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public void Other_json_files_are_none_of_its_business() =>
        Assert.Empty(Run(null, ("/m/settings.json", "{")).GetRunResult().GeneratedTrees);

    [Fact]
    public void Changing_one_model_generates_only_its_client_anew()
    {
        var service = Service().ToJsonString();
        var other = Client.Replace("A.B", "A.C", StringComparison.Ordinal);
        var driver = Run(null, ("/b/client.json", Client), ("/b/service-2.json", service), ("/c/client.json", other), ("/c/service-2.json", service));

        driver = Run(
            driver,
            ("/b/client.json", Client),
            ("/b/service-2.json", service),
            ("/c/client.json", other),
            ("/c/service-2.json", service.Replace("\"Ids\"", "\"Names\"", StringComparison.Ordinal)));

        var outputs = driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs)
            .Select(o => o.Reason).ToList();
        Assert.Single(outputs, IncrementalStepRunReason.Modified);
        Assert.Single(outputs, IncrementalStepRunReason.Cached);
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
