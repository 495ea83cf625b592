using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>Reads the head of a performance form: labels, torn as they may be, each followed by its value.</summary>
internal sealed class HeadParser
{
    private readonly IReadOnlyList<HeadToken> _tokens;
    private readonly Head _head = new();
    private readonly List<(string Role, int Column)> _columns = [];
    private readonly List<HeadToken> _stray = [];
    private HeadField _field = HeadField.Ignored;
    private string _role = string.Empty;
    private int _filled;
    private List<(string Text, Source Source)> _value = [];
    private bool _inGoal;

    private HeadParser(IReadOnlyList<HeadToken> tokens) => _tokens = tokens;

    /// <summary>Reads the head.</summary>
    public static Head Parse(IReadOnlyList<HeadToken> tokens)
    {
        var parser = new HeadParser(Mended(tokens));
        parser.Run();
        return parser._head;
    }

    /// <summary>A label torn apart by another cell's text is put together again where its end stands.</summary>
    private static List<HeadToken> Mended(IReadOnlyList<HeadToken> tokens)
    {
        var mended = tokens.ToList();
        for (int i = 0; i + 2 < mended.Count; i++)
        {
            string text = mended[i].Text;
            if (text.Length < 4 || HeadLabels.TryGet(text, out _) || !HeadLabels.IsBeginning(text) || LabelLength(mended, i) > 0)
            {
                continue;
            }

            for (int k = i + 2; k <= i + 4 && k < mended.Count; k++)
            {
                if (mended[k].Text.Length <= 3 && HeadLabels.TryGet(text + mended[k].Text, out _))
                {
                    mended[k] = mended[k] with { Text = text + mended[k].Text };
                    mended.RemoveAt(i);
                    break;
                }
            }
        }

        return mended;
    }

    private static int LabelLength(IReadOnlyList<HeadToken> tokens, int start)
    {
        string text = string.Empty;
        int length = 0;
        for (int i = start; i < tokens.Count && i < start + HeadLabels.MaxPieces; i++)
        {
            text += tokens[i].Text;
            if (HeadLabels.TryGet(text, out _))
            {
                length = i - start + 1;
            }
            else if (!HeadLabels.IsBeginning(text))
            {
                break;
            }
        }

        return length;
    }

    private void Run()
    {
        for (int i = 0; i < _tokens.Count;)
        {
            int pieces = LabelLength(_tokens, i);
            if (pieces > 0 && Accepts(i, pieces, out (HeadField Field, string Role) label))
            {
                Begin(label, _tokens[i]);
                i += pieces;
                continue;
            }

            if (pieces == 0 && Glued(_tokens[i], out string name, out string rest) && !_inGoal)
            {
                _ = HeadLabels.TryGet(name, out label);
                Begin(label, _tokens[i]);
                Take(_tokens[i] with { Text = rest });
            }
            else
            {
                Take(_tokens[i]);
            }

            i++;
        }

        Flush();
        if (_head.Goal.Sum(t => t.Text.Length) < 6 && _stray.Sum(t => t.Text.Length) > 12)
        {
            _head.Goal.InsertRange(0, _stray);
        }
    }

    /// <summary>Inside the goal only what ends a goal counts as a label, and only at the beginning of a line.</summary>
    private bool Accepts(int start, int pieces, out (HeadField Field, string Role) label)
    {
        string text = pieces == 1 ? _tokens[start].Text : string.Concat(_tokens.Skip(start).Take(pieces).Select(t => t.Text));
        _ = HeadLabels.TryGet(text, out label);
        if (!_inGoal)
        {
            return true;
        }

        bool endsGoal = label.Field is HeadField.GoalColumn or HeadField.CompletionColumn or HeadField.Goal or HeadField.Money or HeadField.Ignored;
        return endsGoal && (_tokens[start].StartsLine || _tokens[start].Column >= 0 || label.Field == HeadField.CompletionColumn);
    }

    /// <summary>A label and its value in one word: 年度预算总额：6.92.</summary>
    private static bool Glued(HeadToken token, out string label, out string value)
    {
        label = value = string.Empty;
        for (int colon = IndexOfColon(token.Text, 0); colon > 0; colon = IndexOfColon(token.Text, colon + 1))
        {
            if (colon + 1 < token.Text.Length && HeadLabels.TryGet(token.Text[..colon], out _))
            {
                (label, value) = (token.Text[..colon], token.Text[(colon + 1)..].Trim());
                return value.Length > 0;
            }
        }

        return false;
    }

    private static int IndexOfColon(string text, int from) =>
        text.AsSpan(from).IndexOfAny(':', '：') is >= 0 and var at ? from + at : -1;

    private void Begin((HeadField Field, string Role) label, HeadToken first)
    {
        Flush();
        switch (label.Field)
        {
            case HeadField.MoneyColumn:
                if (_columns.Exists(c => c.Role == label.Role))
                {
                    _columns.Clear();
                }

                _columns.Add((label.Role, first.Column));
                break;
            case HeadField.CompletionColumn:
                _head.HasCompletion = true;
                break;
        }

        _field = label.Field;
        _role = label.Role;
        _filled = 0;
        _inGoal = label.Field is HeadField.Goal or HeadField.GoalColumn or HeadField.CompletionColumn;
    }

    private void Take(HeadToken token)
    {
        switch (_field)
        {
            case HeadField.Goal or HeadField.GoalColumn or HeadField.CompletionColumn:
                _head.Goal.Add(token);
                break;
            case HeadField.Money:
                Money(token);
                break;
            case HeadField.Project or HeadField.Unit or HeadField.Department or HeadField.Owner:
                _value.Add((token.Text, token.Source));
                break;
            case HeadField.Ignored or HeadField.MoneyColumn when token.Text.Length > 12:
                _stray.Add(token);
                break;
        }
    }

    private void Money(HeadToken token)
    {
        bool isBlank = token.Text is "-" or "—" or "——" or "/" or "－" or "–" or "--";
        bool isFigure = Amounts.Amount.TryParse(token.Text.TrimEnd('%', '％', '元').TrimEnd('万'), out _);
        bool isFull = _columns.Count == 0 ? _filled > 0 : _filled >= _columns.Count;
        if ((!isBlank && !isFigure) || isFull)
        {
            _stray.Add(token);
            _filled = Math.Max(_filled, 1);
            return;
        }

        if (_columns.Count == 0)
        {
            _filled++;
            if (isFigure)
            {
                _head.Money.TryAdd(_role, Value(token));
            }

            return;
        }

        string? column = ColumnOf(token);
        _filled++;
        if (column is null || !isFigure)
        {
            return;
        }

        bool isAmount = column is MoneyKeys.Initial or MoneyKeys.Full or MoneyKeys.Executed;
        _head.Money.TryAdd(isAmount ? column + "." + _role : column, Value(token));
    }

    /// <summary>The column of a figure: by its place in a grid that keeps places, else by its turn.</summary>
    private string? ColumnOf(HeadToken token)
    {
        if (token.Column >= 0)
        {
            foreach ((string role, int at) in _columns)
            {
                if (at == token.Column)
                {
                    return role;
                }
            }
        }

        return _filled < _columns.Count ? _columns[_filled].Role : null;
    }

    private static PrintedValue Value(HeadToken token) => new(PrintedText.Compact(token.Text), token.Source);

    private void Flush()
    {
        if (_value.Count == 0)
        {
            return;
        }

        PrintedValue value = PrintedText.Join(_value)!;
        _value = [];
        switch (_field)
        {
            case HeadField.Project:
                _head.Project ??= value;
                break;
            case HeadField.Unit:
                _head.Unit ??= value;
                break;
            case HeadField.Department:
                _head.Department ??= value;
                break;
            case HeadField.Owner:
                _head.Owner ??= value;
                break;
        }
    }
}
