global using VideoDigester.Testing;
global using Xunit;
