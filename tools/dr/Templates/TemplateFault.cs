namespace DataReliability.Dr.Templates;

/// <summary>One thing wrong with a template.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Resource">The logical id of the resource, or the name of the parameter, that is at fault.</param>
/// <param name="Path">Where in the template, such as <c>Resources.Table.Properties.KeySchema</c>.</param>
/// <param name="Problem">What is wrong, with the value.</param>
/// <param name="Mend">What to do about it.</param>
/// <param name="Line">The line in the file, from 1; null when it is known of none.</param>
public sealed record TemplateFault(string Rule, string Resource, string Path, string Problem, string Mend, int? Line = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Resource}: {Problem}: {Mend}";
}
