using Gateway.Content.Sources;
using Gateway.Testing;

namespace Gateway.Evaluation;

/// <summary>One of the shared corpora.</summary>
/// <param name="BaseUrl">Where its site is published, for those whose settings are not part of the corpus: what a person would say of the source.</param>
public sealed record Corpus(string Name, string? BaseUrl = null)
{
    public static readonly IReadOnlyList<Corpus> All =
    [
        new("lil-log-html"),
        new("lil-log-jekyll"),
        new("jalammar"),
        new("hugodocs"),
        new("rust-blog", "https://blog.rust-lang.org/"),
        new("foam-docs", "https://foambubble.github.io/foam/"),
        new("quartz-garden", "https://jzhao.xyz/"),
        new("iclr-blogposts"),
        new("d2l-zh"),
        new("eips-core", "https://eips.ethereum.org/"),
    ];

    public string Folder => Shared.PathOf("corpora", Name);

    public string TruthFile => Shared.PathOf("corpora", Name + ".truth.json");

    public SourceOptions Source => new(Name, Folder) { BaseUrl = BaseUrl };
}
