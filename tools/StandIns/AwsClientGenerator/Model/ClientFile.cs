namespace DataReliability.StandIns.AwsClientGenerator.Model;

/// <summary>An additional file by path and content, so that an unchanged one generates nothing anew.</summary>
internal sealed record ClientFile(string Path, string Text);
