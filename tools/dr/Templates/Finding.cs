namespace DataReliability.Dr.Templates;

/// <summary>What a rule found wrong.</summary>
/// <param name="Path">Where in the template, such as <c>Resources.Table.Properties.KeySchema</c>; its second part is the resource.</param>
/// <param name="Problem">What is wrong, with the value.</param>
/// <param name="Mend">What to do about it.</param>
internal sealed record Finding(string Path, string Problem, string Mend)
{
    /// <summary>The logical id of the resource, or the parameter's name.</summary>
    public string Resource => Path.Split('.') is [_, var name, ..] ? name.Split('[')[0] : Path;

    /// <summary>Wrong with a resource as a whole, or with one of its properties.</summary>
    public static Finding Of(string logicalId, string? property, string problem, string mend) =>
        new($"Resources.{logicalId}{(property is null ? "" : $".Properties.{property}")}", problem, mend);
}
