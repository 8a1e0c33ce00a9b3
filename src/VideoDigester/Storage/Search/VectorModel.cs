namespace VideoDigester.Storage.Search;

/// <summary>A model that has vectors here.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Dimensions">How many dimensions they have.</param>
internal sealed record VectorModel(long Id, int Dimensions);
