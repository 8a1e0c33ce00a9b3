using System.CommandLine;
using System.Globalization;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Brings the database to this release's schema, or says how far it is.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var status = new Option<bool>("--status") { Description = "Only say how far the database is; change nothing." };
        var command = new Command("migrate", "Brings the database to the schema of this release.") { status };
        command.Run((session, cancellationToken) => RunAsync(session, session.Arguments.GetValue(status), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, bool statusOnly, CancellationToken cancellationToken)
    {
        if (!statusOnly)
        {
            foreach (var step in await session.Migrator.MigrateAsync(cancellationToken))
                session.Messages.Note($"applied {Name(step)}");
        }

        var status = await session.Migrator.GetStatusAsync(cancellationToken);
        if (session.IsJson)
        {
            session.Json.Write(SchemaRow.From(status), ConsoleJson.Rows.SchemaRow);
            return ExitCode.Done;
        }

        session.Screen.Field("Engine", status.Engine.ToString());
        session.Screen.Field("Version", status.Version.ToString(CultureInfo.InvariantCulture));
        session.Screen.Field("Pending", status.Pending.Count == 0 ? "none" : string.Join(", ", status.Pending.Select(Name)));
        return ExitCode.Done;
    }

    private static string Name(SchemaMigration step) => string.Create(CultureInfo.InvariantCulture, $"{step.Version:0000} {step.Name}");
}
