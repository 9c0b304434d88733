namespace DataReliability.StandIns.AwsClientGenerator.Model;

/// <summary>An operation of the client.</summary>
/// <param name="Input">Null where it takes nothing.</param>
/// <param name="Output">Null where it returns nothing.</param>
/// <param name="ResultWrapper">The element around the result, in the Query protocol.</param>
/// <param name="Errors">The shapes of the errors that it declares.</param>
/// <param name="NoArguments">Whether it can be called without a request.</param>
/// <param name="Forms">The lists of members that it can be called with instead of a request.</param>
/// <param name="Paginator">Null where its result has one page.</param>
internal sealed record Operation(
    string Name,
    StructureShape? Input,
    StructureShape? Output,
    string? ResultWrapper,
    IReadOnlyList<StructureShape> Errors,
    bool NoArguments,
    IReadOnlyList<IReadOnlyList<Member>> Forms,
    Paginator? Paginator)
{
    public string Request => Name + "Request";

    public string Response => Name + "Response";
}

/// <summary>How pages follow each other: request[InputToken] = response[OutputToken], until it is empty.</summary>
internal sealed record Paginator(string InputToken, string OutputToken, IReadOnlyList<string> ResultKeys);
