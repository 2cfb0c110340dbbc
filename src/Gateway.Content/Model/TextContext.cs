namespace Gateway.Content.Model;

/// <summary>A sentence with its neighbours, plain text. <c>Start</c> and <c>End</c> bound the link or callout within <c>Sentence</c>, in UTF-16 units.</summary>
public sealed record TextContext(string Before, string Sentence, string After, int Start, int End);
