using System.Text;

namespace DataReliability.RdsModel.Wire;

/// <summary>The results that most actions have.</summary>
internal static class Answers
{
    /// <summary>One resource.</summary>
    public static RdsResult One<T>(T value, Action<XmlText, T> write)
        where T : class => new(value) { Write = xml => write(xml, value) };

    /// <summary>A page of resources, with its marker.</summary>
    /// <param name="list">The name of the list, ASCII, such as DBInstances.</param>
    public static RdsResult Many<T>(string list, Page<T> page, Action<XmlText, T> write) => new(page)
    {
        Write = xml =>
        {
            var name = Encoding.ASCII.GetBytes(list);
            xml.Value("Marker"u8, page.Marker);
            xml.Open(name);
            foreach (var item in page.Items) write(xml, item);
            xml.Close(name);
        },
    };
}
