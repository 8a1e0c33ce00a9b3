// The tests are written for xunit 2. What xunit 3 calls otherwise has its old name here; a test that skips itself needs no attribute of its own any more.
namespace Xunit
{
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class SkippableFactAttribute : FactAttribute;
}

// ITestOutputHelper has moved from here to Xunit.
namespace Xunit.Abstractions
{
    internal static class Moved;
}
