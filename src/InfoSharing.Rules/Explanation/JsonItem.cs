using System.Text.Json;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Explanation;

/// <summary>Writes one item of information as JSON.</summary>
internal static class JsonItem
{
    public static void Write(Utf8JsonWriter json, Account account, ItemRecommendation item)
    {
        IReadOnlyList<ProvisionRating> ratings = [.. item.Bases, .. item.Provisions];
        json.WriteString("id", item.Id);
        json.WriteString("about", item.About);
        json.WriteString("disposition", Words.Dispositions[item.Disposition]);
        WriteCourse(json, item.Course);
        WriteBasis(json, item.LawfulBasis);
        json.WriteList("requirements", item.Requirements, finding =>
        {
            json.WriteString("requirement", Words.Requirements[finding.Requirement]);
            json.WriteString("status", Words.Statuses[finding.Status]);
            json.WriteText("provision", finding.Provision);
            json.WriteString("why", account.Law.Of(finding, ratings));
        });
        json.WriteList("bases", item.Bases, rating => Write(json, account, rating));
        json.WriteList("provisions", item.Provisions, rating => Write(json, account, rating));
        json.WriteStrings("mend", item.Mend.Select(requirement => Words.Requirements[requirement]));
    }

    private static void WriteCourse(Utf8JsonWriter json, ItemCourse? course)
    {
        if (course is null)
        {
            return;
        }

        json.WriteStartObject("course");
        WriteStep(json, course.Now);
        json.WriteString("row", course.Row.Id);
        json.WriteList("first", course.First, step => WriteStep(json, step));
        json.WriteStartObject("then");
        WriteStep(json, course.Then);
        json.WriteEndObject();
        if (course.IfRefused is { } refused)
        {
            json.WriteStartObject("ifRefused");
            WriteStep(json, refused);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, CourseStep step)
    {
        json.WriteString("id", step.Id);
        json.WriteString("outcome", Words.Outcomes[step.Outcome]);
        json.WriteString("says", step.Says);
        json.WriteString("because", step.Because);
    }

    private static void WriteBasis(Utf8JsonWriter json, ProvisionRating? basis)
    {
        if (basis is null)
        {
            json.WriteNull("lawfulBasis");
            return;
        }

        json.WriteStartObject("lawfulBasis");
        json.WriteString("id", basis.Id);
        json.WriteString("name", basis.Name);
        json.WriteText("through", basis.Through);
        json.WriteStrings("rights", basis.Rights);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Account account, ProvisionRating rating)
    {
        json.WriteString("id", rating.Id);
        json.WriteString("name", rating.Name);
        json.WriteString("requirement", Words.Requirements[rating.Requirement]);
        json.WriteString("rating", Words.Ratings[rating.Rating]);
        json.WriteText("through", rating.Through);
        json.WriteString("why", account.Law.Of(rating));
        json.WriteText("uri", rating.Uri);
    }
}
