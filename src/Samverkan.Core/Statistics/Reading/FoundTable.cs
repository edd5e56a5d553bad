namespace Samverkan.Core.Statistics.Reading;

/// <summary>A table found on a sheet: its head, what stands above it, and its rows, all as places in the sheet's list of rows.</summary>
/// <param name="Upper">The row above the head that belongs to it; -1 when the head is one row.</param>
/// <param name="End">The first row that no longer belongs to it.</param>
internal sealed record FoundTable(int Left, int Right, int Head, int Upper, int End, IReadOnlyList<int> Titles);
