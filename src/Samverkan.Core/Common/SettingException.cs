namespace Samverkan.Core.Common;

/// <summary>A setting of the installation is wrong; the message says which, and what to do about it.</summary>
public sealed class SettingException(string message, Exception? inner = null) : Exception(message, inner);
