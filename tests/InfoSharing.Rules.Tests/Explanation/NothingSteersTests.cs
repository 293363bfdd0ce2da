using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Tests.Explanation;

/// <summary>Whatever ids and labels a case or a pack holds: nothing in them turns, hides or breaks what is read, or commands a terminal.</summary>
public sealed partial class NothingSteersTests
{
    // Commands, line breaks of all kinds, what turns letters round, what hides between them, and what is no letter.
    private static readonly string[] Steering =
    [
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat(Enumerable.Range(0x2028, 7)).Concat(Enumerable.Range(0x2066, 4))
            .Concat([0x200B, 0x200E, 0x200F, 0x061C, 0xFEFF, 0xE000, 0xAD]).Select(code => ((char)code).ToString()),
        "\U000E0041", "\e[31m", "\e]8;;http://x\a",
    ];

    private static readonly string[] Unbroken = [.. Steering.Where(steering => steering.IndexOfAny(['\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029']) < 0)];

    private static readonly IReadOnlyList<PackFile> Base = PackFiles.FromDirectory(Repository.PathTo("tests/InfoSharing.Rules.Tests/corpus/base"));

    [Holds(150)]
    public Property No_text_or_page_is_steered_by_ids_and_labels(int seed)
    {
        var random = new Random(seed);
        // Of some words a pack with a line break in them is refused, and nothing else.
        var advisor = Loaded(Steering, random) ?? Loaded(Unbroken, random)!;
        var sharing = Case(advisor, random);
        var now = advisor.Evaluate(sharing);
        var person = sharing.People[0].Id;
        var target = Target.OutcomeIs(now.Outcome);
        string[] said =
        [
            now.Explain(), now.Explain(true), now.Explain(Audience.PersonConcerned(person)),
            now.ToHtml(), now.ToMarkdown(), now.ToHtml(Audience.PersonConcerned(person)), now.ToMarkdown(Audience.PersonConcerned(person)),
            now.Why(target).Explain(), now.WhyNot(Target.OutcomeIs(Outcome.MustShare)).Explain(), now.Certainty().Explain(),
            now.WhatWouldChange(target).Explain(), now.CompareWith(advisor.Evaluate(Case(advisor, random))).Explain(),
        ];
        return said.All(IsPlain).Label(string.Join("\n---\n", said.Where(page => !IsPlain(page)).Select(Shown).Take(1)));
    }

    [Holds(150)]
    public Property No_diagnostic_is_steered_by_what_is_wrong(int seed)
    {
        var random = new Random(seed);
        var wrong = $$"""{ "asAt": "{{Escaped(random)}}", "facts": { "{{Escaped(random)}}": true, "purpose": "{{Escaped(random)}}" }, "people": [{ "id": "{{Escaped(random)}}" }], "items": [{ "id": "i", "about": "{{Escaped(random)}}" }], "{{Escaped(random)}}": 1 }""";
        var found = LawfulBasisAdvisor.England.ReadCase(Encoding.UTF8.GetBytes(wrong), $"case{One(random)}.json").Diagnostics;

        return (found.Count > 0 && found.All(diagnostic => IsPlain(diagnostic.Message) && IsPlain(diagnostic.Help ?? "") && IsPlain(diagnostic.ToString())))
            .Label(string.Join('\n', found.Select(diagnostic => Shown(diagnostic.ToString()))));
    }

    [Fact]
    public void What_turns_letters_round_is_shown_as_no_letter_in_text_as_on_pages()
    {
        var sharing = new SharingCase(new DateOnly(2026, 11, 22)).With(new Person("child\u202E)tcepsus(\u202C")).With(new InformationItem("i", "child\u202E)tcepsus(\u202C"));
        var now = LawfulBasisAdvisor.England.Evaluate(sharing);

        now.Explain().Should().Contain("child\uFFFD)tcepsus(\uFFFD").And.NotContain("\u202E");
        now.ToMarkdown().Should().Contain("child\uFFFD)tcepsus(\uFFFD").And.NotContain("\u202E");
    }

    private static LawfulBasisAdvisor? Loaded(string[] steering, Random random) =>
        LawfulBasisAdvisor.Load([.. Base.Select(file => file with { Bytes = Steered(file.Bytes, steering, random) })]) is { Succeeded: true } loaded ? loaded.Value : null;

    private static SharingCase Case(LawfulBasisAdvisor advisor, Random random)
    {
        var (child, mother, worry) = ($"child{One(random)}x", $"{One(random)}mother", $"wor{One(random)}ry");
        var file = $$"""
            { "asAt": "2026-11-22",
              "facts": { {{(random.Next(2) == 0 ? "\"purpose\": \"safeguard-child\", \"discloser.kind\": \"school\", " : "")}}"sharing.necessary": {{(random.Next(3) > 0 ? "true" : "false")}} },
              "people": [{ "id": "{{Json(child)}}"{{(random.Next(2) == 0 ? ", \"facts\": { \"age\": 7 }" : "")}} }, { "id": "{{Json(mother)}}" }],
              "items": [{ "id": "{{Json(worry)}}", "about": "{{Json(child)}}" }, { "id": "b", "about": "{{Json(mother)}}" }] }
            """;
        return advisor.ReadCase(Encoding.UTF8.GetBytes(file), "case.json").Value;
    }

    // Into words that are shown and that no rule reads.
    private static byte[] Steered(ReadOnlyMemory<byte> bytes, string[] steering, Random random) => Encoding.UTF8.GetBytes(ShownWords().Replace(
        Encoding.UTF8.GetString(bytes.Span), word => random.Next(3) == 0 ? $"{word.Groups[1].Value}{Json(steering[random.Next(steering.Length)])}{word.Groups[2].Value}" : word.Value));

    private static string One(Random random) => Steering[random.Next(Steering.Length)];

    private static string Escaped(Random random) => Json($"a{One(random)}b");

    private static string Json(string text) => string.Concat(text.Select(letter => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")));

    private static bool IsPlain(string page) => page.EnumerateRunes().All(letter => letter.Value == '\n'
        || Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse));

    private static string Shown(string page) => string.Concat(page.Select(letter => letter == '\n' || (letter >= ' ' && letter < 0x7F) ? letter.ToString() : string.Create(CultureInfo.InvariantCulture, $"<{(int)letter:x4}>")));

    [GeneratedRegex("(\"(?:label|title|question|why|because|notice|text|summary|name|wording|true|false|unknown|says)\": *\"[^\"\\\\])([^\"])")]
    private static partial Regex ShownWords();
}
