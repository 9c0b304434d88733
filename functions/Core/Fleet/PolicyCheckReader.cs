using System.Text.Json;
using System.Text.RegularExpressions;

namespace DataReliability.Core.Fleet;

/// <summary>Reads a <c>checks</c> object of a policy.</summary>
internal static partial class PolicyCheckReader
{
    private const int ListLimit = 50;
    private const int NameLimit = 63;
    private const int SqlLimit = 4000;

    public static CheckOverride Read(PolicyNode node)
    {
        var members = node.Members(["pages", "structure", "rowCounts", "freshness", "assertions"]);
        var hasRowCounts = members.TryGetValue("rowCounts", out var rowCounts);
        return new CheckOverride
        {
            Pages = members.TryGetValue("pages", out var pages) ? pages.Flag() : null,
            Structure = members.TryGetValue("structure", out var structure) ? structure.Flag() : null,
            HasRowCounts = hasRowCounts,
            RowCounts = hasRowCounts && !rowCounts.IsNull ? ReadRowCounts(rowCounts) : null,
            Freshness = members.TryGetValue("freshness", out var freshness) ? ReadFreshness(freshness) : [],
            Assertions = members.TryGetValue("assertions", out var assertions) ? ReadAssertions(assertions) : [],
        };
    }

    private static RowCountPolicy ReadRowCounts(PolicyNode node)
    {
        var policy = new RowCountPolicy();
        var members = node.Members(["maxDecrease", "minRows"]);
        if (members.TryGetValue("maxDecrease", out var decrease))
        {
            if (decrease.Json.ValueKind == JsonValueKind.Number && decrease.Json.GetDouble() is >= 0 and <= 1 and var share)
            {
                policy = policy with { MaxDecrease = share };
            }
            else
            {
                decrease.Fault("write the share of rows that a table may lose, from 0 to 1, such as 0.2");
            }
        }

        if (members.TryGetValue("minRows", out var rows))
        {
            if (rows.Json.ValueKind == JsonValueKind.Number && rows.Json.TryGetInt64(out var count) && count >= 0)
            {
                policy = policy with { MinRows = count };
            }
            else
            {
                rows.Fault("write a whole number of rows, 0 or more");
            }
        }

        return policy;
    }

    private static List<FreshnessPolicy> ReadFreshness(PolicyNode node)
    {
        var columns = new List<FreshnessPolicy>();
        foreach (var item in node.Items(ListLimit))
        {
            var members = item.Members(["table", "column", "database"], "table", "column");
            var table = members.TryGetValue("table", out var named)
                ? named.Text(Table().IsMatch, "write schema.table as in SQL, such as public.payments or sales.\"Orders\"")
                : null;
            var column = members.TryGetValue("column", out var inTable)
                ? inTable.Text(IsName, "write the exact name of a timestamptz, timestamp or date column, without quotes")
                : null;
            var freshness = new FreshnessPolicy(table ?? "", column ?? "", ReadDatabase(members));
            if (table is not null && column is not null && columns.Contains(freshness))
            {
                item.Fault("this column is listed twice: keep one");
            }

            columns.Add(freshness);
        }

        return columns;
    }

    private static List<SqlAssertion> ReadAssertions(PolicyNode node)
    {
        var assertions = new List<SqlAssertion>();
        foreach (var item in node.Items(ListLimit))
        {
            var members = item.Members(["name", "sql", "database"], "name", "sql");
            var name = members.TryGetValue("name", out var named)
                ? named.Text(Name().IsMatch, "write lower-case words joined by hyphens, at most 63 characters, such as no-orphaned-payments")
                : null;
            var sql = members.TryGetValue("sql", out var asked)
                ? asked.Text(
                    text => text.Length <= SqlLimit && Select().IsMatch(text),
                    $"write one SELECT (or WITH ... SELECT) that returns one boolean, at most {SqlLimit} characters")
                : null;
            if (name is not null && assertions.Exists(assertion => assertion.Name == name))
            {
                named.Fault($"the name '{name}' is given twice: choose another");
            }

            assertions.Add(new SqlAssertion(name ?? "", sql ?? "", ReadDatabase(members)));
        }

        return assertions;
    }

    private static string? ReadDatabase(IReadOnlyDictionary<string, PolicyNode> members) =>
        members.TryGetValue("database", out var database)
            ? database.Text(IsName, "write the exact name of a database within the instance, without quotes")
            : null;

    private static bool IsName(string text) => text.Length is > 0 and <= NameLimit;

    [GeneratedRegex("^(?:[A-Za-z_][A-Za-z0-9_$]{0,62}|\"(?:[^\"]|\"\"){1,126}\")\\.(?:[A-Za-z_][A-Za-z0-9_$]{0,62}|\"(?:[^\"]|\"\"){1,126}\")\\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Table();

    [GeneratedRegex(@"^(?=.{1,63}\z)[a-z0-9]+(?:-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\s*(?:[Ss][Ee][Ll][Ee][Cc][Tt]|[Ww][Ii][Tt][Hh])\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Select();
}
