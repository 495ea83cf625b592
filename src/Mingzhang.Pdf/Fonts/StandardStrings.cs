namespace Mingzhang.Pdf.Fonts;

/// <summary>
/// The standard strings of CFF up to 228, which are the glyphs of the ISO Adobe set in their order. The first 149 of them are also
/// the StandardEncoding in the order of its codes.
/// </summary>
internal static class StandardStrings
{
    /// <summary>CFF fonts number their own strings from here.</summary>
    public const int FirstCustom = 391;

    private const string Accented =
        "Aacute Acircumflex Adieresis Agrave Aring Atilde Ccedilla Eacute Ecircumflex Edieresis Egrave Iacute Icircumflex Idieresis Igrave "
        + "Ntilde Oacute Ocircumflex Odieresis Ograve Otilde Scaron Uacute Ucircumflex Udieresis Ugrave Yacute Ydieresis Zcaron";

    /// <summary>Names by string number; 229 to 390 are for expert fonts and not listed.</summary>
    public static string[] Names { get; } = (
        ".notdef space exclam quotedbl numbersign dollar percent ampersand quoteright parenleft parenright asterisk plus comma hyphen period slash "
        + "zero one two three four five six seven eight nine colon semicolon less equal greater question at "
        + "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright asciicircum underscore quoteleft "
        + "a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde "
        + "exclamdown cent sterling fraction yen florin section currency quotesingle quotedblleft guillemotleft guilsinglleft guilsinglright fi fl "
        + "endash dagger daggerdbl periodcentered paragraph bullet quotesinglbase quotedblbase quotedblright guillemotright ellipsis perthousand "
        + "questiondown grave acute circumflex tilde macron breve dotaccent dieresis ring cedilla hungarumlaut ogonek caron emdash "
        + "AE ordfeminine Lslash Oslash OE ordmasculine ae dotlessi lslash oslash oe germandbls "
        + "onesuperior logicalnot mu trademark Eth onehalf plusminus Thorn onequarter divide brokenbar degree thorn threequarters twosuperior "
        + "registered minus eth multiply threesuperior copyright "
        + Accented + " " + LowerAccented()).Split(' ');

    private static string LowerAccented() => string.Join(' ', Accented.Split(' ').Select(name => char.ToLowerInvariant(name[0]) + name[1..]));
}
