using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>How the responses of a protocol are taken apart. Everything returned is C# code.</summary>
internal interface IResponseFormat
{
    /// <summary>The type of a node.</summary>
    string NodeType { get; }

    /// <summary>Lines that return early for a node that holds no structure.</summary>
    void Guard(CodeWriter code);

    /// <summary>The nodes in a node, each of which knows its name.</summary>
    string Children(string node);

    string NameOf(string child);

    /// <summary>The name of the child that holds the member: text, not code.</summary>
    string WireName(Client client, Member member);

    /// <summary>The statement that sets the member on <c>r</c> from the child <c>c</c>.</summary>
    string Assignment(Client client, Member member);
}
