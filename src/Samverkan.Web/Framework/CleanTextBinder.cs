using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Samverkan.Documents.Content;

namespace Samverkan.Web.Framework;

/// <summary>Cleans every text that a form or an address brings, in one place; passwords are taken as they are.</summary>
public sealed class CleanTextBinderProvider : IModelBinderProvider
{
    /// <inheritdoc/>
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string)
        && context.Metadata.Name?.Contains("Password", StringComparison.Ordinal) != true
        && context.Metadata.DataTypeName != nameof(DataType.Password)
            ? new Binder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;

    private sealed class Binder(SimpleTypeModelBinder inner) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await inner.BindModelAsync(bindingContext);
            if (bindingContext.Result is { IsModelSet: true, Model: string text })
            {
                bindingContext.Result = ModelBindingResult.Success(CleanText.Of(text));
            }
        }
    }
}
