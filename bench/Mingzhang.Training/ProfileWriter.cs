using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Mingzhang.Training;

/// <summary>
/// Writes a profile as <c>crossgen2 --mibc</c> reads it: an assembly whose method <c>AssemblyDictionary</c> names groups, each a method
/// that loads the tokens of the methods to compile.
/// </summary>
internal sealed class ProfileWriter
{
    private readonly MetadataBuilder _metadata = new();
    private readonly MethodBodyStreamEncoder _bodies = new(new BlobBuilder());
    private readonly MemberReferences _references;
    private readonly BlobHandle _signature;

    private ProfileWriter()
    {
        _references = new MemberReferences(_metadata);
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, r => r.Void(), _ => { });
        _signature = _metadata.GetOrAddBlob(signature);
    }

    /// <summary>The bytes of a profile with these methods; equal methods give equal bytes.</summary>
    public static byte[] Write(IReadOnlyList<MethodBase> methods) => new ProfileWriter().Make(methods);

    private byte[] Make(IReadOnlyList<MethodBase> methods)
    {
        _metadata.AddModule(0, _metadata.GetOrAddString("mingzhang.mibc"), _metadata.GetOrAddGuid(Guid.Empty), default, default);
        _metadata.AddAssembly(_metadata.GetOrAddString("mingzhang"), new Version(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(default, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));

        var dictionary = new InstructionEncoder(new BlobBuilder());
        foreach (var group in methods.GroupBy(Home, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            dictionary.LoadString(_metadata.GetOrAddUserString(group.Key + ";"));
            dictionary.OpCode(ILOpCode.Ldtoken);
            dictionary.Token(AddMethod($"Assemblies_{group.Key};", Group(group)));
            dictionary.OpCode(ILOpCode.Pop);
        }

        AddMethod("AssemblyDictionary", dictionary);
        var image = new BlobBuilder();
        new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.ExecutableImage | Characteristics.Dll),
            new MetadataRootBuilder(_metadata),
            _bodies.Builder,
            deterministicIdProvider: _ => new BlobContentId(Guid.Empty, 1)).Serialize(image);
        return image.ToArray();
    }

    private InstructionEncoder Group(IEnumerable<MethodBase> methods)
    {
        var code = new InstructionEncoder(new BlobBuilder());
        foreach (var method in methods)
        {
            code.OpCode(ILOpCode.Ldtoken);
            code.Token(_references.Of(method));
            code.OpCode(ILOpCode.Pop);
        }

        return code;
    }

    private MethodDefinitionHandle AddMethod(string name, InstructionEncoder code)
    {
        code.OpCode(ILOpCode.Ret);
        return _metadata.AddMethodDefinition(
            MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, _metadata.GetOrAddString(name), _signature, _bodies.AddMethodBody(code, 8), default);
    }

    /// <summary>The assembly of ours into which the method is compiled: the one that knows all types it is made over.</summary>
    private static string Home(MethodBase method)
    {
        string[] homes = ["Mingzhang.Cli", "Mingzhang.Documents", "Mingzhang.Pdf", "Mingzhang"];
        var used = new HashSet<string>(StringComparer.Ordinal);
        Collect(method.DeclaringType!, used);
        foreach (var argument in method.IsGenericMethod ? method.GetGenericArguments() : [])
        {
            Collect(argument, used);
        }

        return homes.FirstOrDefault(used.Contains) ?? (used.All(IsFramework) ? "Mingzhang" : "Mingzhang.Cli");
    }

    private static bool IsFramework(string assembly) => assembly.StartsWith("System.", StringComparison.Ordinal) && assembly != "System.CommandLine";

    private static void Collect(Type type, HashSet<string> assemblies)
    {
        assemblies.Add(type.Assembly.GetName().Name!);
        foreach (var argument in type.HasElementType ? [type.GetElementType()!] : type.GetGenericArguments())
        {
            Collect(argument, assemblies);
        }
    }
}
