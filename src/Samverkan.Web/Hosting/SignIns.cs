using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Samverkan.Core.Data;
using Samverkan.Core.Users;

namespace Samverkan.Web.Hosting;

/// <summary>
/// Signs in and out as Identity does, with a session that is kept at the server (<see cref="SignedInSession"/>): the cookie only names it.
/// </summary>
public sealed class SignIns(
    UserManager<AppUser> users,
    IHttpContextAccessor accessor,
    IUserClaimsPrincipalFactory<AppUser> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<AppUser>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<AppUser> confirmation,
    SessionService sessions,
    Caller caller
) : SignInManager<AppUser>(users, accessor, principals, options, log, schemes, confirmation)
{
    /// <summary>What the cookie calls the session that it names.</summary>
    public const string SessionClaim = "samverkan:session";

    private bool isRenewing;

    /// <summary>Goes on after a right password: signs in, or asks for the code where one is used.</summary>
    public Task<SignInResult> AfterPasswordAsync(AppUser user) => SignInOrTwoFactorAsync(user, isPersistent: false);

    /// <summary>Signs in after a right code.</summary>
    public async Task AfterCodeAsync(AppUser user)
    {
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(user, new AuthenticationProperties(), [new Claim(ClaimTypes.AuthenticationMethod, "mfa")]);
    }

    /// <summary>Gives the browser a new cookie for its session; what has ended the account's others ends them in the list.</summary>
    public override async Task RefreshSignInAsync(AppUser user)
    {
        if (Context.User.FindFirstValue(Options.ClaimsIdentity.SecurityStampClaimType) != user.SecurityStamp)
        {
            await sessions.CloseAsync(user.Id, caller.Session, caller.Nobody.Now);
        }

        isRenewing = true;
        await base.RefreshSignInAsync(user);
        isRenewing = false;
    }

    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(
        AppUser user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        var session =
            isRenewing && caller.Session is { } same
                ? same
                : await sessions.BeginAsync(caller.As(user), Context.Request.Headers.UserAgent.ToString());
        await base.SignInWithClaimsAsync(
            user,
            authenticationProperties,
            additionalClaims.Append(new Claim(SessionClaim, session.ToString()))
        );
    }

    /// <summary>Ends the session at the server, and takes the cookie back.</summary>
    /// <param name="actor">Whose session it is.</param>
    public async Task SignOutAsync(Actor actor)
    {
        if (caller.Session is { } session)
        {
            await sessions.EndAsync(session, actor);
        }

        await SignOutAsync();
    }
}
