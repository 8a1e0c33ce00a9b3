using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace VideoDigester.Search.Vectors;

/// <summary>
/// A direction in one byte a dimension, as it is kept: four bytes of scale (IEEE 754 single precision, little endian), then for each dimension a signed whole number. Symmetric quantisation with
/// one scale a vector (Gholami and others, "A Survey of Quantization Methods for Efficient Neural Network Inference", 2021, arXiv:2103.13630): the largest component becomes ±127, the others are rounded.
/// The scale is one over the length of the rounded vector, not of the given one, so that what is kept has length one and a similarity is a cosine.
/// </summary>
internal static class QuantisedVector
{
    /// <summary>How many bytes stand before the components.</summary>
    public const int HeaderLength = sizeof(float);

    private const float Largest = 127;

    /// <summary>A vector of length one with the same direction; null where there is none: it is empty or zero, or holds a number that is none.</summary>
    public static float[]? Unit(ReadOnlySpan<float> vector)
    {
        if (vector.IsEmpty)
            return null;
        var most = MathF.Abs(TensorPrimitives.MaxMagnitude(vector));
        if (!float.IsFinite(most) || most == 0)
            return null;

        // By the largest component first: the squares of large or small ones do not fit.
        var unit = new float[vector.Length];
        TensorPrimitives.Divide(vector, most, unit);
        TensorPrimitives.Divide(unit, TensorPrimitives.Norm<float>(unit), unit);
        return unit;
    }

    /// <summary>Quantises a vector of length one.</summary>
    public static byte[] Of(ReadOnlySpan<float> unit)
    {
        var stored = new byte[HeaderLength + unit.Length];
        var components = MemoryMarshal.Cast<byte, sbyte>(stored.AsSpan(HeaderLength));
        var factor = Largest / MathF.Abs(TensorPrimitives.MaxMagnitude(unit));
        var squares = 0L;
        for (var i = 0; i < unit.Length; i++)
        {
            components[i] = (sbyte)Math.Clamp(MathF.Round(unit[i] * factor), -Largest, Largest);
            squares += components[i] * components[i];
        }

        BinaryPrimitives.WriteSingleLittleEndian(stored, (float)(1 / Math.Sqrt(squares)));
        return stored;
    }

    /// <summary>The scale of a stored vector.</summary>
    public static float ScaleOf(ReadOnlySpan<byte> stored) => BinaryPrimitives.ReadSingleLittleEndian(stored);

    /// <summary>The components of a stored vector.</summary>
    public static ReadOnlySpan<sbyte> ComponentsOf(ReadOnlySpan<byte> stored) => MemoryMarshal.Cast<byte, sbyte>(stored[HeaderLength..]);

    /// <summary>A stored vector as one of length one.</summary>
    public static float[] UnitOf(ReadOnlySpan<byte> stored)
    {
        var components = ComponentsOf(stored);
        var scale = ScaleOf(stored);
        var unit = new float[components.Length];
        for (var i = 0; i < unit.Length; i++)
            unit[i] = components[i] * scale;
        return unit;
    }

    /// <summary>The cosine of a vector of length one and a stored one of as many dimensions.</summary>
    public static float Similarity(ReadOnlySpan<float> unit, ReadOnlySpan<byte> stored) => Dot(unit, ComponentsOf(stored)) * ScaleOf(stored);

    /// <summary>The sum of the products of two vectors with as many dimensions.</summary>
    /// <remarks>
    /// Widened by hand: <c>TensorPrimitives.ConvertTruncating</c> and <c>Dot</c> take 136 ns for 384 dimensions, this 29 (version 10.0.15; converting signed bytes to floats is not vectorised there).
    /// Optimised at its first call: the first search of a program that makes one would wait several times as long for the compiler's second look.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<float> unit, ReadOnlySpan<sbyte> components)
    {
        var (first, second, third, fourth) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        var at = 0;
        for (; at + Vector256<sbyte>.Count <= components.Length; at += Vector256<sbyte>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.Create(components.Slice(at, Vector256<sbyte>.Count)));
            var (a, b) = Vector256.Widen(low);
            var (c, d) = Vector256.Widen(high);
            first += Vector256.ConvertToSingle(a) * Vector256.Create(unit.Slice(at, 8));
            second += Vector256.ConvertToSingle(b) * Vector256.Create(unit.Slice(at + 8, 8));
            third += Vector256.ConvertToSingle(c) * Vector256.Create(unit.Slice(at + 16, 8));
            fourth += Vector256.ConvertToSingle(d) * Vector256.Create(unit.Slice(at + 24, 8));
        }

        var sum = Vector256.Sum(first + second + (third + fourth));
        for (; at < components.Length; at++)
            sum += unit[at] * components[at];
        return sum;
    }
}
