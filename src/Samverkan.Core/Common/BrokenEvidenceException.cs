namespace Samverkan.Core.Common;

/// <summary>
/// What is stored is not what was frozen, sealed or archived, or is not there. It is told, and nothing is served in its place (K8).
/// </summary>
/// <param name="what">What is broken, as operators know it.</param>
public sealed class BrokenEvidenceException(string what) : Exception($"{what} stämmer inte med sin kontrollsumma, eller saknas.");
