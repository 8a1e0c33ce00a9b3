using System.Reflection;

namespace VideoDigester.Tests.Caching;

/// <summary>Makes values of public records at random, with all of their members, those of later releases too.</summary>
internal sealed class RecordSamples(Random random)
{
    private const int Deepest = 8;

    public T Of<T>() => (T)Of(typeof(T), isNullable: false, 0)!;

    private object? Of(Type type, bool isNullable, int depth)
    {
        if (isNullable && random.Next(3) == 0)
            return null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (depth > Deepest)
            throw new InvalidOperationException($"{type} is too deep.");
        if (type == typeof(string))
            return string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(8) switch { 0 => "\"", 1 => "\n", 2 => "橋", 3 => "🌉", 4 => "<&>", 5 => " ", var other => "abc"[..(other % 3)] }));
        if (type == typeof(DigestType))
            return new DigestType("kind \"" + random.Next(9));
        if (type == typeof(VideoId))
            return new VideoId("site" + random.Next(9), "Key:" + random.Next());
        if (type == typeof(DigestId))
            return DigestId.Create(DateTimeOffset.FromUnixTimeMilliseconds(random.NextInt64(4_000_000_000_000)));
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.FromUnixTimeMilliseconds(random.NextInt64(-2_000_000_000_000, 4_000_000_000_000));
        if (type == typeof(TimeSpan))
            return TimeSpan.FromMilliseconds(random.NextInt64(100_000_000));
        if (type == typeof(long))
            return random.NextInt64();
        if (type == typeof(int))
            return random.Next();
        if (type == typeof(double))
            return random.NextDouble() * Math.Pow(10, random.Next(-9, 9));
        if (type == typeof(decimal))
            return random.Next() / 1_000_000_000m;
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type.IsEnum)
            return type.GetEnumValues().GetValue(random.Next(type.GetEnumValues().Length));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return ListOf(type.GetGenericArguments()[0], depth);
        return RecordOf(type, depth);
    }

    private Array ListOf(Type item, int depth)
    {
        var list = Array.CreateInstance(item, random.Next(4));
        for (var at = 0; at < list.Length; at++)
            list.SetValue(Of(item, isNullable: false, depth + 1), at);
        return list;
    }

    private object RecordOf(Type type, int depth)
    {
        var nullability = new NullabilityInfoContext();
        var constructor = type.GetConstructors().Where(one => one.GetParameters() is not [{ ParameterType: var only }] || only != type).MaxBy(one => one.GetParameters().Length);
        var made = constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, nullability.Create(parameter).ReadState is NullabilityState.Nullable, depth + 1))]);
        foreach (var member in type.GetProperties().Where(member => member.CanWrite))
            member.SetValue(made, Of(member.PropertyType, nullability.Create(member).ReadState is NullabilityState.Nullable, depth + 1));
        return made;
    }
}
