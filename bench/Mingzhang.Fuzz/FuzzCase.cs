namespace Mingzhang.Fuzz;

/// <summary>A file to try.</summary>
/// <param name="Name">The file's name, which tells the reader its kind.</param>
/// <param name="What">Which case it is, to make it again.</param>
/// <param name="Bytes">The file.</param>
internal sealed record FuzzCase(string Name, string What, byte[] Bytes);
