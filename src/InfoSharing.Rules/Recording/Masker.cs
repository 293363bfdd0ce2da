using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Recording;

/// <summary>Masks a record. Whatever is not positively known to be harmless goes.</summary>
internal sealed class Masker
{
    private readonly DecisionRecord record;
    private readonly RecordMask mask;
    private readonly Machine? machine;
    private readonly IReadOnlyList<(string Path, Node Value)> leaves;

    private Masker(DecisionRecord record, RecordMask mask, Machine? machine) =>
        (this.record, this.mask, this.machine, leaves) = (record, mask, machine, Cover.Leaves(record.Root));

    public static DecisionRecord Mask(DecisionRecord record, RecordMask mask, Machine? machine) => new Masker(record, mask, machine).Mask();

    private DecisionRecord Mask()
    {
        var salts = new Commitments.Salts(record.Root);
        if (!salts.Exist)
        {
            throw new ArgumentException("The record was made without a salt, so what is masked in it could be guessed. Give one to ToRecord.", nameof(record));
        }

        Require(mask.Paths);
        Require(mask.Shown);
        var masked = Chosen();
        masked.ExceptWith(leaves.Select(leaf => leaf.Path).Where(path => Covers(mask.Shown, path)));
        masked.UnionWith(record.Masked);
        if (masked.Count == record.Masked.Count)
        {
            return record;
        }

        var root = Cover.Map(record.Root, (path, value) =>
            masked.Contains(path) && Commitments.CommitmentIn(value) is null ? Commitments.Mask(Commitments.Commit(salts.Of(path), value)) : value);
        root = root.With(RecordNames.Salt, null)
            .With(RecordNames.Salts, Json.Object(leaves.Where(leaf => !masked.Contains(leaf.Path)).Select(leaf => (leaf.Path, (Node?)Json.Text(salts.Of(leaf.Path))))))
            .With(RecordNames.Masked, Json.Texts(masked.Order(StringComparer.Ordinal)));
        var problems = new DiagnosticBag();
        return RecordParser.Read(root, problems) ?? throw new DiagnosticsException(problems.ToSorted());
    }

    private void Require(IReadOnlyList<string> paths)
    {
        if (paths.FirstOrDefault(path => !leaves.Any(leaf => Covers([path], leaf.Path))) is { } odd)
        {
            throw new ArgumentException($"The record has nothing at '{odd}' that could be masked.", nameof(paths));
        }
    }

    private HashSet<string> Chosen()
    {
        var masked = leaves.Select(leaf => leaf.Path).Where(path => Covers(mask.Paths, path)).ToHashSet(StringComparer.Ordinal);
        if (mask.Least is { } least)
        {
            masked.UnionWith(record.Facts.Where(fact => IsAtLeast(fact, least)).Select(ValuePath));
        }

        var hidden = record.Facts.Where(fact => fact.State == RecordedState.Masked || (masked.Contains(ValuePath(fact)) && !Covers(mask.Shown, ValuePath(fact)))).ToList();
        var influence = hidden.Count == 0 ? null : InfluenceOf(hidden);
        masked.UnionWith(leaves.Select(leaf => leaf.Path).Where(path => Follows(path, hidden.Count > 0, influence)));
        return masked;
    }

    /// <summary>Whether a leaf goes because of what else is masked, or because nothing is known that would let it stay.</summary>
    private bool Follows(string path, bool aFactIsHidden, Influence? influence) => path.Split('/') switch
    {
        [_, RecordNames.Case, .., RecordNames.Facts, _, RecordNames.Value] => false,
        [_, RecordNames.Case, .., RecordNames.Facts, _, RecordNames.Said] => mask.Least is not null,
        [_, RecordNames.Decision, RecordNames.As or RecordNames.At or RecordNames.ReviewOn] => false,
        [_, RecordNames.Decision, RecordNames.By] => mask.Least <= Sensitivity.Personal,
        [_, RecordNames.Decision, RecordNames.Instead] => aFactIsHidden,
        [_, RecordNames.Shared, ..] or [_, RecordNames.Case, RecordNames.Sources, _] => mask.Least is not null,
        [_, RecordNames.Answer, RecordNames.Items, _, var member] => aFactIsHidden && influence?.Touches(member) != false,
        [_, RecordNames.Answer, var member] => aFactIsHidden && influence?.Touches(member) != false,
        // Free text, and members that this version does not know, could say anything.
        _ => aFactIsHidden || mask.Least is not null,
    };

    /// <summary>What could hang on the hidden facts; nothing if the pack is another one, by which it cannot be told.</summary>
    private Influence? InfluenceOf(List<RecordedFact> hidden)
    {
        if (machine is null || !Replayer.IsPackOf(record, machine))
        {
            return null;
        }

        var slots = hidden.Select(fact => machine.FactsById.GetValueOrDefault(fact.Fact)).ToList();
        return slots.Contains(null) ? null : new Influence(machine, slots.Select(slot => slot!));
    }

    private bool IsAtLeast(RecordedFact fact, Sensitivity least) =>
        machine is null
        || !machine.FactsById.TryGetValue(fact.Fact, out var slot)
        || slot.Definition.Scope != fact.Scope
        || slot.Definition.Sensitivity >= least;

    private static string ValuePath(RecordedFact fact) => $"{fact.Path}/{RecordNames.Value}";

    private static bool Covers(IReadOnlyList<string> paths, string leaf) =>
        paths.Any(path => leaf == path || (leaf.StartsWith(path, StringComparison.Ordinal) && leaf[path.Length] == '/'));
}
