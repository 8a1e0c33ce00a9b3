using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using VideoDigester;
using WebLibrary.Doors;
using WebLibrary.Pages.Failures;

namespace WebLibrary.Pages;

/// <summary>What every page knows: who looks at it, and where it is.</summary>
public abstract class PageBase : ComponentBase
{
    /// <summary>The request that is answered.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [Inject]
    private protected NavigationManager Navigation { get; set; } = null!;

    private protected ClaimsPrincipal Visitor => Http.User;

    private protected string UserName => Http.User.UserName();

    private protected bool IsAdministrator => Http.User.IsAdministrator();

    /// <summary>Whether a form of this page was sent.</summary>
    private protected bool IsSent => HttpMethods.IsPost(Http.Request.Method);

    /// <summary>Ends when the browser goes away.</summary>
    private protected CancellationToken Ended => Http.RequestAborted;

    /// <summary>The path and query of this page: where a form leads back to.</summary>
    private protected string Here => Http.Request.Path.ToUriComponent() + Http.Request.QueryString.ToUriComponent();

    /// <summary>Reads what the page shows. Nothing of it is rendered before.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <inheritdoc />
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await LoadAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Does what a form asks for. What cannot be meant is said beside the form, which keeps what was written.</summary>
    /// <returns>Why it cannot be done; null where it was.</returns>
    private protected async Task<string?> DoAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (VideoDigesterException exception) when (exception.Code is ErrorCode.InvalidRequest or ErrorCode.UnknownDigestType)
        {
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return FailureWords.Of(exception.Failure);
        }
    }

    /// <summary>This page with another value of its query; null leaves the value out.</summary>
    private protected string With(string name, object? value)
    {
        var query = Http.Request.Query.Where(pair => pair.Key != name).SelectMany(pair => pair.Value.Select(text => KeyValuePair.Create(pair.Key, text)));
        if (value is not null)
            query = query.Append(KeyValuePair.Create(name, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)));
        return Http.Request.Path.ToUriComponent() + QueryString.Create(query).ToUriComponent();
    }
}
