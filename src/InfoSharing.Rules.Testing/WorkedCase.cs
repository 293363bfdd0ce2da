using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Testing;

/// <summary>A case together with the answer that it should have: facts in, expected recommendation out.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class WorkedCase
{
    // A case built in C# stands in no file.
    private static readonly Location Nowhere = new("(built)", 1, 1);

    internal WorkedCase(string path, CaseFile file) => (Path, File) = (path, file);

    /// <summary>Where it was read from, as diagnostics show it; what it was named for a case built in C#.</summary>
    public string Path { get; }

    /// <summary>Its title; its path if it has none.</summary>
    public string Title => File.Title ?? Path;

    /// <summary>The facts.</summary>
    public SharingCase Case => File.Case;

    /// <summary>Whether it says what it expects. A case that expects nothing tests nothing, and fails.</summary>
    public bool ExpectsAnswer => File.Expect is not null;

    internal CaseFile File { get; }

    /// <summary>Reads a worked case by the facts that an advisor's pack declares.</summary>
    /// <param name="advisor">The advisor.</param>
    /// <param name="utf8">The text of the file in UTF-8.</param>
    /// <param name="path">What diagnostics call the file.</param>
    public static Loaded<WorkedCase> Read(LawfulBasisAdvisor advisor, ReadOnlyMemory<byte> utf8, string path)
    {
        ArgumentNullException.ThrowIfNull(advisor);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var problems = new DiagnosticBag();
        var file = CaseParser.Parse(path, utf8, advisor.Machine.Pack.Facts, advisor.Machine.Days, problems);
        return new Loaded<WorkedCase>(file is null ? null : new WorkedCase(path, file), problems.ToSorted());
    }

    /// <summary>Makes a worked case in C#.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="sharing">The facts.</param>
    /// <param name="expected">The answer that it should have, as far as it matters.</param>
    public static WorkedCase Of(string title, SharingCase sharing, ExpectedAnswer expected)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(sharing);
        ArgumentNullException.ThrowIfNull(expected);
        return new WorkedCase(title, new CaseFile(title, sharing, expected.Expectation, Nowhere));
    }

    /// <summary>Everything that was expected and did not come out; empty if all did.</summary>
    /// <param name="advisor">The advisor that judges the case.</param>
    /// <exception cref="ArgumentException">
    /// The case holds a fact, or a value, that the advisor's pack does not declare, or is of a day that it does not cover.
    /// </exception>
    public IReadOnlyList<Difference> Differences(LawfulBasisAdvisor advisor)
    {
        ArgumentNullException.ThrowIfNull(advisor);
        return Case.Recipients.Count < 2 ? Compared.Of(File, advisor.Evaluate(Case)) : Compared.Of(File, advisor.Plan(Case));
    }

    /// <summary>Judges the case and compares; for a test, which passes if nothing is thrown.</summary>
    /// <param name="advisor">The advisor that judges the case.</param>
    /// <exception cref="WorkedCaseException">
    /// Something did not come out as expected. The message says what, which rules and conditions are responsible, and the facts.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The case holds a fact, or a value, that the advisor's pack does not declare, or is of a day that it does not cover.
    /// </exception>
    public void Check(LawfulBasisAdvisor advisor)
    {
        var differences = Differences(advisor);
        if (differences.Count > 0)
        {
            throw new WorkedCaseException(this, differences);
        }
    }

    /// <summary>The path, by which test runners list it.</summary>
    public override string ToString() => Path;
}
