namespace Gateway.Evaluation.Gold;

/// <summary>One figure of the gold's scorer.</summary>
/// <param name="Value">Null where the schema does not have the field.</param>
/// <param name="Error">Standard error, where the scorer gives one.</param>
/// <param name="Differences">What is wrong, one line each.</param>
public sealed record Figure(string Fact, double? Value, double? Error, IReadOnlyList<string> Differences);
