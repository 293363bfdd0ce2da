using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Evaluation;

/// <summary>Writes what is known of a case onto the rails.</summary>
internal static class FactFilling
{
    /// <summary>More facts of one scope than any pack has; were there more, they would not go on the stack.</summary>
    private const int OnTheStack = 256;

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
            var facts = machine.OfScope[(int)scope];
            var count = facts.Slots.Length;
            Span<Coded?> known = count <= OnTheStack ? stackalloc Coded?[count] : new Coded?[count];
            Read(given, facts, scope, instance, known);
            foreach (var slot in facts.Derived)
            {
                if (known[slot.Order] is null && Derived(slot, known) is { } value)
                {
                    known[slot.Order] = value;
                    Write(slot, value, scope, instance);
                }
            }

            foreach (var slot in facts.Asked)
            {
                Spread(known[slot.Order] is null ? slot.WhenNotKnown : slot.WhenKnown, scope, instance);
            }
        }

        /// <summary>Of the person whom an item is about nothing is known if the case lists nobody.</summary>
        public void WriteNobody(int item)
        {
            foreach (var slot in machine.OfScope[(int)FactScope.Person].Asked)
            {
                foreach (var entry in slot.WhenNotKnown.Entries)
                {
                    if (entry.Scope == FactScope.Item)
                    {
                        rails.Set(item, entry);
                    }
                }
            }
        }

        /// <summary>Reads and writes what is given. Both lists are in the ordinal order of ids, so one walk finds them all.</summary>
        private void Read(FactSet given, ScopeFacts facts, FactScope scope, int instance, Span<Coded?> known)
        {
            var (ids, order) = (facts.Ids, 0);
            foreach (ref readonly var fact in given.All)
            {
                while (order < ids.Length && ids[order] != fact.Key.Id)
                {
                    order++;
                }

                if (order == ids.Length || facts.Slots[order].Type != fact.Key.Type)
                {
                    throw Undeclared(fact.Key, scope);
                }

                if (fact.Value is { } value)
                {
                    var coded = facts.Slots[order].Code(value);
                    known[order] = coded;
                    Write(facts.Slots[order], coded, scope, instance);
                }
            }
        }

        private ArgumentException Undeclared(FactKey key, FactScope scope) =>
            new(
                machine.FactsById.TryGetValue(key.Id, out var slot)
                    ? $"Pack '{machine.Pack.Header.Id}' declares fact '{key.Id}' as {FactEntry.Named(slot.Definition.Type)}, for {FactEntry.Named(slot.Definition.Scope)}; "
                        + $"the case gives it as {FactEntry.Named(key.Type)}, for {FactEntry.Named(scope)}."
                    : $"Pack '{machine.Pack.Header.Id}' declares no fact '{key.Id}'.",
                nameof(key));

        private void Write(FactSlot slot, Coded value, FactScope scope, int instance)
        {
            if (slot.Rows.Length > 0 && value.Type != FactType.Choices)
            {
                Spread(slot.Rows[value.Place], scope, instance);
            }

            foreach (var compared in slot.Comparisons)
            {
                Spread(Entry.Of(compared.Bit, compared.Holds(value)), scope, instance);
            }
        }

        private void Spread(Row row, FactScope of, int instance)
        {
            foreach (ref readonly var entry in row.Entries.AsSpan())
            {
                Spread(entry, of, instance);
            }
        }

        /// <summary>Sets bits where the fact is read: the case is seen by all, a person by the items about them.</summary>
        private void Spread(in Entry entry, FactScope of, int instance)
        {
            if (entry.Scope == of)
            {
                rails.Set(instance, entry);
            }
            else if (of == FactScope.Case)
            {
                rails.SetAll(entry);
            }
            else
            {
                for (var item = rails.FirstAbout(instance); item >= 0; item = rails.NextAbout(item))
                {
                    rails.Set(item, entry);
                }
            }
        }

        private static Coded? Derived(FactSlot slot, ReadOnlySpan<Coded?> known)
        {
            foreach (var derivation in slot.Derivations)
            {
                if ((known[derivation.Source.Order] ?? Derived(derivation.Source, known)) is { } source && derivation.Answer(source) is var answer and not Truth.Unknown)
                {
                    return Coded.Of(answer == Truth.True);
                }
            }

            return null;
        }
    }
}
