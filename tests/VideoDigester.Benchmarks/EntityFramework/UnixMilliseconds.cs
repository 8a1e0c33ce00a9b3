using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace VideoDigester.Benchmarks.EntityFramework;

/// <summary>Instants as SQLite holds them.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTime, long>(
    moment => (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond,
    milliseconds => DateTime.UnixEpoch.AddTicks(milliseconds * TimeSpan.TicksPerMillisecond));
