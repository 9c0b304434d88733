namespace DataReliability.ComplianceReport.Html;

/// <summary>What begins and ends every page.</summary>
internal static class HtmlPage
{
    /// <summary>The media type.</summary>
    public const string ContentType = "text/html; charset=utf-8";

    /// <summary>Begins a page, up to its body.</summary>
    public static void Begin(HtmlBuffer html, string title)
    {
        html.Add($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{HtmlAssets.Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <title>{title}</title>

            """);
        html.Markup("<style>");
        html.Markup(HtmlAssets.Style);
        html.Markup("</style>\n</head>\n<body>\n<a class=skip href=\"#main\">Skip to the report</a>\n");

        // The hatching of what is Unknown in bars: it is told apart without its colour.
        html.Markup("""
            <svg width="0" height="0" class="hidden-text" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5"/><path d="M0 0V5"/></pattern></defs></svg>

            """);
    }

    /// <summary>Ends a page.</summary>
    public static void End(HtmlBuffer html)
    {
        html.Markup("<script>");
        html.Markup(HtmlAssets.Script);
        html.Markup("</script>\n</body>\n</html>\n");
    }
}
