using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Samverkan.Tests")]
