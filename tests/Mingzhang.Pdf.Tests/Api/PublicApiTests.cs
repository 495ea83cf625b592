using System.Reflection;
using Mingzhang.Testing;

namespace Mingzhang.Pdf.Tests.Api;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_interface_changes_only_on_purpose() =>
        Expectation.Match(string.Join('\n', typeof(PdfDocument).Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal).SelectMany(Describe)) + "\n", "PublicApi.txt");

    [Fact]
    public void Every_expectation_is_used() => Expectation.Unused().ShouldBeEmpty();

    private static IEnumerable<string> Describe(Type type)
    {
        yield return $"{Kind(type)} {Name(type)}";
        if (type.IsEnum)
        {
            foreach (string name in Enum.GetNames(type))
            {
                yield return "    " + name;
            }

            yield break;
        }

        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (string member in type.GetMembers(Own).Where(m => !IsPlumbing(m)).Select(Describe).Order(StringComparer.Ordinal))
        {
            yield return "    " + member;
        }
    }

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        PropertyInfo property => $"{Name(property.PropertyType)} {property.Name}",
        FieldInfo field => $"{(field.IsLiteral ? "const " : "")}{Name(field.FieldType)} {field.Name}",
        _ => member.ToString()!,
    };

    /// <summary>What the compiler writes for records and properties.</summary>
    private static bool IsPlumbing(MemberInfo member) => member switch
    {
        MethodInfo method => method.IsSpecialName || method.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$" or "PrintMembers",
        ConstructorInfo constructor => constructor.DeclaringType!.IsClass && constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType,
        PropertyInfo property => string.Equals(property.Name, "EqualityContract", StringComparison.Ordinal),
        _ => false,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"));

    private static string Kind(Type type) => (type.IsEnum, type.IsValueType, type.IsAbstract && type.IsSealed) switch
    {
        (true, _, _) => "enum",
        (_, true, _) => "struct",
        (_, _, true) => "static class",
        _ => "class",
    };

    private static string Name(Type type) => type.IsGenericType
        ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">"
        : type.Namespace?.StartsWith("Mingzhang", StringComparison.Ordinal) == true ? type.FullName! : type.Name;
}
