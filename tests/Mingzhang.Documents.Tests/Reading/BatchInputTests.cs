using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Tests.Reading;

public sealed class BatchInputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mingzhang-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_gives_its_visible_files_in_ordinal_order()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "inner"));
        foreach (string name in (string[])["b.txt", "B.docx", "10.txt", "9.txt", "~$B.docx", ".hidden", ".~lock.b.odt#", "Thumbs.db", "inner/c.txt"])
        {
            File.WriteAllText(Path.Combine(_folder, name), "文");
        }

        BatchInput.Expand([_folder]).Select(Path.GetFileName).ShouldBe(["10.txt", "9.txt", "B.docx", "b.txt"]);
    }

    [Fact]
    public void Named_files_stay_in_their_order_even_when_missing() =>
        BatchInput.Expand(["z.txt", "a.txt"]).ShouldBe(["z.txt", "a.txt"]);
}
