using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>One of the parts of a number format that semicolons divide, as a list of tokens.</summary>
internal sealed class FormatSection
{
    /// <summary>The largest number whose percentage is still exact; no budget comes near.</summary>
    private const decimal MaxValue = 1e18m;

    private readonly List<Token> _tokens;

    /// <summary>A section of tokens.</summary>
    /// <param name="tokens">The tokens in order.</param>
    /// <param name="condition">When the section applies, where it says so itself (<c>[&gt;=100]</c>).</param>
    public FormatSection(List<Token> tokens, Func<double, bool>? condition)
    {
        _tokens = tokens;
        Condition = condition;
    }

    /// <summary>What a token of a format stands for.</summary>
    internal enum Kind
    {
        Literal,
        Digit,
        Point,
        Comma,
        Percent,
        Letters,
        Exponent,
        Fraction,
        General,
        Text,
    }

    /// <summary>The section that formats nothing.</summary>
    public static FormatSection General { get; } = FormatParser.Parse(BuiltInFormats.General);

    public bool IsGeneral => Has(Kind.General) || (_tokens.Count > 0 && Has(Kind.Text) && !Has(Kind.Digit));

    public bool IsDate => Has(Kind.Letters);

    public bool IsPercent => Has(Kind.Percent);

    /// <summary>When the section applies, where it says so itself (<c>[&gt;=100]</c>).</summary>
    public Func<double, bool>? Condition { get; }

    /// <summary>The tokens of a date format: letters such as <c>yyyy</c>, and literal text.</summary>
    public IEnumerable<(string Text, bool IsLetters)> DateTokens => _tokens.Select(t => (t.Text, t.Kind == Kind.Letters));

    /// <summary>Puts the section's literal text around a number that is written without digits of the format.</summary>
    public string Wrap(string number)
    {
        var text = new StringBuilder();
        foreach (Token token in _tokens)
        {
            text.Append(token.Kind is Kind.General or Kind.Text ? number : token.Kind == Kind.Literal ? token.Text : string.Empty);
        }

        return text.ToString();
    }

    /// <summary>A number without its sign.</summary>
    public string Write(decimal value)
    {
        int point = _tokens.FindIndex(t => t.Kind == Kind.Point);
        int lastDigit = _tokens.FindLastIndex(t => t.Kind == Kind.Digit);
        if (Has(Kind.Fraction) || Has(Kind.Exponent))
        {
            return Has(Kind.Exponent) ? value.ToString("0.00E+00", CultureInfo.InvariantCulture) : NumberFormat.General((double)value);
        }

        if (lastDigit < 0)
        {
            return string.Concat(_tokens.Select(t => t.Kind is Kind.Literal or Kind.Percent or Kind.Point or Kind.Comma ? t.Text : string.Empty));
        }

        int wholeEnd = point < 0 ? lastDigit + 1 : point;
        int decimals = point < 0 ? 0 : _tokens.Skip(point).Count(t => t.Kind == Kind.Digit);
        decimal scale = Scale(wholeEnd, lastDigit);
        if (scale > 1_000_000 || value > MaxValue)
        {
            return NumberFormat.General((double)value);
        }

        decimal scaled = Math.Round(value * scale, Math.Min(decimals, 20), MidpointRounding.AwayFromZero);
        string digits = scaled.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int dot = digits.IndexOf('.', StringComparison.Ordinal);
        string whole = dot < 0 ? digits : digits[..dot];
        return WriteWhole(whole == "0" ? string.Empty : whole, wholeEnd) + WriteRest(dot < 0 ? string.Empty : digits[(dot + 1)..], wholeEnd);
    }

    private decimal Scale(int wholeEnd, int lastDigit)
    {
        decimal scale = 1;
        foreach (Token token in _tokens)
        {
            scale *= token.Kind == Kind.Percent ? 100 : 1;
        }

        // Each comma right after the last digit, of the whole part or of all, divides by a thousand.
        int lastWhole = _tokens.FindLastIndex(Math.Max(wholeEnd - 1, 0), t => t.Kind == Kind.Digit);
        int commas = CommasAfter(lastWhole) + (lastDigit == lastWhole ? 0 : CommasAfter(lastDigit));
        for (int i = 0; i < Math.Min(commas, 6); i++)
        {
            scale /= 1000;
        }

        return scale;
    }

    private int CommasAfter(int token)
    {
        int n = 0;
        while (token >= 0 && token + 1 + n < _tokens.Count && _tokens[token + 1 + n].Kind == Kind.Comma)
        {
            n++;
        }

        return n;
    }

    /// <summary>The whole part from right to left, so that literal text between digits stays where the format has it.</summary>
    private string WriteWhole(string digits, int end)
    {
        int first = _tokens.FindIndex(t => t.Kind == Kind.Digit);
        bool groups = first >= 0 && _tokens.FindIndex(first, t => t.Kind == Kind.Comma) is >= 0 and int comma
            && _tokens.FindIndex(comma, t => t.Kind == Kind.Digit) is >= 0 and int after && after < end;
        var reversed = new List<char>();
        int left = digits.Length;
        int written = 0;
        for (int i = end - 1; i >= 0; i--)
        {
            Token token = _tokens[i];
            if (token.Kind == Kind.Digit)
            {
                if (left > 0 || token.Text == "0")
                {
                    Put(left > 0 ? digits[--left] : '0');
                }

                while (i == first && left > 0)
                {
                    Put(digits[--left]);
                }
            }
            else if (token.Kind is Kind.Literal or Kind.Percent)
            {
                reversed.AddRange(token.Text.Reverse());
            }
        }

        // “.00” has no place for a whole part and shows it all the same.
        while (left > 0)
        {
            Put(digits[--left]);
        }

        reversed.Reverse();
        return new string([.. reversed]);

        void Put(char digit)
        {
            if (groups && written > 0 && written % 3 == 0)
            {
                reversed.Add(',');
            }

            reversed.Add(digit);
            written++;
        }
    }

    private string WriteRest(string decimals, int from)
    {
        int shown = decimals.Length;
        int digit = decimals.Length;
        for (int i = _tokens.Count - 1; i >= from && digit > 0; i--)
        {
            if (_tokens[i].Kind != Kind.Digit)
            {
                continue;
            }

            digit--;
            if (_tokens[i].Text == "0" || decimals[digit] != '0')
            {
                break;
            }

            shown = digit;
        }

        var text = new StringBuilder();
        digit = 0;
        foreach (Token token in _tokens.Skip(from))
        {
            switch (token.Kind)
            {
                case Kind.Digit when digit < shown:
                    text.Append(decimals[digit++]);
                    break;
                case Kind.Point or Kind.Literal or Kind.Percent:
                    text.Append(token.Text);
                    break;
            }
        }

        return text.ToString();
    }

    private bool Has(Kind kind) => _tokens.Exists(t => t.Kind == kind);

    /// <summary>A piece of a format and what it stands for.</summary>
    internal readonly record struct Token(Kind Kind, string Text);
}
