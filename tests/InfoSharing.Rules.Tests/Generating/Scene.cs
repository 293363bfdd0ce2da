using System.Text;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Oracle;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>A pack and a case for it. A failure prints both as they would stand in files.</summary>
internal sealed record Scene(Pack Pack, SharingCase Sharing, bool AcceptAnnounced)
{
    private Machine? machine;
    private PlainPack? plain;

    public Machine Machine { get => machine ??= Compiler.Compile(Pack); init => machine = value; }

    public PlainPack Plain { get => plain ??= new PlainPack(Pack); init => plain = value; }

    public Evaluated Run() => Run(Sharing);

    public Evaluated Run(SharingCase sharing) => Evaluator.Run(Machine, sharing, AcceptAnnounced);

    public Recommendation Recommend() => Judging.Of(Run());

    public Recommendation Recommend(SharingCase sharing) => Judging.Of(Run(sharing));

    public PlainRules Read() => Read(Sharing);

    public PlainRules Read(SharingCase sharing) => new(Plain, sharing, AcceptAnnounced);

    public bool Equals(Scene? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public override string ToString()
    {
        var text = new StringBuilder().AppendLine();
        if (Pack.Header.Id == "generated")
        {
            foreach (var file in Printer.Files(Relevant()).Where(file => file.Bytes.Length > 20))
            {
                text.AppendLine(Encoding.UTF8.GetString(file.Bytes.Span));
            }
        }

        return text.AppendLine(Printer.Case(Sharing)).Append(AcceptAnnounced ? "announced law accepted" : "").ToString();
    }

    /// <summary>The pack without what its rules and the case do not name.</summary>
    private Pack Relevant()
    {
        var whole = Pack.AsWritten ?? Pack;
        var written = string.Concat(whole.Rules.Select(rule => RulePrinter.Print(rule).ToJsonString())) + Printer.Case(Sharing);
        bool IsNamed(string id) => written.Contains($"\"{id}\"", StringComparison.Ordinal);
        var conditions = whole.Conditions.Where(condition => IsNamed(condition.Id)).ToList();
        written += string.Concat(conditions.Select(condition => RulePrinter.Print(condition.When).ToJsonString()));
        return whole with
        {
            Facts = [.. whole.Facts.Where(fact => IsNamed(fact.Id) || whole.Facts.Any(other => other.Derivations.Any(derivation => derivation.From.Id == fact.Id)))],
            Conditions = conditions,
            Findings = [.. whole.Findings.Where(finding => IsNamed(finding.Id))],
            Provisions = [.. whole.Provisions.Where(provision => IsNamed(provision.Id))],
        };
    }
}
