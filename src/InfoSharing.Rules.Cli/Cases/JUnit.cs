using System.Globalization;
using System.Text;
using System.Xml;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Cli.Cases;

/// <summary>The result of worked cases in the XML of JUnit, which build servers read.</summary>
internal static class JUnit
{
    public static string Of(TestRun run, Terminal terminal)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("testsuites");
            Counts(xml, run.Outcomes.Count(), run.Failed);
            foreach (var suite in run.Suites)
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", suite.Name);
                Counts(xml, suite.Outcomes.Count, suite.Outcomes.Count(outcome => outcome.Failed));
                foreach (var outcome in suite.Outcomes)
                {
                    Write(xml, suite, outcome, terminal);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Write(XmlWriter xml, Suite suite, Outcome outcome, Terminal terminal)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", suite.Name);
        xml.WriteAttributeString("name", Legal(outcome.Case.Title));
        xml.WriteAttributeString("file", Legal(terminal.Shown(outcome.File)));
        if (outcome.Failed)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Legal(string.Join("; ", outcome.Differences)));
            xml.WriteString(Legal(Report.Of(outcome.Case, outcome.Differences)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, int tests, int failures)
    {
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
    }

    // JSON may escape characters that XML cannot hold in any way.
    private static string Legal(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is 0x9 or 0xA or 0xD or (>= 0x20 and not 0xFFFE and not 0xFFFF) ? rune.ToString() : "\uFFFD"));
}
