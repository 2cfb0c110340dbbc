namespace Gateway.Content.Extraction.References;

/// <summary>Words that tell a capitalised title from a list of names.</summary>
internal static class TitleWord
{
    // Function words, and the nouns that open or close titles of papers in the sciences. Common family names (Page, Field, Long) are left out.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "about", "all", "an", "are", "as", "at", "beyond", "by", "can", "do", "does", "for", "from", "how", "in", "into", "is", "it", "need", "not", "of", "off", "on",
        "or", "our", "over", "the", "to", "toward", "towards", "under", "using", "via", "we", "what", "when", "where", "why", "with", "without", "you", "your",
        "adaptive", "adversarial", "advances", "algorithm", "algorithms", "analysis", "approach", "architecture", "architectures", "attention", "bayesian", "computing",
        "convolutional", "data", "deep", "design", "documentation", "dynamic", "efficient", "embedding", "embeddings", "estimation", "evaluation", "evolution", "experimental",
        "exploring", "fast", "foundations", "framework", "generation", "generative", "gradient", "graph", "guide", "handbook", "human", "image", "improving", "inference",
        "information", "introduction", "kernel", "knowledge", "language", "large", "learned", "learning", "linear", "lecture", "machine", "methods", "model", "modeling", "models", "network",
        "networks", "neural", "notes", "optimal", "optimization", "overview", "pattern", "policy", "prediction", "principles", "probabilistic", "problem", "processing",
        "random", "reasoning", "recognition", "recurrent", "reinforcement", "report", "representation", "representations", "review", "robust", "scaling", "scalable", "search", "self-attention",
        "semi-supervised", "self-supervised", "sparse", "statistical", "stochastic", "structure", "study", "survey", "system", "systems", "theory", "thinking", "training",
        "transfer", "transformer", "transformers", "tutorial", "understanding", "unsupervised", "variational", "vision", "visual",
        "ai", "cnn", "dna", "gan", "gans", "gpu", "llm", "llms", "ml", "nlp", "rl", "rna", "rnn", "sql", "vae",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Is(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
