using System.Text;
using Gateway.Testing;

namespace Gateway.Api.Tests.Operations;

/// <summary>A blog of any size around one post: every other post links to it, cites the same paper and has a broken link.</summary>
internal static class CrowdedBlog
{
    public static World Create(int posts)
    {
        var files = new StringBuilder("""
            -- hugo.toml --
            baseURL = "https://blog.example/"
            -- content/posts/attention.md --
            ---
            title: Attention
            date: 2020-04-07
            slug: attention
            tags: [transformer]
            series: Transformers
            ---
            Look at [the family](/posts/family/) ([Vaswani et al. 2017](https://arxiv.org/abs/1706.03762)).

            ## Scores

            A score is a scaled product.

            ## References

            [1] Ashish Vaswani, et al. ["Attention Is All You Need."](https://arxiv.org/abs/1706.03762) NeurIPS 2017.

            """);
        for (var number = 0; number < posts; number++)
        {
            var slug = number == 0 ? "family" : $"family-{number}";
            files.Append($"""
                -- content/posts/{slug}.md --
                ---
                title: Family {number}
                date: 2021-01-{1 + (number % 28):00}
                slug: {slug}
                authors: [Author {number}]
                tags: [transformer, tag {number}]
                series: Transformers
                ---
                Opening.

                ## Links

                Read [scores](/posts/attention/#scores), not [this](/posts/missing/) ([Vaswani et al. 2017](https://arxiv.org/abs/1706.03762)).

                | Symbol | Meaning |
                | --- | --- |
                | $L$ | The length. |

                ![A band](band.png)

                ## References

                [1] Ashish Vaswani, et al. ["Attention Is All You Need."](https://arxiv.org/abs/1706.03762) NeurIPS 2017.

                """);
        }

        return World.Of(files.ToString());
    }
}
