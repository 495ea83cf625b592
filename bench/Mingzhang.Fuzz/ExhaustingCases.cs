using System.Globalization;
using System.Text;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Fuzz;

/// <summary>PDF files that mean harm: things inside themselves, things that multiply, things that unpack without end. Sizes are random.</summary>
internal static class ExhaustingCases
{
    private const string Font = "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
    private static readonly Func<Random, byte[]>[] s_makers = [CyclicReferences, NestedForms, MultiplyingForms, Bomb, BombInBomb, HugeNumbers, DeepArrays, ManyPages, ManyLetters];

    public static IEnumerable<FuzzCase> Make(int count, int seed)
    {
        for (var i = 0; i < count; i++)
        {
            var random = new Random(unchecked((seed * 7_000_003) + i));
            var maker = s_makers[i % s_makers.Length];
            yield return new FuzzCase("a.pdf", string.Create(CultureInfo.InvariantCulture, $"case {i}, {maker.Method.Name}"), maker(random));
        }
    }

    /// <summary>Objects that refer to each other in rings, in the page tree, resources, lengths and contents.</summary>
    private static byte[] CyclicReferences(Random random)
    {
        var builder = new PdfBuilder().Set(1, "<</Type/Catalog/Pages 2 0 R>>");
        var objects = random.Next(3, 40);
        for (var i = 2; i < objects; i++)
        {
            var to = random.Next(1, objects);
            builder.Set(i, random.Next(5) switch
            {
                0 => $"<</Type/Pages/Kids[{to} 0 R {random.Next(1, objects)} 0 R]/Parent {to} 0 R/Count {to} 0 R>>",
                1 => $"<</Type/Page/Parent {to} 0 R/Contents {to} 0 R/Resources {to} 0 R/MediaBox {to} 0 R>>",
                2 => $"{to} 0 R",
                3 => $"[{to} 0 R {i} 0 R]",
                _ => $"<</Type/ObjStm/N {to} 0 R/First {to} 0 R/Length {i} 0 R/Extends {to} 0 R/Filter {to} 0 R>>",
            });
        }

        return builder.Build();
    }

    private static byte[] NestedForms(Random random)
    {
        var depth = random.Next(10, 10_000);
        return PdfBuilder.OnePage("/X Do", "/XObject<</X 10 0 R>>", more: b =>
        {
            for (var i = 10; i < 10 + depth; i++)
            {
                b.SetStream(i, $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {i + 1} 0 R>>>>", "q /X Do Q"u8.ToArray());
            }
        });
    }

    private static byte[] MultiplyingForms(Random random)
    {
        var content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/X Do ", random.Next(2, 50))));
        var depth = random.Next(3, 40);
        return PdfBuilder.OnePage("/X Do", "/XObject<</X 10 0 R>>", more: b =>
        {
            for (var i = 10; i < 10 + depth; i++)
            {
                b.SetStream(i, $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {i + 1} 0 R>>>>", content);
            }
        });
    }

    private static byte[] Bomb(Random random) =>
        PdfBuilder.OnePage("", Font, more: b => b.SetStream(4, "/Filter/FlateDecode", PdfBuilder.Deflate(Filled(random))));

    private static byte[] BombInBomb(Random random) =>
        PdfBuilder.OnePage("", Font, more: b => b.SetStream(4, "/Filter[/FlateDecode/FlateDecode]", PdfBuilder.Deflate(PdfBuilder.Deflate(Filled(random)))));

    private static byte[] Filled(Random random)
    {
        var unit = Encoding.ASCII.GetBytes(((string[])["q ", "(", "[", "<<", " ", "\0", "BT (a) Tj ", "0 0 9 9 re f ", "/P BMC "])[random.Next(9)]);
        var bytes = new byte[random.Next(1, 200) << 20];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = unit[i % unit.Length];
        }

        return bytes;
    }

    private static byte[] HugeNumbers(Random random)
    {
        var n = ((string[])["2147483647", "-1", "99999999999999999999", "8388607", "65536"])[random.Next(5)];
        return Encoding.ASCII.GetBytes(
            $"%PDF-1.7\n{n} 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count {n}/Kids[3 0 R]>>endobj\n"
            + $"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 {n} {n}]/Contents 4 0 R>>endobj\n4 0 obj<</Length {n}>>stream\n{n} Tf BT {n} 0 0 {n} 0 0 Tm (a) Tj ET\nendstream endobj\n"
            + $"xref\n0 {n}\n{n} {n}\ntrailer<</Size {n}/Root {n} 0 R/Prev {n}>>\nstartxref\n{n}\n%%EOF");
    }

    private static byte[] DeepArrays(Random random)
    {
        var depth = random.Next(100, 1_000_000);
        var open = random.Next(2) == 0 ? "[" : "<</A";
        return PdfBuilder.OnePage(random.Next(2) == 0 ? string.Concat(Enumerable.Repeat(open, depth)) : "", more: b => b.Set(9, string.Concat(Enumerable.Repeat(open, depth))));
    }

    private static byte[] ManyPages(Random random)
    {
        var kids = string.Concat(Enumerable.Repeat("3 0 R ", random.Next(1_000, 100_000)));
        return PdfBuilder.OnePage("BT /F1 9 Tf 9 9 Td (page) Tj ET", Font, more: b => b.Set(2, $"<</Type/Pages/Kids[{kids}]>>"));
    }

    private static byte[] ManyLetters(Random random) =>
        PdfBuilder.OnePage("BT /F1 9 Tf 9 9 Td " + string.Concat(Enumerable.Repeat($"({new string('x', random.Next(1, 100))}) Tj 0.01 0 Td ", random.Next(1_000, 100_000))) + "ET", Font);
}
