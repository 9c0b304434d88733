namespace DataReliability.StandIns.AwsClientGenerator.Model;

/// <summary>An operation of the client.</summary>
/// <param name="Http">Its method and address.</param>
/// <param name="Input">Null where it takes nothing.</param>
/// <param name="Output">Null where it returns nothing.</param>
/// <param name="ResultWrapper">The element around the result, in the Query protocol.</param>
/// <param name="Errors">The shapes of the errors that it declares.</param>
/// <param name="NoArguments">Whether it can be called without a request.</param>
/// <param name="Forms">The lists of members that it can be called with instead of a request.</param>
/// <param name="Paginator">Null where its result has one page.</param>
internal sealed record Operation(
    string Name,
    HttpBinding Http,
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

/// <summary>Where an operation is asked for. Only REST protocols have more than <c>POST /</c>.</summary>
/// <param name="Path">May hold members in braces.</param>
/// <param name="Query">What stands after the question mark; null for nothing.</param>
internal sealed record HttpBinding(string Method, string Path, string? Query);

/// <summary>How pages follow each other: request[InputToken] = response[OutputToken], until it is empty.</summary>
internal sealed record Paginator(string InputToken, string OutputToken, IReadOnlyList<string> ResultKeys);
