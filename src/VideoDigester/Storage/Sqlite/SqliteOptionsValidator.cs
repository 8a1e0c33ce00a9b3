using Microsoft.Extensions.Options;

namespace VideoDigester.Storage.Sqlite;

[OptionsValidator]
internal sealed partial class SqliteOptionsValidator : IValidateOptions<SqliteOptions>;
