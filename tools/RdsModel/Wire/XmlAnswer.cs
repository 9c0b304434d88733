using System.Text;

namespace DataReliability.RdsModel.Wire;

/// <summary>Answers in the shape of the Query protocol, version 2014-10-31.</summary>
internal static class XmlAnswer
{
    private static ReadOnlySpan<byte> Namespace => " xmlns=\"http://rds.amazonaws.com/doc/2014-10-31/\">"u8;

    public static byte[] Accepted(string action, RdsResult result, string requestId)
    {
        var xml = new XmlText();
        var name = Encoding.ASCII.GetBytes(action);
        xml.Raw("<"u8);
        xml.Raw(name);
        xml.Raw("Response"u8);
        xml.Raw(Namespace);
        if (result.Write is { } write)
        {
            byte[] wrapper = [.. name, .. "Result"u8];
            xml.Open(wrapper);
            write(xml);
            xml.Close(wrapper);
        }

        xml.Open("ResponseMetadata"u8);
        xml.Value("RequestId"u8, requestId);
        xml.Close("ResponseMetadata"u8);
        xml.Close([.. name, .. "Response"u8]);
        return xml.ToArray();
    }

    public static byte[] Refused(RdsRefusal refusal, string requestId)
    {
        var xml = new XmlText();
        xml.Raw("<ErrorResponse"u8);
        xml.Raw(Namespace);
        xml.Open("Error"u8);
        xml.Value("Type"u8, refusal.Status < 500 ? "Sender" : "Receiver");
        xml.Value("Code"u8, refusal.Code);
        xml.Value("Message"u8, refusal.Message);
        xml.Close("Error"u8);
        xml.Value("RequestId"u8, requestId);
        xml.Close("ErrorResponse"u8);
        return xml.ToArray();
    }
}
