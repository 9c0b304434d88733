using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Wire;

/// <summary>A DBParameterGroup on the wire.</summary>
internal static class ParameterGroupXml
{
    public static void Write(XmlText xml, DbParameterGroup group)
    {
        xml.Open("DBParameterGroup"u8);
        xml.Value("DBParameterGroupName"u8, group.Id);
        xml.Value("DBParameterGroupFamily"u8, group.Family);
        xml.Value("Description"u8, group.Description);
        xml.Value("DBParameterGroupArn"u8, group.Arn);
        xml.Close("DBParameterGroup"u8);
    }

    /// <summary>Only its name, as changes answer.</summary>
    public static RdsResult Name(DbParameterGroup group) => Answers.One(group, static (xml, each) => xml.Value("DBParameterGroupName"u8, each.Id));
}
