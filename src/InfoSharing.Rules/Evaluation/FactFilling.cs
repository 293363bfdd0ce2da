using System.Diagnostics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Evaluation;

/// <summary>Writes what is known of a case onto the rails.</summary>
internal static class FactFilling
{
    private const int NotGiven = -1;
    private const int OnTheStack = 512;

    public static void Fill(Machine machine, Rails rails, SharingCase sharing, IReadOnlyList<InformationItem> items)
    {
        var filler = new Filler(machine, rails);
        filler.Write(sharing.Facts, FactScope.Case, 0);
        for (var person = 0; person < rails.People; person++)
        {
            filler.Write(sharing.People[person].Facts, FactScope.Person, person);
        }

        for (var item = 0; item < rails.Items; item++)
        {
            filler.Write(items[item].Facts, FactScope.Item, item);
            if (rails.About(item) < 0)
            {
                filler.WriteNobody(item);
            }
        }
    }

    private readonly struct Filler(Machine machine, Rails rails)
    {
        /// <summary>Writes what is given of one instance and what follows from it.</summary>
        public void Write(FactSet given, FactScope scope, int instance)
        {
            var slots = machine.FactsOf[(int)scope];
            Span<int> places = slots.Length <= OnTheStack ? stackalloc int[slots.Length] : new int[slots.Length];
            Find(given, slots, scope, places);
            var known = new Known(given.All, places);
            for (var place = 0; place < slots.Length; place++)
            {
                var slot = slots[place];
                var value = known.Of(slot) ?? Derived(slot, known);
                if (slot.AsksWhetherKnown)
                {
                    Spread(value is null ? slot.WhenNotKnown : slot.WhenKnown, scope, instance);
                }

                if (value is not null)
                {
                    Write(slot, value, scope, instance);
                }
            }
        }

        /// <summary>Of the person whom an item is about nothing is known if the case lists nobody.</summary>
        public void WriteNobody(int item)
        {
            foreach (var slot in machine.FactsOf[(int)FactScope.Person])
            {
                if (slot.AsksWhetherKnown)
                {
                    Apply(slot.WhenNotKnown[FactScope.Item], FactScope.Item, item);
                }
            }
        }

        /// <summary>Finds the place of each fact among those given. Both lists are in the ordinal order of ids.</summary>
        private void Find(FactSet given, FactSlot[] slots, FactScope scope, Span<int> places)
        {
            places.Fill(NotGiven);
            var slot = 0;
            for (var place = 0; place < given.All.Length; place++)
            {
                var key = given.All[place].Key;
                while (slot < slots.Length && slots[slot].Definition.Id != key.Id)
                {
                    slot++;
                }

                if (slot == slots.Length || slots[slot].Definition.Type != key.Type)
                {
                    throw Undeclared(key, scope);
                }

                places[slot] = place;
            }
        }

        private ArgumentException Undeclared(FactKey key, FactScope scope) =>
            new(
                machine.FactsById.TryGetValue(key.Id, out var slot)
                    ? $"Pack '{machine.Pack.Header.Id}' declares fact '{key.Id}' as {FactEntry.Named(slot.Definition.Type)}, for {FactEntry.Named(slot.Definition.Scope)}; "
                        + $"the case gives it as {FactEntry.Named(key.Type)}, for {FactEntry.Named(scope)}."
                    : $"Pack '{machine.Pack.Header.Id}' declares no fact '{key.Id}'.",
                nameof(key));

        private void Write(FactSlot slot, FactValue value, FactScope scope, int instance)
        {
            switch (value)
            {
                case FactValue.YesNo yesNo:
                    Spread(slot.Rows[yesNo.Value ? 1 : 0], scope, instance);
                    break;
                case FactValue.Choice choice:
                    Spread(slot.Rows[Place(slot, choice.Value)], scope, instance);
                    break;
                case FactValue.Choices choices:
                    var set = 0UL;
                    foreach (var one in choices.Values)
                    {
                        set |= 1UL << Place(slot, one);
                    }

                    foreach (var compared in slot.Comparisons)
                    {
                        Spread(compared.Bit, compared.Holds(set), scope, instance);
                    }

                    break;
                case FactValue.WholeNumber or FactValue.Date:
                    var number = Model.FactComparison.Order(value);
                    foreach (var compared in slot.Comparisons)
                    {
                        Spread(compared.Bit, compared.Holds(number), scope, instance);
                    }

                    break;
                default:
                    throw new UnreachableException();
            }
        }

        /// <summary>Sets bits wherever the fact is read: the case is seen by all, a person by the items about them.</summary>
        private void Spread(Row row, FactScope of, int instance)
        {
            Apply(row[of], of, instance);
            if (of == FactScope.Case)
            {
                foreach (var entry in row[FactScope.Person])
                {
                    rails.SetAll(FactScope.Person, entry);
                }

                foreach (var entry in row[FactScope.Item])
                {
                    rails.SetAll(FactScope.Item, entry);
                }
            }
            else if (of == FactScope.Person)
            {
                for (var item = 0; item < rails.Items; item++)
                {
                    if (rails.About(item) == instance)
                    {
                        Apply(row[FactScope.Item], FactScope.Item, item);
                    }
                }
            }
        }

        private void Spread(Bit bit, bool answer, FactScope of, int instance)
        {
            var entry = answer ? new Entry(bit.Word, bit.Mask, 0) : new Entry(bit.Word, 0, bit.Mask);
            if (bit.Scope == of)
            {
                rails.Set(of, instance, entry);
            }
            else if (of == FactScope.Case)
            {
                rails.SetAll(bit.Scope, entry);
            }
            else
            {
                for (var item = 0; item < rails.Items; item++)
                {
                    if (rails.About(item) == instance)
                    {
                        rails.Set(FactScope.Item, item, entry);
                    }
                }
            }
        }

        private void Apply(Entry[] row, FactScope scope, int instance)
        {
            foreach (var entry in row)
            {
                rails.Set(scope, instance, entry);
            }
        }

        private static int Place(FactSlot slot, string value) =>
            slot.Places.TryGetValue(value, out var place)
                ? place
                : throw new ArgumentException($"Fact '{slot.Definition.Id}' has no value '{value}' in this pack.", nameof(value));

        private FactValue.YesNo? Derived(FactSlot slot, Known known)
        {
            foreach (var derivation in slot.Derivations)
            {
                var from = machine.Facts[derivation.From];
                if ((known.Of(from) ?? Derived(from, known)) is { } source && derivation.Answer(source) is var answer and not Truth.Unknown)
                {
                    return answer == Truth.True ? Yes : No;
                }
            }

            return null;
        }

        private static readonly FactValue.YesNo Yes = new(true);
        private static readonly FactValue.YesNo No = new(false);
    }

    /// <summary>The values given of one instance, by the place of the fact among those of its scope.</summary>
    private readonly ref struct Known(ReadOnlySpan<(FactKey Key, FactValue? Value)> given, ReadOnlySpan<int> places)
    {
        private readonly ReadOnlySpan<(FactKey Key, FactValue? Value)> given = given;
        private readonly ReadOnlySpan<int> places = places;

        public FactValue? Of(FactSlot slot) => places[slot.Order] is var place and not NotGiven ? given[place].Value : null;
    }
}
