using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Samverkan.Core.Notifications;

namespace Samverkan.Web.Hosting;

/// <summary>Where mail goes (section Samverkan:Mail).</summary>
public sealed class MailSettings
{
    /// <summary>The SMTP server; empty writes each mail as a file to <see cref="PickupFolder"/>.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>STARTTLS is required unless this is set, for a mail catcher in a test environment.</summary>
    public bool Plain { get; set; }

    public string From { get; set; } = "samverkan@samverkan.example";

    /// <summary>Who reads what users tell of accessibility; empty sends it to <see cref="From"/>.</summary>
    public string Feedback { get; set; } = "";

    public string PickupFolder { get; set; } = "App_Data/mail";
}

/// <summary>Sends by SMTP, or writes .eml files to a folder.</summary>
public sealed class MailSender(MailSettings settings) : IMailSender
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        using var message = new MimeMessage();
        message.From.Add(new MailboxAddress("Samverkan", settings.From));
        message.To.Add(MailboxAddress.Parse(mail.To));
        message.Subject = mail.Subject;
        message.MessageId = $"{mail.Id:N}@{message.From.Mailboxes.First().Domain}";
        message.Body = Body(mail);
        if (settings.Host.Length == 0)
        {
            Directory.CreateDirectory(settings.PickupFolder);
            await message.WriteToAsync(Path.Combine(settings.PickupFolder, Guid.CreateVersion7().ToString("N") + ".eml"), ct);
            return;
        }

        using var client = new SmtpClient();
        await client.ConnectAsync(
            settings.Host,
            settings.Port,
            settings.Plain ? SecureSocketOptions.None : SecureSocketOptions.StartTls,
            ct
        );
        if (settings.User.Length > 0)
        {
            await client.AuthenticateAsync(settings.User, settings.Password, ct);
        }

        await client.SendAsync(message, ct);
        await client.DisconnectAsync(true, ct);
    }

    /// <summary>The text with what is attached; a summons to a calendar stands beside the text, where mail programs look for it.</summary>
    private static MimeEntity Body(OutgoingMail mail)
    {
        var text = new TextPart("plain") { Text = mail.Body };
        if (mail.Attachments.Count == 0)
        {
            return text;
        }

        var shown = new MultipartAlternative { text };
        var all = new Multipart("mixed") { shown };
        foreach (var file in mail.Attachments)
        {
            if (ContentType.Parse(file.ContentType) is var beside && beside.IsMimeType("text", "calendar"))
            {
                shown.Add(new MimePart(beside) { Content = new MimeContent(new MemoryStream(file.Content)) });
            }

            all.Add(
                new MimePart(ContentType.Parse(file.ContentType))
                {
                    FileName = file.Name,
                    Content = new MimeContent(new MemoryStream(file.Content)),
                    ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = file.Name },
                    ContentTransferEncoding = ContentEncoding.Base64,
                }
            );
        }

        return all;
    }
}
