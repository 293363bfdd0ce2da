namespace InfoSharing.Rules;

/// <summary>How a point of a checklist stands in one case.</summary>
/// <remarks>The zero value is the cautious one: nobody has shown that the point is dealt with.</remarks>
public enum PointStatus
{
    /// <summary>The facts do not say: a person has to look.</summary>
    ToCheck = 0,

    /// <summary>The facts show that it is still to be done.</summary>
    ToDo,

    /// <summary>The point does not arise in this case.</summary>
    NotApplicable,

    /// <summary>The facts show that it is done.</summary>
    Done,
}
