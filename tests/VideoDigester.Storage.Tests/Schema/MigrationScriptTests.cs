namespace VideoDigester.Storage.Tests.Schema;

public sealed class MigrationScriptTests
{
    [Fact]
    public void The_line_ends_of_a_checkout_are_no_change_of_a_migration() => Assert.Equal(
        new MigrationScript(1, "library", "CREATE TABLE a (b INTEGER);\nCREATE TABLE c (d INTEGER);\n").Checksum,
        new MigrationScript(1, "library", "CREATE TABLE a (b INTEGER);\r\nCREATE TABLE c (d INTEGER);\r\n").Checksum);

    [Fact]
    public void Any_other_change_is_one() => Assert.NotEqual(
        new MigrationScript(1, "library", "CREATE TABLE a (b INTEGER);\n").Checksum,
        new MigrationScript(1, "library", "CREATE TABLE a (b  INTEGER);\n").Checksum);
}
