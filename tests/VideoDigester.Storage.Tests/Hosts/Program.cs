using VideoDigester.Storage.Tests.Hosts;
using VideoDigester.Testing.Crew;

if (args is [CrewMember.Command, var settings])
{
    await CrewMember.RunAsync(settings);
    return 0;
}

return await TestHost.RunAsync(args);
