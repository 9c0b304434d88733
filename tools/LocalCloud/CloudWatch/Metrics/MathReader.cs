using System.Globalization;
using System.Text.RegularExpressions;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.CloudWatch.Metrics;

/// <summary>Evaluates metric math: by precedence OR, AND, comparisons, + and -, * and /, ^, calls.</summary>
/// <param name="metrics">The values of metrics, by id.</param>
/// <param name="expressions">The expressions, by id; they may name each other.</param>
/// <param name="grid">The times at which a number stands, for FILL.</param>
internal sealed partial class MathReader(IReadOnlyDictionary<string, MathSeries> metrics, IReadOnlyDictionary<string, string> expressions, IReadOnlyList<DateTimeOffset> grid)
{
    private static readonly string[][] Levels = [["||", "OR"], ["&&", "AND"], ["<=", ">=", "==", "!=", "<", ">"], ["+", "-"], ["*", "/"], ["^"]];
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private List<string> _tokens = [];
    private int _at;

    /// <summary>The value of a query.</summary>
    /// <exception cref="AwsErrorException">An expression is none that is served.</exception>
    public MathSeries Of(string id)
    {
        if (metrics.TryGetValue(id, out var metric)) return metric;
        if (!expressions.TryGetValue(id, out var text)) throw Fault($"{id} is no query");
        if (!_open.Add(id)) throw Fault($"{id} depends on itself");
        var (tokens, at) = (_tokens, _at);
        (_tokens, _at) = ([.. Token().Matches(text).Select(m => m.Value)], 0);
        var value = Level(0);
        if (_at < _tokens.Count) throw Fault($"'{_tokens[_at]}' is not expected in {text}");
        (_tokens, _at) = (tokens, at);
        _open.Remove(id);
        return value;
    }

    private MathSeries Level(int level)
    {
        if (level == Levels.Length) return Operand();
        var left = Level(level + 1);
        while (_at < _tokens.Count && Levels[level].Contains(_tokens[_at].ToUpperInvariant()))
        {
            var name = _tokens[_at++].ToUpperInvariant();
            left = left.With(Level(level + 1), (a, b) => Apply(name, a, b));
        }

        return left;
    }

    private static double Apply(string name, double a, double b) => name switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        "/" => a / b,
        "^" => Math.Pow(a, b),
        "<" => a < b ? 1 : 0,
        "<=" => a <= b ? 1 : 0,
        ">" => a > b ? 1 : 0,
        ">=" => a >= b ? 1 : 0,
        "==" => a == b ? 1 : 0,
        "!=" => a != b ? 1 : 0,
        "&&" or "AND" => a != 0 && b != 0 ? 1 : 0,
        _ => a != 0 || b != 0 ? 1 : 0,
    };

    private MathSeries Operand()
    {
        var token = Next();
        if (token == "-") return Operand().Map(v => -v);
        if (token == "(")
        {
            var inner = Level(0);
            Expect(")");
            return inner;
        }

        if (double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return MathSeries.Number(number);
        return _at < _tokens.Count && _tokens[_at] == "(" ? Call(token.ToUpperInvariant()) : Of(token);
    }

    private MathSeries Call(string name)
    {
        Expect("(");
        if (name == "METRICS") throw Fault("METRICS() stands within SUM, AVG, MIN or MAX");
        var arguments = Arguments();
        return (name, arguments) switch
        {
            ("SUM", { Length: > 0 }) => Gather(arguments, v => v.Sum()),
            ("AVG", { Length: > 0 }) => Gather(arguments, v => v.Average()),
            ("MIN", { Length: > 0 }) => Gather(arguments, v => v.Min()),
            ("MAX", { Length: > 0 }) => Gather(arguments, v => v.Max()),
            ("ABS", [var one]) => one.Map(Math.Abs),
            ("CEIL", [var one]) => one.Map(Math.Ceiling),
            ("FLOOR", [var one]) => one.Map(Math.Floor),
            ("IF", [var test, var yes]) => Choose(test, yes, null),
            ("IF", [var test, var yes, var no]) => Choose(test, yes, no),
            ("FILL", [var series, { Constant: { } constant }]) => new MathSeries(grid.ToDictionary(t => t, t => series.Points.GetValueOrDefault(t, constant))),
            _ => throw Fault($"{name} with {arguments.Length} arguments is not served; served are SUM, AVG, MIN, MAX, ABS, CEIL, FLOOR, IF, FILL and METRICS"),
        };
    }

    // METRICS() and lists in brackets stand for several arguments.
    private MathSeries[] Arguments()
    {
        var arguments = new List<MathSeries>();
        while (_at < _tokens.Count && _tokens[_at] is not (")" or "]"))
        {
            if (_tokens[_at] == "[")
            {
                _at++;
                arguments.AddRange(Arguments());
            }
            else if (_tokens[_at].Equals("METRICS", StringComparison.OrdinalIgnoreCase))
            {
                _at++;
                Expect("(");
                Expect(")");
                arguments.AddRange(metrics.Values);
            }
            else
            {
                arguments.Add(Level(0));
            }

            if (_at < _tokens.Count && _tokens[_at] == ",") _at++;
        }

        if (Next() is not (")" or "]")) throw Fault("a bracket is not closed");
        return [.. arguments];
    }

    private static MathSeries Gather(MathSeries[] arguments, Func<IEnumerable<double>, double> join) =>
        // Of one series AWS makes one number: its value over all points.
        arguments is [{ Constant: null } one] ? one.Points.Count == 0 ? one : new MathSeries(one.Points.Keys.ToDictionary(t => t, _ => join(one.Points.Values)))
        : MathSeries.Across(arguments, join);

    private static MathSeries Choose(MathSeries test, MathSeries yes, MathSeries? no)
    {
        if (test.Constant is { } constant) return constant != 0 ? yes : no ?? new MathSeries(new Dictionary<DateTimeOffset, double>());
        var chosen = new Dictionary<DateTimeOffset, double>();
        foreach (var (at, value) in test.Points)
        {
            var side = value != 0 ? yes : no;
            if (side?.Constant is { } number) chosen[at] = number;
            else if (side?.Points.TryGetValue(at, out var point) == true) chosen[at] = point;
        }

        return new MathSeries(chosen);
    }

    private string Next() => _at < _tokens.Count ? _tokens[_at++] : throw Fault("the expression ends too early");

    private void Expect(string token)
    {
        if (Next() != token) throw Fault($"'{token}' is missing");
    }

    private static AwsErrorException Fault(string what) => new("ValidationError", $"Error in expression: {what}");

    [GeneratedRegex(@"\d+(\.\d+)?|[A-Za-z_][A-Za-z0-9_]*|<=|>=|==|!=|&&|\|\||\S", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
