using InfoSharing.Rules.Tests.Explanation;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Recording;

public sealed class RecordingTests
{
    private const int SmallEnough = 10 * 1024;

    private static readonly Recommendation Advice = Explained.OfSmall("danger");

    [Fact]
    public void It_says_who_decided_what_when_and_why()
    {
        var record = Records.Full(Advice, departed: true);

        record.DecidedBy.Should().Be("user-17");
        record.Decision.Should().Be(Decided.Departed);
        record.DecidedAt.Should().Be(Records.At);
        record.Reason.Should().Be("the family was seen this morning");
        record.Instead.Should().Be(Outcome.SeekAdvice);
        record.ReviewOn.Should().Be(new DateOnly(2027, 2, 22));
    }

    [Fact]
    public void It_says_what_was_applied_and_what_came_of_it()
    {
        var record = Records.Full(Advice);

        record.Version.Should().Be(1);
        record.Engine.Should().Be(InfoSharing.Rules.Recording.EngineVersion.Current);
        record.Pack.Should().BeEquivalentTo(new { Advice.Pack.Id, Advice.Pack.Version, Advice.Pack.Digest });
        record.Overlays.Should().BeEmpty();
        record.AsAt.Should().Be(Advice.AsAt);
        record.AcceptsAnnouncedLaw.Should().BeFalse();
        record.Outcome.Should().Be(Advice.Outcome);
    }

    [Fact]
    public void The_overlays_are_named_with_their_digests()
    {
        var advisor = NorthEastLincolnshirePack.Advisor;
        var record = Records.Full(advisor.Evaluate(new SharingCase(new DateOnly(2026, 11, 22))), withQuestions: false);

        record.Overlays.Should().BeEquivalentTo([new { advisor.Overlays[0].Id, advisor.Overlays[0].Version, advisor.Overlays[0].Digest }]);
    }

    [Fact]
    public void Each_fact_is_known_or_asked_and_not_known_or_not_there_and_says_who_said_so()
    {
        var sharing = new SharingCase(new DateOnly(2026, 11, 22))
            .With(EnglandFacts.OfCase.Purpose, "safeguard-child")
            .WithNotKnown(EnglandFacts.OfCase.HarmChild)
            .With(new Person("child").With(EnglandFacts.OfPerson.Age, 7));
        var details = new RecordDetails { Provenance = [new FactProvenance("age", "mother", Records.At, "child"), new FactProvenance("harm.child", "mother", Records.At)] };
        var record = RecommendationRecording.Record(EnglandPack.Advisor.Evaluate(sharing), "user-17", Decided.AsRecommended, Records.At, null, details, withQuestions: false);

        record.Facts.Should().BeEquivalentTo(
        [
            new { Fact = "harm.child", Subject = "", Scope = FactScope.Case, State = RecordedState.AskedNotKnown, Value = (string?)null, By = (string?)"mother", At = (DateTimeOffset?)Records.At },
            new { Fact = "purpose", Subject = "", Scope = FactScope.Case, State = RecordedState.Known, Value = (string?)"\"safeguard-child\"", By = (string?)null, At = (DateTimeOffset?)null },
            new { Fact = "age", Subject = "child", Scope = FactScope.Person, State = RecordedState.Known, Value = (string?)"7", By = (string?)"mother", At = (DateTimeOffset?)Records.At },
        ]);
    }

    [Fact]
    public void It_says_what_was_shared_with_whom_how_and_when_and_which_advice_was_taken()
    {
        var record = Records.Full(Advice);

        record.Shared.Should().NotBeEmpty().And.AllSatisfy(shared =>
            shared.Should().BeEquivalentTo(new { With = "police", How = "secure-mail", At = Records.At.AddMinutes(10) }));
        record.Shared.Select(shared => shared.Item).Should().Equal(Advice.Items.Where(item => item.Disposition == Disposition.Share).Select(item => item.Id));
        record.AdviceTaken.Should().BeEquivalentTo([new { From = "safeguarding-lead", At = Records.At.AddHours(-1), Said = "refer today" }]);
    }

    [Fact]
    public void A_departure_without_a_reason_is_refused()
    {
        var record = () => Advice.ToRecord("user-17", Decided.Departed, Records.At);
        record.Should().Throw<ArgumentException>().WithParameterName("reason");
    }

    [Fact]
    public void Nobody_cannot_decide()
    {
        var record = () => Advice.ToRecord(" ", Decided.AsRecommended, Records.At);
        record.Should().Throw<ArgumentException>().WithParameterName("decidedBy");
    }

    public static TheoryData<string, RecordDetails> Refused => new()
    {
        { "another course with the recommendation confirmed", new RecordDetails { Instead = Outcome.SeekAdvice } },
        { "a source of a fact that is not given", new RecordDetails { Provenance = [new FactProvenance("no-such-fact", "mother", Records.At)] } },
        { "two sources of one fact", new RecordDetails { Provenance = [new FactProvenance("purpose", "a", Records.At), new FactProvenance("purpose", "b", Records.At)] } },
        { "an item that is not in the case", new RecordDetails { Shared = [new SharedItem("no-such-item", "police", "telephone", Records.At)] } },
        { "a short salt", new RecordDetails { Salt = new byte[15] } },
        { "a mask without a salt", new RecordDetails { Mask = RecordMask.From(Sensitivity.Safety) } },
        { "something else than a digest", new RecordDetails { Previous = "the one before" } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_could_not_be_proven_later_is_refused(string what, RecordDetails details)
    {
        var record = () => Advice.ToRecord("user-17", Decided.AsRecommended, Records.At, details: details);
        record.Should().Throw<ArgumentException>(what);
    }

    [Fact]
    public void The_same_arguments_give_the_same_bytes() => Records.Full(Advice).ToJson().Should().Be(Records.Full(Explained.OfSmall("danger")).ToJson());

    [Fact]
    public void A_typical_case_of_three_people_and_four_items_makes_a_small_record()
    {
        var sharing = EnglandPack.Read("published/siblings-hub.json").Case;
        sharing = sharing.With(new InformationItem("attendance", "sibling").With(EnglandFacts.OfItem.Content, "concern-or-observation").With(EnglandFacts.OfItem.Needed, true));
        var record = Records.Full(EnglandPack.Advisor.Evaluate(sharing));

        (sharing.People.Count, sharing.Items.Count).Should().Be((3, 4));
        record.Utf8.Length.Should().BeLessThan(SmallEnough);
    }

    [Fact]
    public void The_engine_is_named_as_it_is_published() =>
        File.ReadAllText(Repository.PathTo("Directory.Build.props")).Should().Contain($"<VersionPrefix>{InfoSharing.Rules.Recording.EngineVersion.Current}</VersionPrefix>");
}
