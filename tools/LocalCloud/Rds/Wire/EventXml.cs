using System.Xml.Linq;
using DataReliability.LocalCloud.Rds.Model;
using static DataReliability.LocalCloud.Rds.Wire.RdsXml;

namespace DataReliability.LocalCloud.Rds.Wire;

/// <summary>An Event on the wire.</summary>
internal static class EventXml
{
    public static XElement Of(RdsEvent happened) => Structure(
        "Event",
        Value("SourceIdentifier", happened.SourceId),
        Value("SourceType", happened.SourceType),
        Value("Message", happened.Message),
        Structure("EventCategories", Value("EventCategory", happened.Category)),
        Value("Date", happened.Date),
        Value("SourceArn", happened.SourceArn));
}
