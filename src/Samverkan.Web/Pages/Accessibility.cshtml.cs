using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Samverkan.Web.Pages;

/// <summary>The accessibility statement (lag (2018:1937) 13 §).</summary>
[AllowAnonymous]
public sealed class AccessibilityModel : PageModel;
