using System.Text;
using InfoSharing.Rules.Layering;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Tests.Diagnostics;
using InfoSharing.Rules.Tests.WorkedCases;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Layering;

public sealed class LayersTests
{
    private const string NorthEastLincolnshire = "src/InfoSharing.Rules/packs/north-east-lincolnshire";

    /// <summary>A case in which something may be shared, and nothing compels it.</summary>
    private const string MayGo = "rules/core-purpose-alone.json";

    /// <summary>A rule of England that answers a question of its tables.</summary>
    private const string Answers = "danger-from-others";

    [Fact]
    public void An_overlay_that_does_all_it_may_is_laid_without_a_word() => Borough.Below.With(Borough.Files).Diagnostics.Should().BeEmpty();

    [Fact]
    public void North_East_Lincolnshire_lies_on_England() =>
        EnglandPack.Advisor.With(Repository.PathTo(NorthEastLincolnshire)).Diagnostics.Should().BeEmpty();

    [Fact]
    public void The_built_in_overlay_is_the_one_in_the_folder() =>
        LawfulBasisAdvisor.EnglandWithNorthEastLincolnshire.Overlays.Single().Digest
            .Should().Be(EnglandPack.Advisor.With(Repository.PathTo(NorthEastLincolnshire)).Value.Overlays.Single().Digest);

    [Fact]
    public void The_advisor_below_stays_as_it_is()
    {
        var rules = Borough.Below.Machine.Pack.Rules;

        Borough.Below.With(Borough.Files).Succeeded.Should().BeTrue();

        Borough.Below.Machine.Pack.Rules.Should().BeSameAs(rules);
        Borough.Below.Overlays.Should().BeEmpty();
    }

    [Fact]
    public void A_recommendation_names_the_pack_and_every_overlay()
    {
        var advice = Borough.Advisor.Evaluate(new SharingCase(new DateOnly(2026, 11, 22)));

        advice.Pack.Id.Should().Be("england");
        advice.Pack.Digest.Should().Be(Borough.Below.Pack.Digest);
        advice.Overlays.Select(overlay => (overlay.Id, overlay.Version)).Should().Equal(("borough", "1.0.0"));
    }

    [Fact]
    public void A_rule_in_the_trace_names_the_pack_that_it_comes_from()
    {
        var rules = Borough.Advisor.Evaluate(new SharingCase(new DateOnly(2026, 11, 22))).Trace.Rules;

        rules.Single(rule => rule.Id == "danger-first").Pack.Should().Be("england");
        rules.Single(rule => rule.Id == "borough-form").Pack.Should().Be("borough");
    }

    [Fact]
    public void Local_words_take_the_place_of_others()
    {
        var pack = Borough.Advisor.Machine.Pack;

        pack.Advisers.Single(adviser => adviser.Id == "safeguarding-lead").Label.Should().Be("the borough's safeguarding lead");
        pack.Facts.Single(fact => fact.Id == "purpose").Question.Should().Be("What does the borough share it for?");
    }

    [Fact]
    public void A_local_protection_stands_beside_those_of_the_pack_below_and_their_local_numbers()
    {
        var advice = Borough.Advisor.Evaluate(Borough.Advisor.ReadCase("""
            { "asAt": "2026-11-22", "facts": { "danger.immediate": true, "harm.child": "reasonable-cause", "borough.panel-has-agreed": true } }
            """u8.ToArray(), "case.json").Value);

        advice.ProtectNow.Select(one => one.Id).Should().Equal("borough-police-desk", "police-now", "childrens-services-now");
        advice.ProtectNow[2].How.Should().Be("call the borough's duty line, day and night");
    }

    [Fact]
    public void What_a_local_row_narrows_waits_where_the_row_is_met()
    {
        var narrowed = EnglandPack.Advisor.With(Borough.OfRows("local", Waits("local", "advice"))).Value;
        var sharing = EnglandPack.Read(MayGo).Case;

        EnglandPack.Advisor.Evaluate(sharing).Outcome.Should().Be(Outcome.MayShare);
        narrowed.Evaluate(sharing).Outcome.Should().Be(Outcome.MayShare, "nobody has said that the panel waits");

        var advice = narrowed.Evaluate(With(sharing, "local.waits"));
        advice.Outcome.Should().Be(Outcome.SeekAdvice);
        var course = advice.Items.Should().ContainSingle().Subject.Course!;
        (course.Row.Id, course.Row.Pack, course.Now.Id, course.Then.Id).Should().Be(("course.local-waits", "local", "advice", "may"));
    }

    [Fact]
    public void What_a_local_row_would_stop_goes_all_the_same_in_urgent_danger()
    {
        var narrowed = EnglandPack.Advisor.With(Borough.OfRows("local", Waits("local", "mend-first"))).Value;
        var sharing = With(EnglandPack.Read(MayGo).Case, "local.waits");

        narrowed.Evaluate(sharing).Outcome.Should().Be(Outcome.PutRightFirst);
        var inDanger = With(sharing, "danger.immediate");
        narrowed.Evaluate(inDanger).Outcome.Should().Be(Outcome.ShouldShare);
        narrowed.Evaluate(inDanger).Items.Should().OnlyContain(item => item.Course!.Now.Id == "now");
    }

    [Fact]
    public void A_row_by_which_more_would_go_is_refused_with_the_combination()
    {
        var refused = EnglandPack.Advisor.With(Borough.OfRows("local", Row("local-agreed", "may", "\"local-panel\": \"agreed\""))).Diagnostics.Should().ContainSingle().Subject;

        refused.Code.Should().Be("ISR8024");
        refused.Message.Should().StartWith("row `local-agreed` of overlay `local` gives `may` in table `course` where row ")
            .And.Contain("which is more closed: with ").And.Contain("\"local-panel\": \"agreed\"");
    }

    [Theory]
    [InlineData("weighing", "not-outweighed", "ISR8023")]
    [InlineData("corse", "advice", "ISR8023")]
    public void A_row_for_a_table_that_takes_none_is_refused(string table, string answer, string code) =>
        EnglandPack.Advisor.With(Borough.OfRows("local", Row("local-waits", answer, "\"local-panel\": \"waits\"", table)))
            .Diagnostics.Select(problem => problem.Code).Should().Equal(code);

    [Fact]
    public void A_row_tests_questions_of_its_overlay_and_what_the_table_asks() =>
        EnglandPack.Advisor.With(Borough.OfRows("local", Row("local-waits", "advice", "\"local-panel\": \"waits\", \"gravity\": \"none\"")))
            .Diagnostics.Should().ContainSingle(problem => problem.Code == "ISR8007").Which.Help.Should().StartWith("a row of an overlay tests ");

    [Fact]
    public void A_row_after_which_an_order_of_England_would_not_hold_is_refused_where_the_row_stands()
    {
        var refused = EnglandPack.Advisor.With(Borough.OfRows("local", Waits("local", "keep-back"))).Diagnostics.Should().ContainSingle().Subject;

        (refused.Code, refused.Location.File).Should().Be(("ISR8013", "tables/tables.json"));
        refused.Message.Should().StartWith("with row `local-waits` of overlay `local`, order ").And.Contain(" does not hold any more (");
    }

    [Theory]
    [InlineData("one", "other")]
    [InlineData("other", "one")]
    public void Rows_of_two_overlays_stand_in_one_table_whichever_was_laid_first(string first, string second)
    {
        var overlays = new Dictionary<string, IReadOnlyList<PackFile>>
        {
            ["one"] = Borough.OfRows("one", Waits("one", "advice")),
            ["other"] = Borough.OfRows("other", Waits("other", "mend-first")),
        };
        var both = EnglandPack.Advisor.With(overlays[first]).Value.With(overlays[second]).Value;
        var sharing = EnglandPack.Read(MayGo).Case;

        Row(With(sharing, "one.waits")).Should().Be("course.one-waits");
        Row(With(sharing, "other.waits")).Should().Be("course.other-waits");
        Row(With(With(sharing, "one.waits"), "other.waits")).Should().Be("course.one-waits");

        string Row(SharingCase waiting) => both.Evaluate(waiting).Items.Single().Course!.Row.Id;
    }

    [Fact]
    public void Of_rows_of_two_overlays_the_more_closed_stands_first()
    {
        var england = EnglandPack.Advisor.Machine.Pack;
        Model.Pack[] overlays = [Read(Borough.OfRows("one", Waits("one", "advice"))), Read(Borough.OfRows("other", Waits("other", "keep-back")))];

        var rows = OverlayRows.Put(england.Tables, [.. england.Questions, .. overlays.SelectMany(overlay => overlay.Questions)], [.. overlays.SelectMany(overlay => overlay.AddedRows)])
            .Single(table => table.Id == "course").Rows.Select(row => row.Id).ToList();

        rows[rows.IndexOf("urgent-danger")..][..4].Should().Equal("urgent-danger", "other-waits", "one-waits", "unchecked");
        Model.Pack Read(IReadOnlyList<PackFile> files) => PackParser.Parse(files, new DiagnosticBag(), england)!;
    }

    [Fact]
    public void An_exception_that_would_move_an_answer_of_Englands_tables_is_refused()
    {
        Borough.Below.With(Borough.OfException("local", Answers)).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("ISR6005", "the rules that answer are locked");
        Borough.EnglandUnlocked(Answers).With(Borough.OfException("local", Answers)).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("ISR6009");
    }

    [Fact]
    public void An_exception_narrows_what_leads_to_no_answer_and_stands_after_those_that_the_rule_has() =>
        Borough.Advisor.Machine.Pack.Rules.Single(rule => rule.Id == "ready-training-in-place").Unless[^1].Id.Should().Be("borough-waits");

    [Fact]
    public void The_order_in_which_overlays_are_laid_changes_nothing()
    {
        var folder = BadFolder.Open("ISR6010-wording-conflict");
        var below = Parse(folder.Files.Where(file => !file.Key.StartsWith("overlay", StringComparison.Ordinal)));
        var one = Parse(Inside("overlay/"));
        var other = Parse(Inside("overlay-2/"));

        Report(one, other).Should().Equal(Report(other, one)).And.NotBeEmpty();

        IReadOnlyList<Diagnostic> Report(params Model.Pack[] overlays)
        {
            var problems = new DiagnosticBag();
            Layers.Combine(below, overlays, problems).Should().BeNull();
            return problems.ToSorted();
        }

        IEnumerable<KeyValuePair<string, byte[]>> Inside(string start) =>
            folder.Files.Where(file => file.Key.StartsWith(start, StringComparison.Ordinal)).Select(file => KeyValuePair.Create(file.Key[start.Length..], file.Value));
    }

    private static string Waits(string name, string answer) =>
        Row($"{name}-waits", answer, $"\"{name}-panel\": \"waits\"") + $", \"then\": {{ \"{name}-panel\": \"agreed\" }}";

    private static string Row(string id, string answer, string when, string table = "course") =>
        $"\"table\": \"{table}\", \"id\": \"{id}\", \"when\": {{ {when} }}, \"is\": \"{answer}\"";

    private static SharingCase With(SharingCase sharing, string fact) => sharing.With(FactKey.YesNo(fact, FactScope.Case), true);

    private static Model.Pack Parse(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        PackParser.Parse(files.Select(file => new PackFile(file.Key, file.Value)), new DiagnosticBag())!;
}
