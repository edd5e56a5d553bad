using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Samverkan.Tests.Architecture;

/// <summary>What compiled code says of itself, read with the runtime's own metadata reader.</summary>
internal static class Compiled
{
    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    /// <summary>The static fields of other assemblies that an assembly's methods read, as type and field name.</summary>
    public static HashSet<(string Type, string Field)> FieldsRead(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        var found = new HashSet<(string, string)>();
        foreach (var token in Tokens(file, reader, System.Reflection.Emit.OpCodes.Ldsfld.Value))
        {
            if (MetadataTokens.EntityHandle(token) is { Kind: HandleKind.MemberReference } handle)
            {
                var member = reader.GetMemberReference((MemberReferenceHandle)handle);
                if (member.Parent.Kind == HandleKind.TypeReference)
                {
                    var type = reader.GetTypeReference((TypeReferenceHandle)member.Parent);
                    found.Add((reader.GetString(type.Namespace) + "." + reader.GetString(type.Name), reader.GetString(member.Name)));
                }
            }
        }

        return found;
    }

    /// <summary>
    /// The types that iterators use, with the type they belong to: the compiler puts their code in types of its own, where the architecture
    /// reader does not look.
    /// </summary>
    public static IEnumerable<(Type From, Type To)> UsedByIterators(Assembly assembly) =>
        from iterator in assembly.GetTypes()
        where iterator.IsNested && iterator.Name.StartsWith('<') && iterator.Name.Contains(">d__", StringComparison.Ordinal)
        from method in iterator.GetMethods(Own)
        from type in Used(iterator, method)
        select (iterator.DeclaringType!, type);

    private const BindingFlags Own =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static IEnumerable<Type> Used(Type iterator, MethodInfo method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length; )
        {
            var code = il[at] == 0xFE ? OpCodes[(short)(0xFE00 | il[at + 1])] : OpCodes[il[at]];
            var operand = at + code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var typeArguments = iterator.GetGenericArguments();
                var member = iterator.Module.ResolveMember(BitConverter.ToInt32(il, operand), typeArguments, null);
                var type = member as Type ?? member?.DeclaringType;
                var made = (type?.GetGenericArguments() ?? []).Concat((member as MethodInfo)?.GetGenericArguments() ?? []);
                foreach (var used in made.Append(type).OfType<Type>())
                {
                    yield return used;
                }
            }

            at = operand + OperandSize(code, il, operand);
        }
    }

    private static IEnumerable<int> Tokens(PEReader file, MetadataReader reader, short wanted)
    {
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0)
            {
                continue;
            }

            var il = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
            for (var at = 0; at < il.Length; )
            {
                var code = il[at] == 0xFE ? OpCodes[(short)(0xFE00 | il[at + 1])] : OpCodes[il[at]];
                var operand = at + code.Size;
                if (code.Value == wanted)
                {
                    yield return BitConverter.ToInt32(il, operand);
                }

                at = operand + OperandSize(code, il, operand);
            }
        }
    }

    private static int OperandSize(OpCode code, byte[] il, int at) =>
        code.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
            _ => 4,
        };
}
