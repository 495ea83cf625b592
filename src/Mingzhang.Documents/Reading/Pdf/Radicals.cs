namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Radicals that stand for characters. Fonts draw ⼀ and 一 with one shape, and some PDF writers then name the radical, which looks
/// the same and compares different.
/// </summary>
internal static class Radicals
{
    private const char FirstKangxi = '\u2F00';

    /// <summary>The characters of the 214 Kangxi radicals in their order.</summary>
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日"
        + "曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行"
        + "衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>The radicals of the supplement that are characters by themselves, and those characters.</summary>
    private const string Supplement = "⺁⺄⺈⺌⺒⺓⺗⺝⺞⺟⺠⺧⺩⺫⺶⺸⺼⻁⻃⻄⻅⻆⻉⻊⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻟⻢⻣⻤⻥⻦⻧⻨⻩⻫⻬⻭⻮⻯⻰⻱⻲⻳";
    private const string SupplementCharacters = "厂乙刀小巳幺心月歹母民牛王目羊羊肉虎西西见角贝足车長长门雨青韦页风飞食食马骨鬼鱼鸟卤麦黄齐齐齿齿龙龙龟龟龟";

    /// <summary>The character that a radical stands for, or null when it is none.</summary>
    public static string? ToCharacter(char radical)
    {
        if (radical is < '\u2E80' or > '\u2FD5')
        {
            return null;
        }

        if (radical >= FirstKangxi)
        {
            return Kangxi[radical - FirstKangxi].ToString();
        }

        int index = Supplement.IndexOf(radical, StringComparison.Ordinal);
        return index < 0 ? null : SupplementCharacters[index].ToString();
    }
}
