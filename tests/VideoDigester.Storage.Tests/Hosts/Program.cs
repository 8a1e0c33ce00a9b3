using VideoDigester.Storage.Tests.Hosts;

return await TestHost.RunAsync(args);
