namespace Gateway.Graph.Texts;

/// <summary>Stems of words that texts on anything use: no stop words, but nobody would call them what a text is about.</summary>
internal static class IdleWords
{
    private static readonly HashSet<string> Stems = new(StringComparer.Ordinal)
    {
        // English
        "add", "allow", "alway", "anoth", "back", "becom", "befor", "begin", "better", "call", "chang", "come", "differ", "done", "easi", "end", "even", "everi", "exampl", "find", "first", "follow",
        "get", "give", "go", "good", "happen", "help", "includ", "instead", "keep", "kind", "know", "last", "later", "learn", "let", "like", "littl", "long", "look", "lot", "made", "make", "mani", "may",
        "mean", "might", "much", "must", "need", "never", "new", "next", "number", "often", "one", "page", "part", "post", "put", "read", "realli", "right", "run", "say", "see", "seen", "set", "show", "simpl", "sinc",
        "someth", "start", "still", "take", "tell", "text", "thing", "think", "time", "tri", "turn", "two", "understand", "use", "veri", "want", "way", "well", "without", "word", "work", "would", "write",
        // German, French, Spanish
        "beispiel", "brauch", "einfach", "gut", "imm", "lass", "les", "mach", "mehr", "neu", "seh", "sieh", "viel", "wied", "autr", "bien", "faut", "plus", "voir", "caso", "ejempl", "hac", "pued", "ver",
    };

    public static bool Contains(string stem) => Stems.Contains(stem);
}
