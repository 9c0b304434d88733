namespace System.Runtime.CompilerServices;

/// <summary>What records need of a runtime newer than the one that the compiler loads generators into.</summary>
internal static class IsExternalInit
{
}
