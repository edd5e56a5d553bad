using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Samverkan.Demo")]
[assembly: InternalsVisibleTo("Samverkan.Testing")]
[assembly: InternalsVisibleTo("Samverkan.Tests")]
