using InfoSharing.Rules.Recording;
using InfoSharing.Rules.Tests.Explanation;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Recording;

public sealed class MaskTests
{
    private static readonly DecisionRecord Whole = Records.Full(Records.England("published/siblings-hub.json"), departed: true, withQuestions: false);

    public static TheoryData<Sensitivity> Sensitivities => [.. Enum.GetValues<Sensitivity>()];

    [Theory]
    [MemberData(nameof(Sensitivities))]
    public void By_sensitivity_every_fact_as_sensitive_or_more_goes_and_the_others_stay(Sensitivity least)
    {
        var masked = Whole.Mask(RecordMask.From(least), EnglandPack.Advisor);

        foreach (var fact in masked.Facts)
        {
            var declared = EnglandPack.Advisor.Machine.FactsById[fact.Fact].Definition.Sensitivity;
            (fact.State == RecordedState.Masked).Should().Be(declared >= least, fact.Path);
            fact.By.Should().BeNull();
        }

        masked.DecidedBy.Should().Be(least <= Sensitivity.Personal ? null : "user-17");
        masked.Reason.Should().BeNull();
        masked.Shared.Should().BeEmpty();
        masked.AdviceTaken.Should().BeEmpty();
        (masked.Decision, masked.DecidedAt, masked.AsAt).Should().Be((Decided.Departed, Records.At, Whole.AsAt));
    }

    [Theory]
    [MemberData(nameof(Sensitivities))]
    public void What_is_masked_still_verifies_under_the_same_digest_and_can_be_read_again(Sensitivity least)
    {
        var masked = Whole.Mask(RecordMask.From(least), EnglandPack.Advisor);

        masked.Digest.Should().Be(Whole.Digest);
        masked.Verify(Whole.Digest).Should().BeTrue();
        Records.Parsed(masked.Utf8).ToJson().Should().Be(masked.ToJson());
    }

    [Fact]
    public void Nothing_of_what_is_masked_is_left_in_the_bytes()
    {
        var masked = Whole.Mask(RecordMask.From(Sensitivity.Ordinary), EnglandPack.Advisor).ToJson();

        masked.Should().NotContainAny("user-4", "reasonable-cause", "the family was seen", "ShouldShare", "secure-mail", "refer today", "user-17", Commitments.Hex(Records.Salt));
    }

    [Fact]
    public void The_record_says_which_paths_are_masked()
    {
        var masked = Whole.Mask(RecordMask.Of("/case/people/0/facts/age", "/decision/by"), EnglandPack.Advisor);

        masked.Masked.Should().BeInAscendingOrder(StringComparer.Ordinal).And.Contain(["/case/people/0/facts/age/said", "/case/people/0/facts/age/value", "/decision/by"]);
        masked.Masked.Should().Equal(Cover.Leaves(masked.Root).Where(leaf => Commitments.CommitmentIn(leaf.Value) is not null).Select(leaf => leaf.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void With_a_fact_goes_all_that_could_hang_on_it_and_every_free_text()
    {
        var masked = Whole.Mask(RecordMask.Of("/case/people/0/facts/age"), EnglandPack.Advisor);

        masked.Outcome.Should().BeNull();
        masked.Reason.Should().BeNull();
        masked.Instead.Should().BeNull();
        masked.AdviceTaken.Should().BeEmpty();
        masked.DecidedBy.Should().Be("user-17");
        masked.Shared.Should().NotBeEmpty();
    }

    [Fact]
    public void Without_the_pack_all_of_the_answer_goes_with_the_first_fact()
    {
        foreach (var masked in new[] { Whole.Mask(RecordMask.Of("/case/people/0/facts/age")), Whole.Mask(RecordMask.From(Sensitivity.Safety), Explained.Small) })
        {
            Cover.Leaves(masked.Root).Where(leaf => leaf.Path.StartsWith("/answer/", StringComparison.Ordinal))
                .Should().OnlyContain(leaf => Commitments.CommitmentIn(leaf.Value) != null);
        }
    }

    [Fact]
    public void Without_the_pack_every_fact_is_as_sensitive_as_can_be() =>
        Whole.Mask(RecordMask.From(Sensitivity.Safety)).Facts.Should().OnlyContain(fact => fact.State == RecordedState.Masked);

    [Fact]
    public void What_the_host_shows_stays()
    {
        var masked = Whole.Mask(RecordMask.From(Sensitivity.Personal).Showing("/answer/outcome", "/answer/items", "/decision"), EnglandPack.Advisor);

        masked.Outcome.Should().Be(Outcome.ShouldShare);
        masked.Reason.Should().NotBeNull();
        masked.ToJson().Should().Contain("\"disposition\":\"share\"");
    }

    [Fact]
    public void A_member_that_nobody_knows_goes_first()
    {
        var record = Altered(json => json.Replace("\"acceptsAnnouncedLaw\"", "\"aNewMember\":{\"x\":1},\"acceptsAnnouncedLaw\"", StringComparison.Ordinal));

        record.Mask(RecordMask.Of("/case/facts/purpose"), EnglandPack.Advisor).Masked.Should().Contain("/aNewMember");
    }

    [Fact]
    public void More_can_be_masked_later_and_comes_to_the_same_as_at_once()
    {
        var (first, second) = (RecordMask.Of("/decision/by"), RecordMask.Of("/case/facts/purpose"));

        Whole.Mask(first, EnglandPack.Advisor).Mask(second, EnglandPack.Advisor).ToJson()
            .Should().Be(Whole.Mask(RecordMask.Of("/decision/by", "/case/facts/purpose"), EnglandPack.Advisor).ToJson());
    }

    [Fact]
    public void A_mask_given_when_the_record_is_made_comes_to_the_same()
    {
        var advice = Explained.OfSmall("danger");
        var details = new RecordDetails { Salt = Records.Salt, Mask = RecordMask.From(Sensitivity.Special) };
        var plain = new RecordDetails { Salt = Records.Salt };

        advice.ToRecord("user-17", Decided.AsRecommended, Records.At, details: details).ToJson()
            .Should().Be(advice.ToRecord("user-17", Decided.AsRecommended, Records.At, details: plain).Mask(RecordMask.From(Sensitivity.Special), Explained.Small).ToJson());
    }

    [Fact]
    public void Without_a_salt_nothing_is_masked_because_it_could_be_guessed()
    {
        var mask = () => Records.Plain(Explained.OfSmall("danger")).Mask(RecordMask.From(Sensitivity.Safety), Explained.Small);
        mask.Should().Throw<ArgumentException>().WithMessage("*salt*");
    }

    [Theory]
    [InlineData("/case/people/0/facts/agee")]
    [InlineData("/case/people/9")]
    [InlineData("/pack/digest")]
    [InlineData("decision")]
    public void A_place_where_nothing_can_be_masked_is_refused(string path)
    {
        var mask = () => Whole.Mask(RecordMask.Of(path), EnglandPack.Advisor);
        mask.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Replay_says_which_answers_the_masking_makes_unknowable_and_compares_the_others()
    {
        // Whether telling would add to the risk bears on telling, and on what is asked and done about it; not on the course.
        var whole = Records.Full(Explained.OfSmall("danger"));
        var path = whole.Facts.First(fact => fact.Fact == "telling-unsafe").Path;
        var masked = whole.Mask(RecordMask.Of(path), Explained.Small);
        var replay = masked.Replay(Explained.Small);

        replay.IsSameAnswer.Should().BeFalse();
        replay.Differences.Should().BeEmpty();
        replay.Unknowable.Should().Contain(["/answer/tellSubject", "/answer/questions"]).And.NotContain(["/answer/outcome", "/answer/ratings"]);
        masked.Outcome.Should().Be(whole.Outcome);
    }

    [Fact]
    public void What_is_shown_all_the_same_is_unknowable_by_replay()
    {
        var masked = Whole.Mask(RecordMask.From(Sensitivity.Personal).Showing("/answer/outcome"), EnglandPack.Advisor);

        masked.Replay(EnglandPack.Advisor).Unknowable.Should().Contain("/answer/outcome");
    }

    /// <summary>What is called knowable is tried: whatever the masked fact had been, it comes out the same.</summary>
    [Fact]
    public void What_is_not_called_unknowable_comes_out_the_same_whatever_the_masked_fact_was()
    {
        foreach (var name in Explained.SmallCases())
        {
            var whole = Records.Full(Explained.OfSmall(name), withQuestions: false);
            foreach (var fact in whole.Facts)
            {
                var unknowable = whole.Mask(RecordMask.Of(fact.Path), Explained.Small).Replay(Explained.Small).Unknowable;
                foreach (var other in Others(whole, fact))
                {
                    var leaves = Leaves(other);
                    foreach (var (path, value) in Leaves(whole).Where(leaf => !unknowable.Contains(leaf.Key)))
                    {
                        leaves.GetValueOrDefault(path).Should().Be(value, "{0} does not hang on {1} in {2}", path, fact.Path, name);
                    }
                }
            }
        }
    }

    /// <summary>The same case with the fact asked and not known, and with each value that it could have.</summary>
    private static IEnumerable<Recommendation> Others(DecisionRecord record, RecordedFact fact)
    {
        var key = Explained.Small.Machine.FactsById[fact.Fact].Definition.Key;
        var sharing = record.Replay(Explained.Small).Now.Evaluated.Sharing;
        InfoSharing.Rules.Facts.FactValue?[] values = key.Type switch
        {
            FactType.YesNo => [null, InfoSharing.Rules.Facts.FactValue.YesNo.Of(true), InfoSharing.Rules.Facts.FactValue.YesNo.Of(false)],
            FactType.Choice => [null, .. key.Values.Select(value => new InfoSharing.Rules.Facts.FactValue.Choice(value))],
            FactType.Choices => [null, new InfoSharing.Rules.Facts.FactValue.Choices([]), .. key.Values.Select(value => new InfoSharing.Rules.Facts.FactValue.Choices([value]))],
            FactType.WholeNumber => [null, .. Enumerable.Range(0, 30).Select(number => new InfoSharing.Rules.Facts.FactValue.WholeNumber(number))],
            _ => [null],
        };
        return values.Select(value => Explained.Small.Evaluate(key.Scope switch
        {
            FactScope.Case => sharing.Set(key, value),
            FactScope.Person => sharing.With(sharing.People.Single(person => person.Id == fact.Subject).Set(key, value)),
            _ => sharing.With(sharing.Items.Single(item => item.Id == fact.Subject).Set(key, value)),
        }));
    }

    private static Dictionary<string, string> Leaves(DecisionRecord record) => Leaves(record.Root.Find("answer")!.Value);

    private static Dictionary<string, string> Leaves(Recommendation advice) => Leaves(AnswerTree.Of(advice, withQuestions: false));

    private static Dictionary<string, string> Leaves(InfoSharing.Rules.Syntax.Node answer) => Cover.Leaves(Json.Object([("answer", answer)]))
        .ToDictionary(leaf => leaf.Path, leaf => System.Text.Encoding.UTF8.GetString(InfoSharing.Rules.Syntax.CanonicalJson.Write(leaf.Value)));

    private static DecisionRecord Altered(Func<string, string> change) => Tampering.Resealed(Whole, change);
}
