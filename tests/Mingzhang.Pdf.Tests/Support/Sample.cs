namespace Mingzhang.Pdf.Tests.Support;

/// <summary>Small files made with qpdf from one plain file, so that its encryption and object streams are not our own.</summary>
internal static class Sample
{
    /// <summary>What they all print.</summary>
    public const string Text = "Opened without a password: 1,234.56";

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name));
}
