namespace InfoSharing.Rules.Law;

/// <summary>Three-valued logic: unknown stays unknown unless the other side settles it.</summary>
internal static class Kleene
{
    public static Truth Not(Truth one) => one switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };

    public static Truth And(Truth one, Truth other) =>
        one == Truth.False || other == Truth.False ? Truth.False
        : one == Truth.True && other == Truth.True ? Truth.True
        : Truth.Unknown;

    public static Truth Or(Truth one, Truth other) => Not(And(Not(one), Not(other)));

    public static Truth Of(bool known) => known ? Truth.True : Truth.False;
}
