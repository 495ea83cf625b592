using System.Text.Encodings.Web;
using System.Text.Json;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Writing;

/// <summary>How all JSON of Mingzhang is written: Chinese as it is, line feeds, nulls kept so that every object has all its keys.</summary>
internal static class JsonStyle
{
    public static Utf8JsonWriter Writer(Stream output, bool indented) => new(output, new JsonWriterOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = indented,
        NewLine = "\n",
        SkipValidation = false,
    });

    /// <summary>A property with the number, or null.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A property with <c>[x0, y0, x1, y1]</c> in points to a tenth, or null.</summary>
    public static void WriteBox(this Utf8JsonWriter json, string name, Rectangle? box)
    {
        if (box is not { } b)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        json.WriteNumberValue(Tenth(b.X0));
        json.WriteNumberValue(Tenth(b.Y0));
        json.WriteNumberValue(Tenth(b.X1));
        json.WriteNumberValue(Tenth(b.Y1));
        json.WriteEndArray();
    }

    /// <summary>A property with strings.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static decimal Tenth(double points) =>
        double.IsFinite(points) && Math.Abs(points) < 1e15 ? Math.Round((decimal)points, 1, MidpointRounding.AwayFromZero) : 0m;
}
