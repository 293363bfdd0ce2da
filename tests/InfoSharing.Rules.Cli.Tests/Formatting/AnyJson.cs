using System.Globalization;
using System.Text;

namespace InfoSharing.Rules.Cli.Tests.Formatting;

/// <summary>JSON as an author might leave it: any nesting, any blanks and line ends, comments anywhere, trailing commas.</summary>
internal sealed class AnyJson(int seed)
{
    private static readonly string[] Names = ["id", "from", "until", "status", "review", "strength", "locked", "when", "all", "text", "café"];
    private static readonly string[] Scalars = ["true", "false", "null", "0", "-17", "1.50", "1e3", "\"\"", "\"inForce\"", "\"a \\\" b \\\\ c\"", "\"\\u00e9 é ☂ 😀\"", "\"// no comment\"", "\"/* nor this */\""];

    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();
    private int comments;

    public string Write()
    {
        Gap();
        Value(0);
        Gap();
        return text.ToString();
    }

    private void Value(int depth)
    {
        switch (random.Next(depth > 4 ? 1 : 4))
        {
            case 0 when depth > 0:
                text.Append(random.Next(8) == 0 ? $"\"{new string('x', random.Next(160))}\"" : Scalars[random.Next(Scalars.Length)]);
                break;
            case 1:
                Parts('[', ']', depth, named: false);
                break;
            default:
                Parts('{', '}', depth, named: true);
                break;
        }
    }

    private void Parts(char open, char close, int depth, bool named)
    {
        text.Append(open);
        Gap();
        var names = Names.OrderBy(_ => random.Next()).ToArray();
        var count = random.Next(depth == 0 ? 1 : 0, named ? 7 : 12);
        for (var part = 0; part < count; part++)
        {
            if (named)
            {
                text.Append(CultureInfo.InvariantCulture, $"\"{names[part]}\"");
                // The reader of the platform refuses a comment there, and so does the library.
                text.Append(' ', random.Next(2)).Append(':');
                Gap();
            }

            Value(depth + 1);
            Gap();
            if (part + 1 < count || random.Next(5) == 0)
            {
                text.Append(',');
                Gap();
            }
        }

        text.Append(close);
    }

    private void Gap()
    {
        for (var times = random.Next(3); times > 0; times--)
        {
            text.Append(random.Next(16) switch
            {
                < 5 => " ",
                5 => "\t",
                < 9 => "\n",
                9 => "\r\n",
                10 => "\n\n\n",
                11 => $" // comment {comments++}\n",
                12 => $"/* comment {comments++} */",
                13 => $"/* comment {comments++}\n     and more */",
                _ => "",
            });
        }
    }
}
