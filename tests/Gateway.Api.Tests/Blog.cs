using Gateway.Testing;

namespace Gateway.Api.Tests;

/// <summary>The blog that most tests ask: two sources that share a slug, links good and bad, a paper that two posts cite, and a series.</summary>
internal static class Blog
{
    public const string Address = "https://blog.example/posts/";

    public static World Create() => World.Of(
        ("blog", """
            -- hugo.toml --
            baseURL = "https://blog.example/"
            title = "Test Blog"
            languageCode = "en"
            -- content/posts/attention.md --
            ---
            title: Attention
            date: 2020-04-07T10:00:00Z
            slug: attention
            author: { name: Ada Example, other_names: [エイダ], url: "https://ada.example/", bio: Writes about attention., affiliations: [{ organization: Example Institute, position: Researcher, current: true }] }
            series: Transformers
            tags: [attention, transformer]
            description: How attention works.
            aliases: [/old/attention/]
            ---
            Attention weighs what matters ([Vaswani et al. 2017](https://arxiv.org/abs/1706.03762)).

            [Updated on 2021-03-05: add a section on heads.]

            ## Scores

            A score is a scaled product.

            ### Softmax

            It turns scores into weights, as said under [scores](#scores).

            ## Heads

            Several heads work side by side. See [the family](/posts/family/#sparse-attention) for cheaper ones.

            ## References

            [1] Ashish Vaswani, et al. ["Attention Is All You Need."](https://arxiv.org/abs/1706.03762) NeurIPS 2017.
            -- content/posts/family.md --
            ---
            title: The Family
            date: 2023-01-27T00:00:00+02:00
            slug: family
            authors: [Ada Example, Bo Example]
            series: Transformers
            tags: [transformer]
            ---
            This goes on from [an earlier post]({{< relref "attention.md" >}}). Heads were treated there under [heads](/posts/attention/#heads).

            ## Sparse attention

            Dense attention ([Vaswani et al. 2017](https://arxiv.org/abs/1706.03762)) is dear. Sparse attention
            ([Child et al. 2019](https://arxiv.org/abs/1904.10509)) is cheap. An old link goes to [attention](/old/attention/).

            ## Dead ends

            This leads to [no section](/posts/attention/#nowhere), and this to [no post](/posts/missing/).

            ## Symbols

            | Symbol | Meaning |
            | --- | --- |
            | $L$ | The length of the *input*. |

            ![A band](band.png)

            $$
            O(L) \tag{1}
            $$

            ```python
            print("sparse")
            ```

            ## References

            [1] Ashish Vaswani, et al. ["Attention Is All You Need."](https://arxiv.org/abs/1706.03762) NeurIPS 2017.

            [2] Rewon Child, et al. ["Generating Long Sequences with Sparse Transformers."](https://arxiv.org/abs/1904.10509) arXiv 2019.
            -- content/posts/island.md --
            ---
            title: An Island
            date: 2022-06-01T00:00:00Z
            slug: island
            tags: []
            ---
            Nobody links here.
            """),
        ("notes", """
            -- hugo.toml --
            baseURL = "https://notes.example/"
            title = "Test Notes"
            languageCode = "en"
            -- content/posts/attention.md --
            ---
            title: Note on Attention
            date: 2021-01-01T00:00:00Z
            slug: attention
            tags: [note]
            ---
            A short note that points to [the long post](https://blog.example/posts/attention/#scores).
            """));
}
