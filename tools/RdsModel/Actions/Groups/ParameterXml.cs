using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Groups;

/// <summary>A Parameter on the wire.</summary>
internal static class ParameterXml
{
    /// <param name="value">What a group sets; null for the default.</param>
    public static void Write(XmlText xml, string family, string name, string? value)
    {
        var rule = ParameterRules.Find(family, name);
        xml.Open("Parameter"u8);
        xml.Value("ParameterName"u8, name);
        xml.Value("ParameterValue"u8, value ?? rule?.Default);
        xml.Value("Source"u8, value is not null ? "user" : rule?.Default is null ? "engine-default" : "system");
        xml.Value("ApplyType"u8, rule is { IsDynamic: true } ? "dynamic" : "static");
        xml.Value("DataType"u8, rule?.DataType ?? "string");
        xml.Value("AllowedValues"u8, rule?.Allowed);
        xml.Value("IsModifiable"u8, true);
        xml.Value("ApplyMethod"u8, rule is { IsDynamic: true } ? "immediate" : "pending-reboot");
        xml.Close("Parameter"u8);
    }
}
