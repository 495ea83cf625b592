namespace Mingzhang.Documents.Reading.Conversion;

/// <summary>The settings with which LibreOffice opens files it must not trust.</summary>
internal static class LibreOfficeProfile
{
    private const string Security = "/org.openoffice.Office.Common/Security/Scripting";

    /// <summary>
    /// No macros, no active content, nothing fetched from links, links in fields and sheets never brought up to date. A last
    /// version later than any keeps it from trying the drawing of the machine on every start, as it does after an upgrade (over half a second).
    /// </summary>
    public static string Settings { get; } =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">\n"
        + Item(Security, "MacroSecurityLevel", "3")
        + Item(Security, "DisableMacrosExecution", "true")
        + Item(Security, "DisableActiveContent", "true")
        + Item(Security, "BlockUntrustedRefererLinks", "true")
        + Item("/org.openoffice.Office.Writer/Content/Update", "Link", "2")
        + Item("/org.openoffice.Office.Calc/Content/Update", "Link", "2")
        + Item("/org.openoffice.Setup/Product", "ooSetupLastVersion", "999.9")
        + "</oor:items>\n";

    private static string Item(string path, string name, string value) =>
        $"<item oor:path=\"{path}\"><prop oor:name=\"{name}\" oor:op=\"fuse\"><value>{value}</value></prop></item>\n";
}
