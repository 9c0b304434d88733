using System.Text.Json;
using DataReliability.LocalCloud.FrontDoor;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.Accounts;

/// <summary><c>/_local/accounts</c>: GET lists what was declared; PUT /_local/accounts/{account} declares an account's roles and
/// keys, from {"roles":[{"name","externalId","trusts","principals"}],"keys":{"access key":"secret"}}; DELETE forgets it.</summary>
internal sealed class AccountsRoute(AccountDirectory accounts, string home) : ILocalRoute
{
    public string Name => "accounts";

    public async Task HandleAsync(HttpContext context, string rest)
    {
        switch (context.Request.Method)
        {
            case "GET" when rest.Length == 0:
                await LocalAnswer.WriteAsync(context, new { home, declared = accounts.Declared });
                break;
            case "PUT" when rest.Length > 0:
                var definition = await JsonSerializer.DeserializeAsync<AccountDefinition>(context.Request.Body, LocalAnswer.Json, context.RequestAborted)
                    ?? throw new FormatException("the body is null; give an account such as {\"roles\":[{\"name\":\"reader\"}]}");
                accounts.Declare(rest, definition);
                await LocalAnswer.WriteAsync(context, definition, 201);
                break;
            case "DELETE" when rest.Length > 0 && accounts.Remove(rest):
                context.Response.StatusCode = 204;
                break;
            case "DELETE":
                await LocalAnswer.ErrorAsync(context, 404, $"no account '{rest}' was declared; GET /_local/accounts lists them");
                break;
            default:
                await LocalAnswer.NotAllowedAsync(context, "GET /_local/accounts, PUT and DELETE /_local/accounts/{account}");
                break;
        }
    }
}
