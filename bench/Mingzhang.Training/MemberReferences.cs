using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Mingzhang.Training;

/// <summary>References to methods, types and assemblies in the metadata of a profile.</summary>
internal sealed class MemberReferences(MetadataBuilder metadata)
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private static readonly Dictionary<Type, PrimitiveTypeCode> Others = new()
    {
        [typeof(object)] = PrimitiveTypeCode.Object,
        [typeof(nint)] = PrimitiveTypeCode.IntPtr,
        [typeof(nuint)] = PrimitiveTypeCode.UIntPtr,
    };

    private readonly Dictionary<Assembly, AssemblyReferenceHandle> _assemblies = [];
    private readonly Dictionary<Type, TypeReferenceHandle> _types = [];

    /// <summary>A token of the method with the types it and its type are made over.</summary>
    public EntityHandle Of(MethodBase method)
    {
        var reference = metadata.AddMemberReference(Parent(method.DeclaringType!), metadata.GetOrAddString(method.Name), Signature(Definition(method)));
        if (!method.IsGenericMethod)
        {
            return reference;
        }

        var types = method.GetGenericArguments();
        var blob = new BlobBuilder();
        var arguments = new BlobEncoder(blob).MethodSpecificationSignature(types.Length);
        foreach (var type in types)
        {
            Encode(arguments.AddArgument(), type);
        }

        return metadata.AddMethodSpecification(reference, metadata.GetOrAddBlob(blob));
    }

    /// <summary>The method as it is declared, over the parameters of its generic type.</summary>
    private static MethodBase Definition(MethodBase method)
    {
        var type = method.DeclaringType!;
        var open = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return open.GetMembers(Declared).OfType<MethodBase>().Append(open.TypeInitializer).OfType<MethodBase>().First(m => m.MetadataToken == method.MetadataToken);
    }

    private EntityHandle Parent(Type type)
    {
        if (!type.IsGenericType)
        {
            return Reference(type);
        }

        var blob = new BlobBuilder();
        Encode(new BlobEncoder(blob).TypeSpecificationSignature(), type);
        return metadata.AddTypeSpecification(metadata.GetOrAddBlob(blob));
    }

    private BlobHandle Signature(MethodBase method)
    {
        var blob = new BlobBuilder();
        var parameters = method.GetParameters();
        new BlobEncoder(blob)
            .MethodSignature(SignatureCallingConvention.Default, method.IsGenericMethod ? method.GetGenericArguments().Length : 0, !method.IsStatic)
            .Parameters(parameters.Length, out var returned, out var encoder);
        if (method is not MethodInfo { ReturnParameter: { } result } || result.ParameterType == typeof(void))
        {
            returned.Void();
        }
        else
        {
            Modify(returned.CustomModifiers(), result);
            Encode(returned.Type(result.ParameterType.IsByRef), result.ParameterType);
        }

        foreach (var parameter in parameters)
        {
            var place = encoder.AddParameter();
            Modify(place.CustomModifiers(), parameter);
            Encode(place.Type(parameter.ParameterType.IsByRef), parameter.ParameterType);
        }

        return metadata.GetOrAddBlob(blob);
    }

    private void Modify(CustomModifiersEncoder encoder, ParameterInfo parameter)
    {
        foreach (var modifier in parameter.GetRequiredCustomModifiers())
        {
            encoder.AddModifier(Reference(modifier), isOptional: false);
        }
    }

    private void Encode(SignatureTypeEncoder encoder, Type type)
    {
        if (type.IsByRef)
        {
            Encode(encoder, type.GetElementType()!);
        }
        else if (type.IsGenericMethodParameter)
        {
            encoder.GenericMethodTypeParameter(type.GenericParameterPosition);
        }
        else if (type.IsGenericParameter)
        {
            encoder.GenericTypeParameter(type.GenericParameterPosition);
        }
        else if (type.IsPointer)
        {
            Encode(encoder.Pointer(), type.GetElementType()!);
        }
        else if (type.IsSZArray)
        {
            Encode(encoder.SZArray(), type.GetElementType()!);
        }
        else if (type.IsGenericType)
        {
            var types = type.GetGenericArguments();
            var arguments = encoder.GenericInstantiation(Reference(type), types.Length, type.IsValueType);
            foreach (var argument in types)
            {
                Encode(arguments.AddArgument(), argument);
            }
        }
        else if (type.IsEnum || !IsPrimitive(type, out var primitive))
        {
            encoder.Type(Reference(type), type.IsValueType);
        }
        else
        {
            encoder.PrimitiveType(primitive);
        }
    }

    private static bool IsPrimitive(Type type, out PrimitiveTypeCode code)
    {
        code = default;
        return Type.GetTypeCode(type) != TypeCode.Object
            ? Enum.TryParse(Type.GetTypeCode(type).ToString(), out code)
            : Others.TryGetValue(type, out code);
    }

    private TypeReferenceHandle Reference(Type type)
    {
        type = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (!_types.TryGetValue(type, out var handle))
        {
            EntityHandle scope = type.DeclaringType is { } outer ? Reference(outer) : Reference(type.Assembly);
            var space = type.DeclaringType is null && type.Namespace is { } name ? metadata.GetOrAddString(name) : default;
            _types[type] = handle = metadata.AddTypeReference(scope, space, metadata.GetOrAddString(type.Name));
        }

        return handle;
    }

    private AssemblyReferenceHandle Reference(Assembly assembly)
    {
        if (!_assemblies.TryGetValue(assembly, out var handle))
        {
            var name = assembly.GetName();
            var key = name.GetPublicKeyToken() is { Length: > 0 } token ? metadata.GetOrAddBlob(token) : default;
            _assemblies[assembly] = handle = metadata.AddAssemblyReference(metadata.GetOrAddString(name.Name!), name.Version!, default, key, default, default);
        }

        return handle;
    }
}
