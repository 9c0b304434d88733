namespace DataReliability.LocalCloud.CloudWatch.Alarms;

/// <summary>The state of an alarm.</summary>
/// <param name="Value">OK, ALARM or INSUFFICIENT_DATA.</param>
/// <param name="ReasonData">JSON; null for none.</param>
/// <param name="Updated">When it was last set, real time.</param>
/// <param name="Transitioned">When the value last changed.</param>
internal sealed record AlarmState(string Value, string Reason, string? ReasonData, DateTimeOffset Updated, DateTimeOffset Transitioned)
{
    public const string Ok = "OK";
    public const string Alarm = "ALARM";
    public const string InsufficientData = "INSUFFICIENT_DATA";

    public static bool IsValue(string value) => value is Ok or Alarm or InsufficientData;
}
