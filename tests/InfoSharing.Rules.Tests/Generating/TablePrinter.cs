using System.Text.Json.Nodes;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>Writes questions and decision tables as the guide has them.</summary>
internal static class TablePrinter
{
    public static JsonObject Print(QuestionDefinition question)
    {
        var print = new JsonObject
        {
            ["id"] = question.Id,
            ["for"] = ModelWords.Scopes[question.Scope],
            ["title"] = question.Title,
            ["question"] = question.Text,
            ["answers"] = Printer.List(question.Answers.Select(Print)),
        };
        if (question.Unknown is { } reading)
        {
            print["unknown"] = new JsonObject { ["is"] = reading.Is.Id, ["mostOpen"] = reading.MostOpen, ["because"] = reading.Because };
        }

        return print;
    }

    public static JsonObject Print(TableDefinition table)
    {
        var print = new JsonObject
        {
            ["id"] = table.Id,
            ["title"] = table.Title,
            ["answers"] = table.Answers.Id,
            ["asks"] = Printer.List(table.Asks.Select(question => question.Id)),
            ["rows"] = Printer.List(table.Rows.Select(Print)),
        };
        RulePrinter.AddStanding(print, table.Standing);
        return print;
    }

    private static JsonObject Print(AnswerDefinition answer)
    {
        var print = new JsonObject { ["id"] = answer.Id, ["says"] = answer.Says };
        if (answer.Outcome is { } outcome)
        {
            print["outcome"] = Words.Outcomes[outcome];
        }

        return print;
    }

    private static JsonObject Print(RowDefinition row)
    {
        var print = new JsonObject
        {
            ["id"] = row.Id,
            ["is"] = row.Is.Id,
            ["because"] = row.Because,
            ["cites"] = new JsonArray(new JsonObject { ["source"] = row.Cites[0].Source }),
        };
        Add("when", row.When.Select(test => (test.Question.Id, (JsonNode)Printer.List(test.Answers.Select(answer => answer.Id)))));
        Add("then", row.Then.Select(change => (change.Question.Id, (JsonNode)change.Answer.Id)));
        Add("ifRefused", row.IfRefused.Select(change => (change.Question.Id, (JsonNode)change.Answer.Id)));
        return print;

        void Add(string name, IEnumerable<(string Name, JsonNode Value)> members)
        {
            var all = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Value)));
            if (all.Count > 0)
            {
                print[name] = all;
            }
        }
    }
}
