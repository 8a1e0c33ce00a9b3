namespace VideoDigester.Testing.Crew;

/// <summary>
/// Triggers in the database of a crew that note, in the transaction of each write, what must not be: a row of the log by somebody who has the job no longer, but for the one that says so, which is others'. And how often each job came to an end.
/// The library knows nothing of them.
/// </summary>
internal static class CrewWatch
{
    private const string Tables =
        """
        CREATE TABLE {s}crew_stale (job_id bigint, attempt bigint, worker text);
        CREATE TABLE {s}crew_ends (job_id bigint, state text);
        """;

    private const string IsStale = "NOT EXISTS (SELECT 1 FROM {s}processing_jobs j WHERE j.id = NEW.job_id AND j.attempts = NEW.attempt AND j.leased_by = NEW.worker) AND NEW.error_code IS DISTINCT FROM 'LeaseLost'";
    private const string Final = "('succeeded', 'failed', 'cancelled')";
    private const string IsEnd = $"NEW.state IN {Final} AND OLD.state NOT IN {Final}";

    private const string Sqlite =
        $"""
        {Tables}
        CREATE TRIGGER crew_stale_log AFTER INSERT ON processing_logs WHEN NEW.job_id IS NOT NULL AND {IsStale}
        BEGIN INSERT INTO crew_stale VALUES (NEW.job_id, NEW.attempt, NEW.worker); END;
        CREATE TRIGGER crew_end AFTER UPDATE OF state ON processing_jobs WHEN {IsEnd}
        BEGIN INSERT INTO crew_ends VALUES (NEW.id, NEW.state); END;
        """;

    private const string PostgreSql =
        $"""
        {Tables}
        CREATE FUNCTION videodigester.crew_stale_log() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF {IsStale} THEN INSERT INTO videodigester.crew_stale VALUES (NEW.job_id, NEW.attempt, NEW.worker); END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER crew_stale_log AFTER INSERT ON videodigester.processing_logs FOR EACH ROW WHEN (NEW.job_id IS NOT NULL) EXECUTE FUNCTION videodigester.crew_stale_log();
        CREATE FUNCTION videodigester.crew_end() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO videodigester.crew_ends VALUES (NEW.id, NEW.state); RETURN NULL; END $$;
        CREATE TRIGGER crew_end AFTER UPDATE OF state ON videodigester.processing_jobs FOR EACH ROW WHEN ({IsEnd}) EXECUTE FUNCTION videodigester.crew_end();
        """;

    public static Task InstallAsync(CrewDatabase database) => database.ExecuteAsync(database.IsPostgreSql ? PostgreSql : Sqlite);
}
