using System.Collections.Immutable;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Wire;

/// <summary>Tags on the wire.</summary>
internal static class TagXml
{
    public static void Write(XmlText xml, ImmutableArray<Tag> tags)
    {
        xml.Open("TagList"u8);
        foreach (var tag in tags)
        {
            xml.Open("Tag"u8);
            xml.Value("Key"u8, tag.Key);
            xml.Value("Value"u8, tag.Value);
            xml.Close("Tag"u8);
        }

        xml.Close("TagList"u8);
    }
}
