using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Reflection;

namespace Mingzhang.Training;

/// <summary>Listens to the runtime: which methods it had to compile.</summary>
internal sealed class CompiledMethods : EventListener
{
    private const EventKeywords JustInTime = (EventKeywords)0x10;
    private readonly ConcurrentDictionary<nint, string> _typeNames = new();

    /// <summary>The generic methods and the methods of generic types that were compiled so far, in an order that two runs share.</summary>
    public IReadOnlyList<MethodBase> Generic()
    {
        Thread.Sleep(TimeSpan.FromSeconds(2)); // events arrive late
        return [.. _typeNames.Select(m => Resolve(m.Key, m.Value)).OfType<MethodBase>().DistinctBy(Key).OrderBy(Key, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, JustInTime);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // MethodLoadVerbose: the runtime's handle of the method, and the full name of its type with the types it is made over.
        if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) == true && eventData.Payload is { } payload)
        {
            _typeNames.TryAdd((nint)(ulong)payload[0]!, (string)payload[6]!);
        }
    }

    private static string Key(MethodBase method) => $"{method.DeclaringType}:{method}";

    private static MethodBase? Resolve(nint handle, string typeName) => typeName.StartsWith("dynamicClass", StringComparison.Ordinal)
        ? null
        : Types(typeName).Select(t => Resolve(handle, t)).FirstOrDefault(m => m is not null && (m.IsGenericMethod || m.DeclaringType!.IsGenericType));

    private static MethodBase? Resolve(nint handle, Type type)
    {
        try
        {
            return MethodBase.GetMethodFromHandle(RuntimeMethodHandle.FromIntPtr(handle), type.TypeHandle);
        }
        catch (ArgumentException)
        {
            return null; // the type of this name in another assembly: the compiler gives every assembly some types of one name
        }
    }

    private static IEnumerable<Type> Types(string name)
    {
        var assemblies = AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic).ToList();
        return assemblies
            .Select(outer => Type.GetType(
                name, assemblyResolver: null, (_, part, _) => outer.GetType(part) ?? assemblies.Select(a => a.GetType(part)).FirstOrDefault(t => t is not null), throwOnError: false))
            .OfType<Type>()
            .Distinct();
    }
}
