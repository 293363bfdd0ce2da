using System.Globalization;
using System.Text;
using InfoSharing.Rules.Syntax;

namespace InfoSharing.Rules.Tests.Syntax;

public sealed class CanonicalJsonTests
{
    // RFC 8785, appendix B: the bits of a double, and how it is written.
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef4f", "999999999999999900000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("41b3de4355555556", "333333333.3333334")]
    [InlineData("41b3de4355555557", "333333333.33333343")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void A_number_is_written_as_the_RFC_writes_it(string bits, string expected) =>
        CanonicalNumber.Of(BitConverter.Int64BitsToDouble(long.Parse(bits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))).Should().Be(expected);

    [Theory]
    [InlineData("7fffffffffffffff")]
    [InlineData("7ff0000000000000")]
    public void What_is_no_finite_number_is_refused(string bits)
    {
        var write = () => CanonicalNumber.Of(BitConverter.Int64BitsToDouble(long.Parse(bits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)));
        write.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("-0", true)]
    [InlineData("1.50", true)]
    [InlineData("1E+2", true)]
    [InlineData("9007199254740992", true)]
    [InlineData("9007199254740993", false)]
    [InlineData("0.1", true)]
    [InlineData("0.10000000000000001", false)]
    [InlineData("1e400", false)]
    [InlineData("1e-400", false)]
    [InlineData("1e99999999999999999999", false)]
    public void A_number_is_kept_if_its_canonical_form_is_the_same_number(string written, bool isKept) =>
        CanonicalNumber.IsKept(written).Should().Be(isKept);

    // RFC 8785, section 3.2.2: numbers, escapes, literals.
    [Fact]
    public void The_first_sample_of_the_RFC_comes_out_as_there() => Canonical("""
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
          "literals": [null, true, false]
        }
        """).Should().Be("""{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""");

    // RFC 8785, section 3.2.3: by UTF-16 units, so that a character outside the first plane comes before U+FB33.
    [Fact]
    public void Members_are_sorted_by_the_UTF16_units_of_their_names() => Canonical("""
        {
          "\u20ac": "Euro Sign",
          "\r": "Carriage Return",
          "\ufb33": "Hebrew Letter Dalet With Dagesh",
          "1": "One",
          "\ud83d\ude00": "Emoji: Grinning Face",
          "\u0080": "Control",
          "\u00f6": "Latin Small Letter O With Diaeresis"
        }
        """).Should().Be(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
            + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");

    [Fact]
    public void What_is_canonical_is_written_as_it_is()
    {
        const string Text = """{"":[{},[],"\u0000\b\t\n\f\r\u001f"],"a":-1e-7,"b":{"c":null}}""";
        Canonical(Text).Should().Be(Text);
    }

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Write(Trees.Read(json, out _)!));
}
