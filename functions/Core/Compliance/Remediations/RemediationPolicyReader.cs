using System.Globalization;
using System.Text.Json;
using DataReliability.Core.Compliance.Remediations.Freezes;
using DataReliability.Core.Fleet;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>Reads the section <c>remediation</c> of reliability.json.</summary>
internal static class RemediationPolicyReader
{
    private const int MostFreezes = 50;

    public static RemediationPolicy Read(PolicyNode node)
    {
        var members = node.Members(["mode", "controls", "tag", "freezes", "limits"], "controls", "tag");
        return new RemediationPolicy
        {
            Mode = members.TryGetValue("mode", out var mode)
                && mode.Text(text => text is "dry-run" or "apply", "write dry-run, which changes nothing, or apply") == "apply"
                    ? RemediationMode.Apply
                    : RemediationMode.DryRun,
            Controls = members.TryGetValue("controls", out var controls) ? ReadControls(controls) : [],
            Tag = members.TryGetValue("tag", out var tag) ? ReadTag(tag) : new RemediationTag("", ""),
            Freezes = members.TryGetValue("freezes", out var freezes) ? new FreezeCalendar(ReadFreezes(freezes)) : FreezeCalendar.None,
            Limits = members.TryGetValue("limits", out var limits) ? ReadLimits(limits) : new RemediationLimits(),
        };
    }

    private static List<string> ReadControls(PolicyNode node)
    {
        var known = RemediationCatalogue.Controls;
        var items = node.Items(known.Count);
        if (node.Json.ValueKind == JsonValueKind.Array && items.Count == 0)
            node.Fault($"name at least one of {string.Join(", ", known)}, or leave remediation out");
        var read = new List<string>();
        foreach (var item in items)
        {
            if (item.Text(id => known.Contains(id, StringComparer.Ordinal), $"nothing mends failures of this control: use some of {string.Join(", ", known)}") is not { } control)
                continue;
            if (read.Contains(control, StringComparer.Ordinal))
                item.Fault("it is listed twice: keep one");
            else
                read.Add(control);
        }

        return read;
    }

    private static RemediationTag ReadTag(PolicyNode node)
    {
        var members = node.Members(["key", "value"], "key", "value");
        return new RemediationTag(
            Text("key", text => text.Length is > 0 and <= 128 && !text.StartsWith("aws:", StringComparison.OrdinalIgnoreCase), "write the key of the tag by which resources opt in: 1 to 128 characters, not beginning with aws:"),
            Text("value", text => text.Length <= 256, "write the value that the tag must have: at most 256 characters"));

        string Text(string name, Func<string, bool> isValid, string remedy) =>
            members.TryGetValue(name, out var member) ? member.Text(isValid, remedy) ?? "" : "";
    }

    private static List<FreezeWindow> ReadFreezes(PolicyNode node)
    {
        var freezes = new List<FreezeWindow>();
        foreach (var item in node.Items(MostFreezes))
        {
            if (FreezeReader.Read(item) is { } freeze)
                freezes.Add(freeze);
        }

        return freezes;
    }

    private static RemediationLimits ReadLimits(PolicyNode node)
    {
        var members = node.Members(["changesPerHour", "failures", "failureWindow"]);
        var limits = new RemediationLimits();
        var window = members.TryGetValue("failureWindow", out var given)
            ? given.Text(text => PolicyDuration.ReadHours(text) is { TotalDays: <= 30 }, "write an ISO 8601 duration from PT1H to P30D, in whole hours")
            : null;
        return limits with
        {
            ChangesPerHour = Number("changesPerHour", 60) ?? limits.ChangesPerHour,
            Failures = Number("failures", 20) ?? limits.Failures,
            FailureWindow = window is null ? limits.FailureWindow : PolicyDuration.ReadHours(window)!.Value,
        };

        int? Number(string name, int most)
        {
            if (!members.TryGetValue(name, out var member))
                return null;
            if (member.Json.ValueKind == JsonValueKind.Number && member.Json.TryGetInt32(out var number) && number >= 1 && number <= most)
                return number;
            member.Fault(string.Create(CultureInfo.InvariantCulture, $"write a whole number from 1 to {most}"));
            return null;
        }
    }
}
