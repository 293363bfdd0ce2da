using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Tests.Oracle;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>The words of the plain arithmetic in the words of the pack, answer by answer in the same order.</summary>
internal static class PlainAnswers
{
    private static readonly Dictionary<string, (string Pack, string Plain)[]> Words = new(StringComparer.Ordinal)
    {
        ["bar"] = [("none", "none"), ("lifted", "lifted"), ("leave", "leave"), ("stands", "stands")],
        ["duty"] = [("none", "none"), ("unclear", "unclear"), ("calls", "calls"), ("binds", "binds")],
        ["part"] = [("none", "none"), ("not-said", "unsaid"), ("lawful-part", "part"), ("able", "able"), ("protects", "protects")],
        ["hands"] = [("right", "right"), ("way", "way"), ("unproved", "unproved"), ("unsafe", "unsafe")],
        ["need-to-know"] = [("needed", "needed"), ("in-part", "inpart"), ("not-shown", "ask"), ("not-needed", "no")],
        ["soundness"] = [("sound", "sound"), ("label", "label"), ("check", "check"), ("correct", "correct")],
        ["authority"] = [("there", "there"), ("paper", "paper"), ("not-there", "no")],
        ["hearing"] = [("no", "no"), ("hear", "hear")],
        ["weighing"] =
        [
            ("nothing-against", "free"), ("clearly-outweighed", "clear"), ("outweighed", "out"), ("for-judgement", "judge"), ("not-outweighed", "not"),
        ],
        ["asking"] = [("agreed", "agreed"), ("refused", "refused"), ("ask", "ask"), ("shut", "shut"), ("moot", "moot")],
        ["urgent"] = [("no", "no"), ("yes", "yes")],
        ["agreement"] = [("open", "open"), ("nobody", "nobody"), ("agreed", "agreed"), ("refused", "refused")],
        ["obstacle"] = [("none", "none"), ("no-time", "time"), ("is-the-danger", "danger"), ("defeats", "defeats"), ("unsafe", "unsafe")],
        ["judged"] = [("none", "none"), ("for", "for"), ("against", "against")],
        ["course"] =
        [
            ("keep-back", "keep"), ("prove-who-asks", "verify"), ("leave-first", "leave"), ("must", "must"), ("another-way-first", "way"),
            ("correct-first", "correct"), ("now", "now"), ("check-first", "check"), ("hear-first", "hear"), ("ask-first", "ask"),
            ("ask-recipient-first", "askrec"), ("advice", "advice"), ("mend-first", "mend"), ("should", "should"), ("may", "may"),
        ],
    };

    /// <summary>Answers that are weights, from nought.</summary>
    private static readonly Dictionary<string, string[]> Levels = new(StringComparer.Ordinal)
    {
        ["gravity"] = ["none", "welfare", "some", "serious", "gravest"],
        ["likelihood"] = ["nothing", "worry", "suspect", "believe", "established"],
        ["how-soon"] = ["over", "some-day", "continuing", "now"],
        ["effect"] = ["nothing", "helps", "acts"],
        ["claim"] = ["none", "slight", "function", "weighty"],
        ["sensitivity"] = ["ordinary", "private", "sensitive", "most-intimate"],
        ["confidence"] = ["open", "institutional", "professional", "strict"],
        ["telling-harm"] = ["none", "slight", "livelihood", "endangers"],
    };

    /// <summary>What an answer of the pack is called in the plain arithmetic.</summary>
    public static string Plain(string question, string answer) => Words[question].Single(pair => pair.Pack == answer).Plain;

    /// <summary>The plain arithmetic for answers that rules would give.</summary>
    /// <param name="tables">The tables of the pack.</param>
    /// <param name="answers">The places of the answers, in the order of the questions.</param>
    public static PlainTable For(TableSet tables, int[] answers)
    {
        return new PlainTable
        {
            Bar = Word("bar"),
            Duty = Word("duty"),
            Part = Word("part"),
            Hands = Word("hands"),
            Need = Word("need-to-know"),
            Soundness = Word("soundness"),
            Authority = Word("authority"),
            IsUnheard = Answer("heard") is "not-heard" or "not-told",
            IsUntold = Answer("heard") == "not-told",
            Gravity = Level("gravity"),
            Likelihood = Level("likelihood"),
            Soon = Level("how-soon"),
            Effect = Level("effect"),
            OnlyOwnAndCanDecide = Answer("whose-harm") == "own-can-decide",
            IsChoiceKnown = Answer("choice-known") == "yes",
            IsWishedToStay = Answer("wish") is "against" or "no-to-be-expected",
            IsNoExpected = Answer("wish") == "no-to-be-expected",
            IsOwnMatter = Answer("whose-harm") is "own-can-decide" or "own-cannot-decide",
            Claim = Level("claim"),
            Sensitivity = Level("sensitivity"),
            Confidence = Level("confidence"),
            Telling = Level("telling-harm"),
            IsLiftedByLaw = Answer("lifted") is "law" or "best-interests",
            IsExpected = Answer("lifted") is "agreement" or "expectation",
            Agreement = Word("agreement"),
            Obstacle = Word("obstacle"),
            CanAct = Answer("can-act") == "yes",
            IsAskedFirst = Answer("first-asked") == "yes",
            Judged = Word("judged"),
            LessWouldDo = Answer("use-of-item") is "less-would-do" or "not-shown" or "no-reasons",
            IsDemandUnseen = Answer("demand-said") == "not-seen",
        };

        string Word(string question) => Plain(question, Answer(question));

        string Answer(string question)
        {
            var place = tables.PlaceOf(question);
            return tables.Questions[place].Answers[answers[place]].Id;
        }

        int Level(string question) => Array.IndexOf(Levels[question], Answer(question));
    }
}
