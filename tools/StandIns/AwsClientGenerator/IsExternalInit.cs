namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for before it allows init-only members, which netstandard2.0 lacks.</summary>
internal static class IsExternalInit;
