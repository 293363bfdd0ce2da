using System.Diagnostics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Evaluation;

/// <summary>Writes what is known of a case onto the rails.</summary>
internal static class FactFilling
{
    public static void Fill(Machine machine, Rails rails, SharingCase sharing, IReadOnlyList<InformationItem> items)
    {
        var filler = new Filler(machine, rails);

        // The case is written into one person and one item, and copied to the others before they differ.
        var caseFacts = filler.Known(sharing.Facts, FactScope.Case);
        filler.Write(caseFacts, FactScope.Case, FactScope.Case, 0);
        if (rails.People > 0)
        {
            filler.Write(caseFacts, FactScope.Case, FactScope.Person, 0);
            rails.CopyFirst(FactScope.Person);
        }

        filler.Write(caseFacts, FactScope.Case, FactScope.Item, 0);
        rails.CopyFirst(FactScope.Item);

        for (var person = 0; person < rails.People; person++)
        {
            var facts = filler.Known(sharing.People[person].Facts, FactScope.Person);
            filler.Write(facts, FactScope.Person, FactScope.Person, person);
            for (var item = 0; item < rails.Items; item++)
            {
                if (rails.About(item) == person)
                {
                    filler.Write(facts, FactScope.Person, FactScope.Item, item);
                }
            }
        }

        for (var item = 0; item < rails.Items; item++)
        {
            filler.Write(filler.Known(items[item].Facts, FactScope.Item), FactScope.Item, FactScope.Item, item);
            if (rails.About(item) < 0)
            {
                filler.Write(filler.Known(FactSet.Empty, FactScope.Person), FactScope.Person, FactScope.Item, item);
            }
        }
    }

    private readonly struct Filler(Machine machine, Rails rails)
    {
        /// <summary>What is given and what follows from it, by the place of the fact; the buffer is used again by the next call.</summary>
        public FactValue?[] Known(FactSet given, FactScope scope)
        {
            Array.Clear(buffer);
            foreach (var (key, value) in given.All)
            {
                var slot = SlotOf(key, scope);
                buffer[slot.Index] = value;
            }

            foreach (var slot in machine.FactsOf[(int)scope])
            {
                if (buffer[slot.Index] is null && slot.Derivations.Length > 0)
                {
                    buffer[slot.Index] = Derived(slot);
                }
            }

            return buffer;
        }

        public void Write(FactValue?[] known, FactScope of, FactScope onto, int instance)
        {
            foreach (var slot in machine.FactsOf[(int)of])
            {
                var value = known[slot.Index];
                if (slot.AsksWhetherKnown)
                {
                    rails.Apply((value is null ? slot.WhenNotKnown : slot.WhenKnown)[onto], onto, instance);
                }

                if (value is not null)
                {
                    Write(slot, value, onto, instance);
                }
            }
        }

        private FactSlot SlotOf(FactKey key, FactScope scope)
        {
            if (!machine.FactsById.TryGetValue(key.Id, out var slot))
            {
                throw new ArgumentException($"Pack '{machine.Pack.Header.Id}' declares no fact '{key.Id}'.", nameof(key));
            }

            var declared = slot.Definition;
            return declared.Scope == scope && declared.Type == key.Type
                ? slot
                : throw new ArgumentException(
                    $"Pack '{machine.Pack.Header.Id}' declares fact '{key.Id}' as {FactEntry.Named(declared.Type)}, for {FactEntry.Named(declared.Scope)}; "
                    + $"the case gives it as {FactEntry.Named(key.Type)}, for {FactEntry.Named(scope)}.",
                    nameof(key));
        }

        private void Write(FactSlot slot, FactValue value, FactScope onto, int instance)
        {
            switch (value)
            {
                case FactValue.YesNo yesNo:
                    rails.Apply(slot.Rows[yesNo.Value ? 1 : 0][onto], onto, instance);
                    break;
                case FactValue.Choice choice:
                    rails.Apply(slot.Rows[Place(slot, choice.Value)][onto], onto, instance);
                    break;
                case FactValue.Choices choices:
                    var set = 0UL;
                    foreach (var one in choices.Values)
                    {
                        set |= 1UL << Place(slot, one);
                    }

                    foreach (var compared in slot.Comparisons)
                    {
                        if (compared.Bit.Scope == onto)
                        {
                            rails.Set(compared.Bit, instance, compared.Holds(set));
                        }
                    }

                    break;
                case FactValue.WholeNumber or FactValue.Date:
                    var number = Model.FactComparison.Order(value);
                    foreach (var compared in slot.Comparisons)
                    {
                        if (compared.Bit.Scope == onto)
                        {
                            rails.Set(compared.Bit, instance, compared.Holds(number));
                        }
                    }

                    break;
                default:
                    throw new UnreachableException();
            }
        }

        private static int Place(FactSlot slot, string value) =>
            slot.Places.TryGetValue(value, out var place)
                ? place
                : throw new ArgumentException($"Fact '{slot.Definition.Id}' has no value '{value}' in this pack.", nameof(value));

        private FactValue.YesNo? Derived(FactSlot slot)
        {
            foreach (var derivation in slot.Derivations)
            {
                if ((buffer[derivation.From] ?? Derived(machine.Facts[derivation.From])) is { } source && derivation.Answer(source) is var answer and not Truth.Unknown)
                {
                    return answer == Truth.True ? Yes : No;
                }
            }

            return null;
        }

        private static readonly FactValue.YesNo Yes = new(true);
        private static readonly FactValue.YesNo No = new(false);

        private readonly FactValue?[] buffer = new FactValue?[machine.Facts.Length];
    }
}
