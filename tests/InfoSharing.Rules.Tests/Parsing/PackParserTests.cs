using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.Diagnostics;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Parsing;

public sealed class PackParserTests
{
    [Fact]
    public void A_pack_has_everything_that_its_files_say_in_the_order_of_the_ids()
    {
        var pack = Parsed.Base;

        pack.Header.Should().Be(new PackHeader("base", "1.0.0", "A small pack", "England", "local", 1, "for tests only", new Location("pack.json", 1, 1))
        {
            From = new DateOnly(2018, 5, 25),
            Checked = new DateOnly(2026, 11, 22),
        });
        pack.Sources.Select(source => source.Id).Should().Equal("ukgdpr");
        pack.Facts.Select(fact => fact.Id).Should().Equal(
            "age", "category", "confidential", "discloser.kind", "discloser.public-authority", "purpose", "request.date", "sharing.necessary", "under-18");
        pack.Bodies.Select(body => (body.Id, body.Attributes["public-authority"])).Should().Equal(("charity", false), ("school", true));
        pack.Provisions.Select(provision => (provision.Id, provision.Requirement, provision.Type, provision.Rights)).Should().Equal(
            ("ukgdpr.6.1.e", Requirement.LawfulBasis, ProvisionType.Basis, new Rights(false, false, true, false)));
        pack.Safeguards.Select(safeguard => (safeguard.Id, safeguard.When, safeguard.By)).Should().Equal(("record-decision", SafeguardTime.After, "discloser"));
        pack.Advisers.Select(adviser => adviser.Id).Should().Equal("safeguarding-lead");
        pack.Reasons.Select(reason => reason.Id).Should().Equal("openness");
        pack.Findings.Select(finding => (finding.Id, finding.Sentences.False)).Should().Equal(("child-concerned", "no child is concerned"));
        pack.Conditions.Select(condition => condition.Id).Should().Equal("safeguarding-purpose");
        pack.Rules.Select(rule => rule.Id).Should().Equal("nothing-needless", "public-task", "somebody-is-a-child", "tell-people", "the-task-calls-for-it");
        pack.Questions.Select(question => question.Id).Should().Equal("call", "decision");
        pack.Tables.Select(table => table.Id).Should().Equal("decision");
    }

    [Fact]
    public void A_fact_knows_its_type_its_values_and_its_sentences()
    {
        Fact("purpose").Should().BeEquivalentTo(new { Type = FactType.Choice, Scope = FactScope.Case, Sensitivity = Sensitivity.Ordinary, Says = (string?)null });
        Fact("purpose").Values.Select(value => (value.Id, value.Says)).Should().Equal(
            ("safeguard-child", "the purpose is to safeguard a child"), ("prevent-crime", "the purpose is to prevent crime"));
        Fact("discloser.kind").Should().BeEquivalentTo(new { ValuesAreBodies = true, Says = "the discloser is {value}" });
        Fact("discloser.kind").Key.Values.Should().Equal("charity", "school");
        Fact("category").Values.Select(value => value.Says).Should().Equal("it reveals health", "it reveals sex life");
        Fact("category").Key.Should().BeOfType<FactKey<IReadOnlyList<string>>>();
        Fact("age").Should().BeEquivalentTo(new { Type = FactType.WholeNumber, Minimum = 0, Maximum = 120 });
        Fact("request.date").Type.Should().Be(FactType.Date);
        Fact("confidential").Sentences.Should().Be(new Sentences("it is confidential", "it is not confidential", "it is not known whether it is confidential"));
    }

    [Fact]
    public void A_fact_is_derived_from_an_attribute_of_a_body_or_from_tests_of_another_fact()
    {
        Fact("discloser.public-authority").Derivations.Should().ContainSingle().Which.Should().BeOfType<Derivation.BodyAttribute>()
            .Which.Should().BeEquivalentTo(new { From = new { Id = "discloser.kind" }, Attribute = "public-authority" });
        var tests = Fact("under-18").Derivations.Should().ContainSingle().Which.Should().BeOfType<Derivation.Tests>().Which;
        Parsed.Show(tests.True!).Should().Be("age AtMost 17");
        Parsed.Show(tests.False!).Should().Be("age AtLeast 18");
    }

    [Fact]
    public void The_order_in_which_files_are_given_means_nothing() =>
        Parsed.Pack(BadFolder.Base.Reverse()).Should().BeEquivalentTo(Parsed.Base, compared => compared.RespectingRuntimeTypes().WithStrictOrdering());

    [Fact]
    public void Backward_slashes_in_paths_are_the_same_as_forward_ones() =>
        Parsed.Pack(BadFolder.Base.Select(file => file with { Path = file.Path.Replace('/', '\\') })).Digest.Should().Be(Parsed.Base.Digest);

    [Fact]
    public void Worked_cases_and_notes_are_no_part_of_a_pack() =>
        Parsed.Pack([.. BadFolder.Base, Parsed.File("cases/sub/one.json", "not even JSON"), Parsed.File("README.md", "# A pack")]).Digest
            .Should().Be(Parsed.Base.Digest);

    [Fact]
    public void The_digest_changes_with_any_byte_and_any_path()
    {
        var digests = new[]
        {
            Parsed.Base.Digest,
            Parsed.With("rules/more.json", "{ }").Digest,
            Parsed.With("rules/more.json", "{ } ").Digest,
            Parsed.With("rules/mores.json", "{ }").Digest,
            Parsed.With("rules/folder/more.json", "{ }").Digest,
        };

        digests.Should().OnlyHaveUniqueItems().And.AllSatisfy(digest => digest.Should().MatchRegex("^[0-9a-f]{64}$"));
    }

    [Fact]
    public void The_digest_of_known_files_is_known() =>
        // printf 'pack.json\0\2\0\0\0\0\0\0\0{}rules/a.json\0\3\0\0\0\0\0\0\0{ }' | sha256sum
        PackDigest.Of([Parsed.File("rules/a.json", "{ }"), Parsed.File("pack.json", "{}")])
            .Should().Be("45966078f6c0810a140647de4482c23ea21c90caa7acffe750e0dcb1389270c7");

    [Fact]
    public void Each_file_may_name_its_schema_and_hold_nothing_else()
    {
        string[] paths = ["facts/x.json", "bodies/x.json", "provisions/x.json", "lists/x.json", "rules/x.json", "rules/a/b/x.json"];

        Parsed.Pack([.. BadFolder.Base, .. paths.Select(path => Parsed.File(path, """{ "$schema": "../x.schema.json" }"""))]).Rules
            .Should().HaveSameCount(Parsed.Base.Rules);
    }

    [Fact]
    public void Everything_that_is_wrong_in_all_files_is_reported_at_once()
    {
        var problems = new DiagnosticBag();

        PackParser.Parse([.. BadFolder.Base, Parsed.File("facts/x.json", "{"), Parsed.File("lists/x.json", "[]"), Parsed.File("rules/x.json", """{ "rules": 7 }""")], problems)
            .Should().BeNull();

        problems.ToSorted().Select(diagnostic => (diagnostic.Code, diagnostic.Location.ToString())).Should().Equal(
            ("ISR1007", "facts/x.json(1,1)"), ("ISR2001", "lists/x.json(1,1)"), ("ISR2001", "rules/x.json(1,12)"));
    }

    [Fact]
    public void What_went_wrong_with_another_pack_does_not_spoil_this_one()
    {
        var problems = new DiagnosticBag();
        PackParser.Parse([], problems).Should().BeNull();

        PackParser.Parse(BadFolder.Base, problems).Should().NotBeNull();
    }

    private static FactDefinition Fact(string id) => Parsed.Base.Facts.Single(fact => fact.Id == id);
}
