using InfoSharing.Rules.Explanation;

namespace InfoSharing.Rules.Tests.Explanation;

public sealed class EnglishTests
{
    [Theory]
    [InlineData("the purpose is to protect a child", "the purpose is not to protect a child")]
    [InlineData("it reveals health", "it does not reveal health")]
    [InlineData("the person has consented", "the person has not consented")]
    [InlineData("the person has not been asked", "the person has been asked")]
    [InlineData("the child may be a child in need", "the child may not be a child in need")]
    [InlineData("they are contact details", "they are not contact details")]
    [InlineData("there is no concern about a child", "it is not so that there is no concern about a child")]
    [InlineData("somebody with parental responsibility decided", "it is not so that somebody with parental responsibility decided")]
    public void A_sentence_is_denied_at_its_main_verb_or_as_a_whole(string sentence, string denied) => English.Not(sentence).Should().Be(denied);

    [Fact]
    public void Sentences_that_begin_alike_begin_once() =>
        English.Alike(["it reveals health", "it reveals sex life", "it reveals religion or belief"], "or").Should().Be("it reveals health, sex life or religion or belief");

    [Fact]
    public void Sentences_that_begin_differently_are_said_in_full() =>
        English.Alike(["the person decided", "somebody else decided"], "or").Should().Be("the person decided or somebody else decided");

    [Fact]
    public void What_is_not_known_is_said_once() =>
        English.Statements(["it is not known whether a holds", "b holds", "it is not known whether c holds"])
            .Should().Be("b holds, and it is not known whether a holds, or whether c holds");

    [Fact]
    public void A_long_list_of_statements_is_cut_but_never_for_one() =>
        (English.Statements(["a", "b", "c", "d"]), English.Statements(["a", "b", "c", "d", "e"]))
            .Should().Be(("a; b; c; and d", "a; b; c; and 2 more points"));

    [Theory]
    [InlineData("Art 6(1)(e), with Arts 4(11) and 7", "Article 6(1)(e), with Articles 4(11) and 7")]
    [InlineData("Sch 1 Pt 2 para 18", "Schedule 1 Part 2 paragraph 18")]
    [InlineData("s.10(2)-(5)", "section 10(2)-(5)")]
    [InlineData("ss.10 and 29", "sections 10 and 29")]
    [InlineData("section 4, golden rule 6", "section 4, golden rule 6")]
    public void A_place_is_said_in_full(string place, string full) => English.Place(place).Should().Be(full);

    [Theory]
    [InlineData("http://www.legislation.gov.uk/id/ukpga/2018/12/section/8", "http://www.legislation.gov.uk/ukpga/2018/12/section/8/2026-02-05")]
    [InlineData("http://www.legislation.gov.uk/id/eur/2016/679/article/6", "http://www.legislation.gov.uk/eur/2016/679/article/6/2026-02-05")]
    [InlineData("http://www.legislation.gov.uk/id/uksi/2026/82", "http://www.legislation.gov.uk/id/uksi/2026/82")]
    [InlineData("http://www.legislation.gov.uk/id/ukpga/Eliz2/8-9/65", "http://www.legislation.gov.uk/id/ukpga/Eliz2/8-9/65")]
    [InlineData("https://www.gov.uk/guidance", "https://www.gov.uk/guidance")]
    public void An_address_of_dated_law_names_the_day(string address, string dated) => LawAddress.AsAt(address, new DateOnly(2026, 2, 5)).Should().Be(dated);
}
