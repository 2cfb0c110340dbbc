using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Search;

/// <summary>A blog with words to look for.</summary>
public sealed class SearchedBlog : IAsyncLifetime
{
    private readonly World world = World.Of("""
        -- hugo.toml --
        baseURL = "https://blog.example/"
        -- content/posts/exact.md --
        ---
        title: On speed
        slug: exact
        date: 2020-01-01
        authors: [Ada Example]
        ---
        A long text about many other things, by Schrödinger and others. Optimizing comes last, after all that was said of trees, loops, and the rest of it.
        -- content/posts/stem.md --
        ---
        title: Optimize and be optimized
        slug: stem
        date: 2020-02-01
        ---
        Who optimizes will optimize what is optimized: optimize, optimized, optimizes.
        -- content/posts/phrase.md --
        ---
        title: Phrases
        slug: phrase
        date: 2021-01-01
        tags: [caching]
        series: Queues from Scratch
        ---
        A ring buffer overwrites its oldest entry.
        -- content/posts/apart.md --
        ---
        title: Words apart
        slug: apart
        date: 2023-01-01
        tags: [caching]
        series: Queues from Scratch
        ---
        # Words apart

        The buffer is no ring.
        -- content/posts/codes.md --
        ---
        title: Entropy and Codes
        slug: codes
        ---
        Opening words.

        ## Later

        Entropy is \<high\>. So says the [paper](https://arxiv.org/abs/1706.03762) by Vaswani.

        ## References

        [1] Ashish Vaswani, et al. ["Attention Is All You Need."](https://arxiv.org/abs/1706.03762) NeurIPS 2017.
        -- content/posts/kettles.md --
        ---
        title: Kettles
        slug: kettles
        date: 2020-01-01
        ---
        Kettles boil.
        -- content/posts/kettles-2.md --
        ---
        title: Kettles 2.0
        slug: kettles-2
        date: 2022-01-01
        supersedes: kettles
        ---
        Kettles boil.
        -- content/posts/squid.md --
        ---
        title: The whale
        slug: squid
        ---
        ## Sperm whales

        They are large.

        ## Food

        They eat squid.
        -- content/posts/names.md --
        ---
        title: Names
        slug: names
        ---
        GPT-4 came after GPT-3. C++ came after C. They sent a résumé from Αθήνα, in Tiếng Việt.

            export FOO=$JAVA_HOME/bin:$PATH
        -- content/posts/sharp.md --
        ---
        title: Sharp
        slug: sharp
        ---
        C# is no C.
        -- content/posts/mixed.md --
        ---
        title: 混合
        slug: mixed
        language: zh
        ---
        我们用Python写代码。
        -- content/posts/german.md --
        ---
        title: Brötchen
        slug: german
        language: de
        ---
        Die Straße führt zur Bäckerei.
        -- content/posts/chinese.md --
        ---
        title: 神经网络入门
        slug: chinese
        language: zh
        ---
        神经网络是一种模型。网络
        """ + string.Concat(Enumerable.Range(1, 70).Select(number => $"""

        -- content/notes/note{number:00}.md --
        ---
        title: Note {number}
        ---
        What is common to notes, told {number} times over.

        ## Sperm {number}

        A whale, sperm of number {number % 7}.
        """)));

    public GatewayServer Gateway { get; private set; } = null!;

    public async Task InitializeAsync() => Gateway = await GatewayServer.StartAsync(world);

    public async Task DisposeAsync()
    {
        await Gateway.DisposeAsync();
        world.Dispose();
    }
}
