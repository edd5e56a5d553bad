namespace Samverkan.Documents.Layout;

/// <summary>A heading's place among the pages, for the reader's outline.</summary>
internal sealed record Bookmark(int Heading, string Title, int Level, int Page, double Y);

/// <summary>A document set on pages, with its structure.</summary>
internal sealed record LaidOut(IReadOnlyList<Page> Pages, Tag Root, IReadOnlyList<Bookmark> Bookmarks);
