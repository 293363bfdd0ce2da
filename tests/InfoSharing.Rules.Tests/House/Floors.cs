using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfoSharing.Rules.Tests.House;

/// <summary>One source file: its path from the library's folder, with forward slashes, and its text.</summary>
internal sealed record Source(string Path, string Text);

/// <summary>The floors of the library, and what looks up from one of them.</summary>
internal static class Floors
{
    /// <summary>The one home of the order. Files in the library's own folder stand above the last.</summary>
    public static readonly ImmutableArray<string> LowToHigh =
    [
        "Text", "Law", "Facts", "Model", "Syntax", "Parsing", "Checking", "Tables", "Layering", "Compilation", "Evaluation", "Batch", "Inquiry", "Upgrading", "Explanation",
        "Recording",
    ];

    private const string Library = "InfoSharing.Rules";

    // No type, no name, no member of a namespace by that name: what the compiler cannot find, this test cannot judge.
    private static readonly string[] NotFound = ["CS0246", "CS0103", "CS0234"];

    // The built library is left out, so that its types are found in the sources alone.
    private static readonly ImmutableArray<MetadataReference> Platform = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly CSharpParseOptions Options = new(
        LanguageVersion.CSharp14, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER", "NET10_0"]);

    private static readonly SyntaxTree ImplicitUsings = CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;", Options);

    /// <summary>
    /// Every use, in code, of a namespace, type or member that stands on a floor above the file's own, as
    /// <c>path(line): sentence</c>. The compiler resolves the names, because one word may be a property on a low floor
    /// and a type on a high one.
    /// </summary>
    public static IReadOnlyList<string> Violations(IEnumerable<Source> sources)
    {
        var trees = sources.Select(Parse).ToList();
        var compilation = CSharpCompilation.Create("floors", [ImplicitUsings, .. trees], Platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        var nowhere = trees.Where(tree => Rank(tree.FilePath) < 0)
            .Select(tree => $"{tree.FilePath}(1): the folder is not a floor");
        var unread = compilation.GetDiagnostics().Where(fault => NotFound.Contains(fault.Id))
            .Select(fault => $"{At(fault.Location)}: cannot be judged, {fault.GetMessage(null)}");
        var up = trees.Where(tree => Rank(tree.FilePath) >= 0)
            .SelectMany(tree => LooksUp(compilation.GetSemanticModel(tree)));

        return [.. nowhere, .. unread, .. up];
    }

    /// <summary>Every top-level type that is not in the namespace its folder and its accessibility ask for.</summary>
    public static IReadOnlyList<string> Misplaced(IEnumerable<Source> sources) =>
        [.. from source in sources
            from type in Parse(source).GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
            where type is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
            where type.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax
            let actual = (type.Parent as BaseNamespaceDeclarationSyntax)?.Name.ToString() ?? "no namespace"
            let expected = type.Modifiers.Any(SyntaxKind.PublicKeyword) ? Library : NamespaceOf(source.Path)
            where actual != expected
            select $"{At(type.GetLocation())}: a type in {actual}, not in {expected}"];

    private static IEnumerable<string> LooksUp(SemanticModel model)
    {
        var own = Rank(model.SyntaxTree.FilePath);
        return (from name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
                let info = model.GetSymbolInfo(name)
                let rank = info.Symbol is { } symbol ? Rank(symbol) : info.CandidateSymbols.Select(Rank).DefaultIfEmpty(-1).Min()
                where rank > own
                select $"{At(name.GetLocation())}: `{name.Identifier.ValueText}` stands on {NameOf(rank)}, above {NameOf(own)}").Distinct();
    }

    private static int Rank(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol space => space.ToDisplayString().Split('.') is ["InfoSharing", "Rules", var floor, ..] ? LowToHigh.IndexOf(floor) : -1,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Rank(constructor.ContainingType),
        IMethodSymbol { ReducedFrom: { } extension } => Rank(extension),
        // A type in parts stands where its lowest part stands.
        _ => symbol.OriginalDefinition.DeclaringSyntaxReferences
            .Where(part => part.SyntaxTree != ImplicitUsings)
            .Select(part => Rank(part.SyntaxTree.FilePath)).DefaultIfEmpty(-1).Min(),
    };

    private static int Rank(string path) => Folder(path) is { } folder ? LowToHigh.IndexOf(folder) : LowToHigh.Length;

    private static string NameOf(int rank) => rank == LowToHigh.Length ? "the root" : LowToHigh[rank];

    private static string NamespaceOf(string path) => Folder(path) is { } folder ? $"{Library}.{folder}" : Library;

    private static string? Folder(string path) => path.Split('/') is [var folder, _, ..] ? folder : null;

    private static string At(Microsoft.CodeAnalysis.Location location) =>
        $"{location.SourceTree?.FilePath}({location.GetLineSpan().StartLinePosition.Line + 1})";

    private static SyntaxTree Parse(Source source) => CSharpSyntaxTree.ParseText(source.Text, Options, source.Path);
}
