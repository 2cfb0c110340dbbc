namespace Gateway.Content.Extraction.References;

/// <summary>What stands between two separators of a list of authors: a name, or half of one where <c>Family, Given</c> is printed.</summary>
/// <param name="LastStart">Where its last word starts.</param>
internal readonly record struct NamePart(int Start, int End, int LastStart = 0)
{
    /// <summary>Words that are no initials and no particles; a particle at the end is a name: <c>Du, J.</c>, <c>Quoc Le</c>.</summary>
    public int Words => FullWords == 0 && StartsWithCapital ? Particles : FullWords + (LastKind == NameTokenKind.Particle ? 1 : 0);

    private int FullWords { get; init; }
    private bool StartsWithCapital { get; init; }
    private bool StartsWithLetterOfCase { get; init; }

    public int Initials { get; init; }
    public int Particles { get; init; }

    /// <summary>Words that stand in titles, not in names.</summary>
    public int TitleWords { get; init; }

    public bool StartsWithInitial { get; init; }

    public bool LastIsInitial { get; init; }
    public NameTokenKind LastKind { get; init; }

    /// <summary>Whether the full stop that is part of it closes the list too.</summary>
    public bool EndsList { get; init; }

    /// <summary>What follows it: <see cref="NameTokenKind.Comma"/>, <see cref="NameTokenKind.Semicolon"/>, <see cref="NameTokenKind.And"/> or <see cref="NameTokenKind.End"/>.</summary>
    public NameTokenKind Separator { get; init; }

    /// <summary>One word, particles aside: a family name, or a name of one word.</summary>
    public bool IsFamily => Words == 1 && Initials == 0 && StartsWithLetterOfCase;

    /// <summary>What may stand after the comma of <c>Family, Given</c>.</summary>
    public bool IsGiven => Words + Initials is > 0 and <= 3;

    /// <summary><c>Hinton GE</c>, as Vancouver style has it.</summary>
    public bool EndsWithInitial => Words > 0 && !StartsWithInitial && LastIsInitial;

    public bool IsInitials => Words == 0 && Initials > 0;

    public NamePart With(NameToken token, string text)
    {
        var word = text.AsSpan(token.Start, token.End - token.Start);
        var isInitial = token.Kind == NameTokenKind.Initial || (token.Kind == NameTokenKind.Capitals && Words > 0 && !TitleWord.Is(word));
        return this with
        {
            End = token.End,
            LastStart = token.Start,
            LastKind = token.Kind,
            LastIsInitial = isInitial,
            FullWords = FullWords + (isInitial || token.Kind == NameTokenKind.Particle ? 0 : 1),
            Initials = Initials + (isInitial ? 1 : 0),
            Particles = Particles + (token.Kind == NameTokenKind.Particle ? 1 : 0),
            TitleWords = TitleWords + (!isInitial && TitleWord.Is(word) ? 1 : 0),
            StartsWithCapital = StartsWithCapital || (token.Start == Start && char.IsUpper(word[0])),
            StartsWithLetterOfCase = StartsWithLetterOfCase || char.IsUpper(word[0]) || char.IsLower(word[0]),
            StartsWithInitial = StartsWithInitial || (isInitial && Words + Initials == 0),
        };
    }
}
