namespace DataReliability.StandIns.AwsClientGenerator.Model;

/// <summary>Where a member of a request stands.</summary>
internal enum MemberLocation
{
    Body,
    Header,
    QueryString,
    Path,
}
