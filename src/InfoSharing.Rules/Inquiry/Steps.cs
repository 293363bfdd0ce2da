namespace InfoSharing.Rules.Inquiry;

/// <summary>Puts the rules of a proof in order, each once: what rests on others before them.</summary>
internal sealed class Steps
{
    private readonly Dictionary<Place, int> numbers = [];

    public Steps(IReadOnlyList<RuleProof> proofs)
    {
        var inOrder = new List<RuleProof>();
        Gather(proofs, inOrder, []);
        inOrder.Reverse();
        foreach (var proof in inOrder)
        {
            numbers[proof.Place] = numbers.Count + 1;
        }

        All = [.. inOrder.Select(Step)];
    }

    public IReadOnlyList<WhyStep> All { get; }

    public IReadOnlyList<int> Numbers(IEnumerable<RuleProof> proofs) => [.. proofs.Select(proof => numbers[proof.Place]).Distinct().Order()];

    /// <summary>Depth first, from the last to the first, so that the reverse has each rule before what it rests on.</summary>
    private static void Gather(IEnumerable<RuleProof> proofs, List<RuleProof> gathered, HashSet<Place> seen)
    {
        foreach (var proof in proofs.Reverse())
        {
            if (seen.Add(proof.Place))
            {
                Gather(proof.Grounds.Concat(proof.Exceptions.SelectMany(exception => exception.Grounds)).SelectMany(ground => ground.RestsOn), gathered, seen);
                gathered.Add(proof);
            }
        }
    }

    private WhyStep Step(RuleProof proof) => new()
    {
        Number = numbers[proof.Place],
        Rule = proof.Rule,
        Grounds = Grounds(proof.Grounds),
        Exceptions = [.. proof.Exceptions.Select(exception => new WhyUnless { Exception = exception.Exception, IsPresumed = exception.IsPresumed, Grounds = Grounds(exception.Grounds) })],
    };

    private IReadOnlyList<WhyGround> Grounds(IEnumerable<GroundProof> grounds) =>
        [.. grounds.Select(ground => new WhyGround { Test = ground.Test, Subject = ground.Test.SubjectOfTest, RestsOn = Numbers(ground.RestsOn) })];
}
