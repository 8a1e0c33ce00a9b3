using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using WebLibrary.SettingChecks;

namespace WebLibrary.Doors;

/// <summary>
/// Who comes in, from where, and how often. A host with a way of its own of signing people in registers that and names it in <see cref="DoorSettings.Scheme"/>: whatever states
/// <c>ClaimTypes.NameIdentifier</c> will do (docs/deployment.md).
/// </summary>
internal static class DoorSetup
{
    /// <summary>The policy of what concerns everybody.</summary>
    public const string Administration = "administration";

    /// <summary>The rate of what starts work.</summary>
    public const string Work = "work";

    /// <summary>The rate of what stays open while something goes on.</summary>
    public const string Watch = "watch";

    /// <summary>How many of those a user may have at once: every tab of a browser has one.</summary>
    private const int MostWatches = 20;

    public static void AddDoors(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var section = builder.Configuration.GetSection("Doors");
        if (SettingFaults.Unknown(section, typeof(DoorSettings)).ToList() is { Count: > 0 } unknown)
            throw new SettingException(unknown);
        services.AddOptions<DoorSettings>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DoorSettings>>(new SettingsValidator<DoorSettings>(section.Path));
        services.AddSingleton<IValidateOptions<DoorSettings>, TokensValidator>();
        services.AddSingleton<TokenBook>();
        services.AddHostedService<OpenDoorCheck>();
        AddSignIn(services);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Administration, policy => policy.RequireRole(Visitor.Administrator));
        services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SameSite, options.Cookie.SecurePolicy, options.FormFieldName) = ("videodigester.form", SameSiteMode.Strict, CookieSecurePolicy.SameAsRequest, "__form"));
        services.AddRateLimiter(ConfigureRates);
        services.AddOptions<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>()
            .Configure<IOptions<DoorSettings>>((kestrel, doors) => (kestrel.AddServerHeader, kestrel.Limits.MaxRequestBodySize) = (false, doors.Value.MaxBodyBytes));
    }

    /// <summary>In the order in which a request goes through them.</summary>
    public static void UseDoors(this WebApplication app)
    {
        app.UseMiddleware<HeadRequests>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<CrossSiteGuard>();
        app.UseExceptionHandler();
        app.UseWhen(context => !ApiPath.Is(context), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true));
        app.UseWhen(ApiPath.Is, api => api.UseStatusCodePages());
        app.UseRouting();
        app.UseMiddleware<EscapedSegments>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    private static void AddSignIn(IServiceCollection services)
    {
        // Hosts that share their keys take each other's cookies.
        services.AddDataProtection().SetApplicationName("videodigester");
        services.AddAuthentication(DoorSchemes.Default)
            .AddPolicyScheme(DoorSchemes.Default, displayName: null, options => options.ForwardDefaultSelector = Choose)
            .AddScheme<AuthenticationSchemeOptions, LocalHandler>(DoorSchemes.Local, configureOptions: null)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(DoorSchemes.Token, configureOptions: null)
            .AddCookie(DoorSchemes.Cookie);
        services.AddOptions<CookieAuthenticationOptions>(DoorSchemes.Cookie).Configure<IOptions<DoorSettings>, TokenBook>((cookie, doors, tokens) =>
        {
            // Lax: a link in a letter leads here as who one is. What changes something is guarded twice besides.
            (cookie.Cookie.Name, cookie.Cookie.HttpOnly, cookie.Cookie.SameSite) = ("videodigester", true, SameSiteMode.Lax);
            (cookie.LoginPath, cookie.AccessDeniedPath, cookie.ReturnUrlParameter) = ("/sign-in", "/error/403", "returnTo");
            (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (doors.Value.SignedInFor, true);

            // Programs are told, and not led to a page.
            cookie.Events.OnRedirectToLogin = context => SendAsync(context, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => SendAsync(context, StatusCodes.Status403Forbidden);

            // A token that was taken back ends the sign-ins with it.
            cookie.Events.OnValidatePrincipal = context =>
            {
                if (!tokens.Stands(context.Principal!))
                    context.RejectPrincipal();
                return Task.CompletedTask;
            };
        });
    }

    private static Task SendAsync(RedirectContext<CookieAuthenticationOptions> leading, int status)
    {
        if (ApiPath.Is(leading.HttpContext))
            leading.Response.StatusCode = status;
        else
            leading.Response.Redirect(leading.RedirectUri);
        return Task.CompletedTask;
    }

    private static string Choose(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<DoorSettings>>().Value is { HasOwnScheme: true, Scheme: var own } ? own!
        : context.RequestServices.GetRequiredService<TokenBook>().IsEmpty ? DoorSchemes.Local
        : TokenHandler.In(context.Request) is not null || ApiPath.Is(context) && !context.Request.Cookies.ContainsKey("videodigester") ? DoorSchemes.Token
        : DoorSchemes.Cookie;

    private static void ConfigureRates(RateLimiterOptions rates)
    {
        rates.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        rates.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => PerMinute(context, doors => doors.RequestsPerMinute));

        // To look at a form starts nothing yet.
        rates.AddPolicy(Work, context => HttpMethods.IsGet(context.Request.Method) ? RateLimitPartition.GetNoLimiter("looking") : PerMinute(context, doors => doors.WorkPerMinute));
        rates.AddPolicy(Watch, context => RateLimitPartition.GetConcurrencyLimiter(NameOf(context), _ => new ConcurrencyLimiterOptions { PermitLimit = MostWatches }));
        rates.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    private static RateLimitPartition<string> PerMinute(HttpContext context, Func<DoorSettings, int> most) => RateLimitPartition.GetFixedWindowLimiter(NameOf(context), _ => new FixedWindowRateLimiterOptions
    {
        PermitLimit = most(context.RequestServices.GetRequiredService<IOptions<DoorSettings>>().Value),
        Window = TimeSpan.FromMinutes(1),
    });

    // By who it is, and by the address of whoever is nobody yet.
    private static string NameOf(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true } ? $"user:{context.User.UserName()}" : $"address:{context.Connection.RemoteIpAddress}";
}
