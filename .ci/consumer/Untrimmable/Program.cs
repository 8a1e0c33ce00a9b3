using VideoDigester;

// The engine cannot be trimmed, and the compiler says so here.
await using var client = await VideoDigesterClient.CreateAsync();
