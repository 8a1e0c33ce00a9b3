namespace VideoDigester.Testing.Models;

/// <summary>A request that the real provider would refuse.</summary>
public sealed class ModelRequestException(int status, ModelError error) : Exception(error.Message)
{
    public int Status => status;

    public ModelError Error => error;
}
