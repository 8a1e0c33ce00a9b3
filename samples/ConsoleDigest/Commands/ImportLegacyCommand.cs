using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Brings what the application that the library replaces kept in PostgreSQL into the library.</summary>
internal static class ImportLegacyCommand
{
    private const string Name = "import-legacy";

    private static readonly Argument<LibraryAddress?> Source = new("database")
    {
        Description = "The other application's PostgreSQL database: a connection string or an address. It is only read.",
        HelpName = "connection string",
        CustomParser = result => Parse(result.Tokens[0].Value, result.AddError),
    };

    private static readonly Option<string> Schema = new("--schema") { Description = "The schema of its tables.", DefaultValueFactory = _ => "public" };

    public static Command Create()
    {
        var command = new Command(Name, "Imports users, channels, videos, texts, digests, saves and interactions of the application that the library replaces. Doing it again changes nothing.") { Source, Schema };
        command.Run(RunAsync);
        return command;
    }

    /// <summary>Names the other database to the library, where the command is this one.</summary>
    public static void AddTo(IVideoDigesterBuilder library, ParseResult arguments)
    {
        if (arguments.CommandResult.Command.Name == Name)
            library.UseLegacyDatabase(arguments.GetRequiredValue(Source)!.Value, arguments.GetRequiredValue(Schema));
    }

    private static LibraryAddress? Parse(string text, Action<string> addError)
    {
        var address = LibraryAddress.Parse(text, addError, "The database");
        if (address is not { IsPostgreSql: false })
            return address;
        addError("The database is one of PostgreSQL: 'Host=…;Database=…;Username=…' or postgresql://user:password@host:port/database.");
        return null;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var counts = new SortedDictionary<(LegacyRecordKind Kind, IngestOutcome Outcome), int>();
        try
        {
            await foreach (var record in session.LegacyImporter.ImportAsync(cancellationToken))
            {
                var key = (record.Kind, record.Outcome);
                counts[key] = counts.GetValueOrDefault(key) + 1;
                Print(session, record);
            }
        }
        finally
        {
            if (!session.IsJson)
                foreach (var kind in counts.GroupBy(count => count.Key.Kind))
                    session.Screen.Line($"{Word.Of(kind.Key),-11}  {string.Join(", ", kind.Select(count => $"{Amounts.Count(count.Value)} {Word.Of(count.Key.Outcome)}"))}");
        }

        return counts.Keys.Any(key => key.Outcome == IngestOutcome.Failed) ? ExitCode.Failed : ExitCode.Done;
    }

    private static void Print(Session session, LegacyImportResult record)
    {
        if (session.IsJson)
            session.Json.Write(new LegacyRow(Word.Of(record.Kind), record.Key, record.Name, Word.Of(record.Outcome), ErrorRow.From(record.Error)), ConsoleJson.Rows.LegacyRow);
        var name = $"{Word.Of(record.Kind)} {record.Key}";
        if (record is { Error: { } failure, Outcome: IngestOutcome.Failed })
            session.Messages.Fail(name, failure);
        else if (record.Error is { } reason)
            session.Messages.Warn(name, reason);
        if (record.IgnoredFields.Count > 0)
            session.Messages.Note($"{name}: ignored {string.Join(", ", record.IgnoredFields.Select(field => field.Name))}");
    }
}
