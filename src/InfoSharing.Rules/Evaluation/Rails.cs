using System.Runtime.InteropServices;
using InfoSharing.Rules.Compilation;

namespace InfoSharing.Rules.Evaluation;

/// <summary>
/// The answers to every condition and rule, for the case and each person and item: two bits for each of them.
/// This is the trace; everything else is a reading of it.
/// </summary>
/// <remarks>
/// One array holds the block of the case, then those of the people, then those of the items; people and items go by fours, the same
/// word of four of them side by side, and what is over in the last four is of no meaning.
/// </remarks>
internal sealed class Rails : IRails
{
    private const int BothRails = 2;

    // So few are sooner found by looking than by a table, which would be an allocation.
    private const int FewPeople = 32;

    private readonly int[] words;
    private readonly int peopleFrom;
    private ulong[] rails = [];
    private int[] about = [];
    private int[] firstAbout = [];
    private int[] nextAbout = [];
    private int itemsFrom;
    private int end;

    /// <summary>Rails of a machine, to be begun.</summary>
    public Rails(int[] words) => (this.words, peopleFrom) = (words, BothRails * words[(int)FactScope.Case]);

    public int People { get; private set; }

    public int Items { get; private set; }

    /// <summary>Whether the case listed people at all; if not, nothing is concluded from their absence.</summary>
    public bool PeopleListed => People > 0;

    public Truth this[Bit bit, int instance]
    {
        get
        {
            var (place, toFalse) = Place(bit.Scope, instance, bit.Word);
            return (rails[place] & bit.Mask) != 0 ? Truth.True
                : (rails[place + toFalse] & bit.Mask) != 0 ? Truth.False
                : Truth.Unknown;
        }
    }

    /// <summary>Makes room for a case, with nothing known yet. Room that there is already is used again.</summary>
    public void Begin(IReadOnlyList<Person> people, IReadOnlyList<InformationItem> items)
    {
        (People, Items) = (people.Count, items.Count);
        itemsFrom = peopleFrom + (Fours(People) * FourBlocks(FactScope.Person));
        end = itemsFrom + (Fours(Items) * FourBlocks(FactScope.Item));
        if (rails.Length < end)
        {
            rails = new ulong[end];
        }
        else
        {
            Array.Clear(rails, 0, end);
        }

        FindPeople(people, items);
    }

    /// <summary>The place of the person whom an item is about; below zero if the case lists nobody.</summary>
    public int About(int item) => about[item];

    /// <summary>The first item about a person; below zero if there is none.</summary>
    public int FirstAbout(int person) => firstAbout[person];

    /// <summary>The next item about the same person; below zero after the last.</summary>
    public int NextAbout(int item) => nextAbout[item];

    /// <summary>How many there are of a scope.</summary>
    public int Count(FactScope scope) => scope switch
    {
        FactScope.Case => 1,
        FactScope.Person => People,
        _ => Items,
    };

    /// <summary>Of how many people or items a bit is true, and of how many false.</summary>
    public (int Yes, int No) Tally(Bit bit)
    {
        var (yes, no) = (0, 0);
        for (var instance = 0; instance < Count(bit.Scope); instance += Four.Count)
        {
            var (place, toFalse) = Place(bit.Scope, instance, bit.Word);
            for (var lane = 0; lane < Math.Min(Four.Count, Count(bit.Scope) - instance); lane++)
            {
                yes += (rails[place + lane] & bit.Mask) != 0 ? 1 : 0;
                no += (rails[place + toFalse + lane] & bit.Mask) != 0 ? 1 : 0;
            }
        }

        return (yes, no);
    }

    /// <summary>Runs the steps of a level.</summary>
    public void Run(Stratum stratum, bool presume)
    {
        if (stratum.Case.Steps.Length > 0)
        {
            Sweeping.Run(stratum.Case, MemoryMarshal.Cast<ulong, Railed<One>>(rails.AsSpan(0, peopleFrom)), presume);
        }

        Run(stratum.Person, rails.AsSpan(peopleFrom..itemsFrom), FactScope.Person, presume);
        Run(stratum.Item, rails.AsSpan(itemsFrom..end), FactScope.Item, presume);
    }

    /// <summary>Sets bits of one instance of the scope to which they belong.</summary>
    public void Set(int instance, in Entry entry)
    {
        var (place, toFalse) = Place(entry.Scope, instance, entry.Word);
        rails[place] |= entry.True;
        rails[place + toFalse] |= entry.False;
    }

    /// <summary>Sets bits of every instance of the scope to which they belong.</summary>
    public void SetAll(in Entry entry)
    {
        if (entry.Scope == FactScope.Case)
        {
            Set(0, entry);
            return;
        }

        var blocks = MemoryMarshal.Cast<ulong, Railed<Four>>(entry.Scope == FactScope.Person ? rails.AsSpan(peopleFrom..itemsFrom) : rails.AsSpan(itemsFrom..end));
        for (var word = entry.Word; word < blocks.Length; word += words[(int)entry.Scope])
        {
            blocks[word].True |= Four.Of(entry.True);
            blocks[word].False |= Four.Of(entry.False);
        }
    }

    private void Run(Sweep sweep, Span<ulong> scope, FactScope of, bool presume)
    {
        var length = FourBlocks(of);
        for (var from = 0; sweep.Steps.Length > 0 && from < scope.Length; from += length)
        {
            Sweeping.Run(sweep, MemoryMarshal.Cast<ulong, Railed<Four>>(scope.Slice(from, length)), presume);
        }
    }

    private void FindPeople(IReadOnlyList<Person> people, IReadOnlyList<InformationItem> items)
    {
        if (about.Length < Items)
        {
            (about, nextAbout) = (new int[Items], new int[Items]);
        }

        if (firstAbout.Length < People)
        {
            firstAbout = new int[People];
        }

        Array.Fill(firstAbout, -1, 0, People);
        var places = People > FewPeople ? Places(people) : null;
        for (var item = Items - 1; item >= 0; item--)
        {
            var person = places is null ? PlaceOf(items[item].About, people) : places.GetValueOrDefault(items[item].About, -1);
            (about[item], nextAbout[item]) = (person, person >= 0 ? firstAbout[person] : -1);
            if (person >= 0)
            {
                firstAbout[person] = item;
            }
        }
    }

    private static Dictionary<string, int> Places(IReadOnlyList<Person> people)
    {
        var places = new Dictionary<string, int>(people.Count, StringComparer.Ordinal);
        for (var place = 0; place < people.Count; place++)
        {
            places.TryAdd(people[place].Id, place);
        }

        return places;
    }

    private static int PlaceOf(string person, IReadOnlyList<Person> people)
    {
        for (var place = 0; place < people.Count; place++)
        {
            if (people[place].Id == person)
            {
                return place;
            }
        }

        return -1;
    }

    private static int Fours(int count) => (count + Four.Count - 1) / Four.Count;

    private int FourBlocks(FactScope scope) => BothRails * Four.Count * words[(int)scope];

    /// <summary>Where a word of an instance lies on the true rail, and how far from there on the false rail.</summary>
    private (int Place, int ToFalse) Place(FactScope scope, int instance, int word) => scope switch
    {
        FactScope.Case => (BothRails * word, 1),
        FactScope.Person => (peopleFrom + InFours(scope, instance, word), Four.Count),
        _ => (itemsFrom + InFours(scope, instance, word), Four.Count),
    };

    private int InFours(FactScope scope, int instance, int word) =>
        (BothRails * Four.Count * ((instance / Four.Count * words[(int)scope]) + word)) + (instance % Four.Count);
}
