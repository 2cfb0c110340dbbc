using System.Globalization;
using Gateway.Evaluation.Gold;
using Gateway.Evaluation.Scoring;
using Spectre.Console;

namespace Gateway.Evaluation;

/// <summary>The tables that are printed.</summary>
internal static class Report
{
    public static void Print(string title, IEnumerable<Score> scores)
    {
        var table = new Table().Title(title).AddColumns("fact", "found", "true", "right", "precision", "recall", "");
        foreach (var score in scores)
            table.AddRow(score.IsServed ? [score.Fact, $"{score.Found}", $"{score.True}", $"{score.Right}", Percent(score.Precision), Percent(score.Recall), score.Note] : [score.Fact, "", "", "", "", "", score.Note]);
        AnsiConsole.Write(table);
    }

    /// <summary>Each fact over all sets together and in the worst of them; those with a goal first.</summary>
    public static void PrintSummary(IReadOnlyList<(string Corpus, Score Score)> scores, IReadOnlyList<Figure> figures)
    {
        var table = new Table().Title("all sets together").AddColumns("fact", "goal", "precision", "recall", "worst set", "met", "");
        var facts = scores.Select(x => x.Score.Fact).Distinct().ToLookup(Goal.ByFact.ContainsKey);
        foreach (var fact in facts[true])
            AddFact(table, fact, scores);
        foreach (var figure in figures)
            AddFigure(table, figure);
        table.AddEmptyRow();
        foreach (var fact in facts[false])
            AddFact(table, fact, scores);
        AnsiConsole.Write(table);
    }

    private static void AddFact(Table table, string fact, IEnumerable<(string Corpus, Score Score)> scores)
    {
        var sets = scores.Where(x => x.Score.Fact == fact).ToList();
        var (all, goal) = (Score.Sum(fact, sets.Select(x => x.Score)), Goal.ByFact.GetValueOrDefault(fact));
        var bar = goal is null ? "" : goal.Precision == goal.Recall ? Percent(goal.Precision) : $"{Percent(goal.Precision)} / {Percent(goal.Recall)}";
        if (all.IsServed)
            table.AddRow(fact, bar, Percent(all.Precision), Percent(all.Recall), WorstOf(sets), goal is null ? "" : goal.IsMetBy(all) ? "yes" : "no", all.Note);
        else
            table.AddRow(fact, bar, "", "", "", "", all.Note);
    }

    private static void AddFigure(Table table, Figure figure)
    {
        var goal = Goal.ByFact[figure.Fact].Precision;
        if (figure.Value is { } value)
            table.AddRow(figure.Fact, Share(goal), Share(value) + (figure.Error is { } error ? $" ± {Share(error)}" : ""), "", "", value >= goal ? "yes" : "no", "");
        else
            table.AddRow(figure.Fact, Share(goal), "", "", "", "", "not served");
    }

    private static string WorstOf(IEnumerable<(string Corpus, Score Score)> scores)
    {
        var (corpus, score) = scores.Where(x => x.Score.IsServed).MinBy(x => Math.Min(x.Score.Precision, x.Score.Recall));
        return $"{corpus} {Percent(score.Precision)} / {Percent(score.Recall)}";
    }

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
