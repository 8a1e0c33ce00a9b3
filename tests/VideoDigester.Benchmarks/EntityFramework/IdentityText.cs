using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace VideoDigester.Benchmarks.EntityFramework;

/// <summary>Identities as SQLite holds them.</summary>
internal sealed class IdentityText() : ValueConverter<Guid, string>(id => id.ToString(), text => Guid.Parse(text));
