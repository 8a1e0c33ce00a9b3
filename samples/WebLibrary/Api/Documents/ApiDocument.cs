using Microsoft.OpenApi;
using Scalar.AspNetCore;
using WebLibrary.Doors;

namespace WebLibrary.Api.Documents;

/// <summary>The description of the API: OpenAPI for programs, a reference to try it out for people.</summary>
internal static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "VideoDigester",
                Version = "v1",
                Description = "Videos with their transcripts and evidence-checked digests. Lengths and places in videos are in seconds. Lists are read page by page: pass 'next' as 'after'. Failures are application/problem+json with a 'code'.",
            };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token that 'WebLibrary token NAME' made. On a host without tokens none is needed." },
            };
            document.Security = [[], new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer<LibrarySchemas>();
        options.AddOperationTransformer<OperationDetails>();
    });

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapScalarApiReference("/reference", (options, context) => options
            .WithNonce(SecurityHeaders.AllowOneScript(context))
            .WithTitle("VideoDigester")
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()
            .HideDeveloperTools());
    }
}
