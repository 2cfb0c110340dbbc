using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>What a sentence says of the post that it links to. <c>[[...]]</c> is the link.</summary>
public class LinkKindTests
{
    private static readonly Lazy<Task<Reading>> Blog = new(ReadAsync);

    public static TheoryData<string, LinkKind> Sentences { get; } = new()
    {
        { "If you are not familiar with backpropagation, read [[the primer]] before going on.", LinkKind.Requires },
        { "New to containers? Start with [[our introduction]].", LinkKind.Requires },
        { "If you haven't read [[the first article]] yet, please do so now.", LinkKind.Requires },
        { "Please read [[Setting up the toolchain]] if you haven’t.", LinkKind.Requires },
        { "Prerequisites: [[linear algebra]] and a recent compiler.", LinkKind.Requires },
        { "This tutorial assumes that you have worked through [[Setting up the toolchain]].", LinkKind.Requires },
        { "You should be comfortable with [[lifetimes]] before you continue.", LinkKind.Requires },
        { "Make sure you have read [[the installation guide]] first.", LinkKind.Requires },
        { "Before reading this post, you may want to go through [[the basics of hashing]].", LinkKind.Requires },
        { "I assume you already know [[how B-trees work]].", LinkKind.Requires },
        { "Need a refresher on probability? See [[this short overview]].", LinkKind.Requires },
        { "Please read [[the overview]] first.", LinkKind.Requires },
        { "Required reading: [[Raft on one page]].", LinkKind.Requires },
        { "It helps to understand [[event loops]] first.", LinkKind.Requires },
        { "Readers who have not seen [[my introduction to monads]] should start there.", LinkKind.Requires },
        { "This page requires some knowledge of [[template lookup]].", LinkKind.Requires },
        { "Those unfamiliar with replicated types should first read [[this note]].", LinkKind.Requires },
        { "The reader is expected to know [[the memory model]].", LinkKind.Requires },
        { "Basic familiarity with [[regular expressions]] is assumed.", LinkKind.Requires },
        { "[[The type system]] is a prerequisite for this chapter.", LinkKind.Requires },
        { "Go through [[the quick start]] before continuing.", LinkKind.Requires },
        { "For those who are new to the topic, please check [[the glossary]] first.", LinkKind.Requires },

        { "If you don't know what a page table or a translation buffer is, feel free to check [[my notes on memory]].", LinkKind.Requires },
        { "Prerequisites: some algebra, a little patience, and the first half of [[Groups by example]].", LinkKind.Requires },

        { "In my last post I introduced [[a tiny allocator]].", LinkKind.BuildsOn },
        { "I wrote about this problem in [[an earlier post]].", LinkKind.BuildsOn },
        { "As we saw [[last time]], locks do not compose.", LinkKind.BuildsOn },
        { "Last week we looked at [[how the parser works]].", LinkKind.BuildsOn },
        { "We covered tokenisation [[in a previous article]].", LinkKind.BuildsOn },
        { "This builds on the ideas of [[our work on caching]].", LinkKind.BuildsOn },
        { "The talk extends my [[explanation of attention]].", LinkKind.BuildsOn },
        { "I have already written about [[garbage collectors]], so I will be brief.", LinkKind.BuildsOn },
        { "As I argued [[before]], tests are documentation.", LinkKind.BuildsOn },
        { "Recall from [[the article on hashing]] that buckets may overflow.", LinkKind.BuildsOn },
        { "In [[Understanding Pagination]], we looked at cursors.", LinkKind.BuildsOn },
        { "Back in March, [[we announced]] a new scheduler.", LinkKind.BuildsOn },
        { "The target is demoted, as mentioned in an [[earlier post]].", LinkKind.BuildsOn },
        { "Since our [[last update]] we have merged forty changes.", LinkKind.BuildsOn },
        { "The tool that I described in [[my previous post]] is still slow.", LinkKind.BuildsOn },
        { "It uses the trick that [[we discussed]] two weeks ago.", LinkKind.BuildsOn },
        { "Following up on [[my post about indexes]], here are the numbers.", LinkKind.BuildsOn },
        { "My [[Illustrated Trees]] post was made from the same slides.", LinkKind.BuildsOn },
        { "You may remember the [[queue]] that we built in the last article.", LinkKind.BuildsOn },
        { "Continuing where [[the previous post]] left off, we add a parser.", LinkKind.BuildsOn },
        { "If you've read [[Illustrated Trees]], this step will look familiar.", LinkKind.BuildsOn },
        { "So far I have covered three kinds of index: [[hash]], tree and bitmap.", LinkKind.BuildsOn },
        { "We blogged about [[incremental builds]] two years ago.", LinkKind.BuildsOn },
        { "This is the model from [[our earlier experiments]].", LinkKind.BuildsOn },
        { "As [[previously announced]], the old target goes away.", LinkKind.BuildsOn },

        { "This is a sequel to [[Writing a lexer]].", LinkKind.BuildsOn },
        { "It is the same trick that I described in detail in my [[post on hashing]].", LinkKind.BuildsOn },
        { "Unlike the locks introduced [[here]], these never block.", LinkKind.BuildsOn },

        { "See [[this article]] for details.", LinkKind.ElaboratedIn },
        { "For more on compaction, see [[Log-structured storage]].", LinkKind.ElaboratedIn },
        { "Check out [[my guide to tracing]] if you are curious.", LinkKind.ElaboratedIn },
        { "More on this in [[a separate note]].", LinkKind.ElaboratedIn },
        { "To run it on Windows, see [[the port]] instead.", LinkKind.ElaboratedIn },
        { "You can read more about the design [[here]].", LinkKind.ElaboratedIn },
        { "The full derivation is in [[another post]].", LinkKind.ElaboratedIn },
        { "A follow-up with benchmarks is [[here]].", LinkKind.ElaboratedIn },
        { "I go into more detail in [[Memory barriers]].", LinkKind.ElaboratedIn },
        { "Work is handed over by channels (see [[Queues]]).", LinkKind.ElaboratedIn },
        { "Please refer to [[the reference page]] for all options.", LinkKind.ElaboratedIn },
        { "To learn more about using it, check [[the tutorial]].", LinkKind.ElaboratedIn },
        { "We will come back to this in [[a later post]].", LinkKind.ElaboratedIn },
        { "Read [[the whole story]].", LinkKind.ElaboratedIn },
        { "If you are interested in the proofs, [[this page]] has them.", LinkKind.ElaboratedIn },
        { "[[This post]] explains the protocol in depth.", LinkKind.ElaboratedIn },
        { "Further reading: [[Consensus]].", LinkKind.ElaboratedIn },
        { "I later expanded this in [[its own blog post]].", LinkKind.ElaboratedIn },
        { "A longer discussion can be found in [[this note]].", LinkKind.ElaboratedIn },
        { "For a more thorough explanation of the problem, see [[this post]].", LinkKind.ElaboratedIn },
        { "Have a look at [[configuration]] for every switch.", LinkKind.ElaboratedIn },
        { "Visit the [[FAQ]] for common problems.", LinkKind.ElaboratedIn },
        { "My next post describes [[the scheduler]] in full.", LinkKind.ElaboratedIn },
        { "Locks are a subject of their own; see my old [[notes]] on them.", LinkKind.ElaboratedIn },
        { "The [[release announcement]] contains more information.", LinkKind.ElaboratedIn },
        { "Details are in [[the design document]].", LinkKind.ElaboratedIn },

        { "This post is out of date; read [[the new guide]] instead.", LinkKind.SupersededBy },
        { "A newer version of this article is available [[here]].", LinkKind.SupersededBy },
        { "This page has been superseded by [[Deployments]].", LinkKind.SupersededBy },
        { "This approach is deprecated in favour of [[the new interface]].", LinkKind.SupersededBy },
        { "I have rewritten this post, see [[Caching once more]].", LinkKind.SupersededBy },
        { "There is now an updated version of this tutorial: [[Parsing, second edition]].", LinkKind.SupersededBy },
        { "This article is no longer maintained. Please see [[the handbook]].", LinkKind.SupersededBy },

        { "Obsolete: the interface changed last year, see [[the new tutorial]] for code that runs.", LinkKind.SupersededBy },

        { "This post replaces [[my old notes on caching]].", LinkKind.Supersedes },
        { "The previous version of this post is [[here]].", LinkKind.Supersedes },
        { "This is an updated version of [[the 2018 guide]].", LinkKind.Supersedes },
        { "It supersedes [[the earlier proposal]].", LinkKind.Supersedes },
        { "The new guide is a superset of [[the old one]].", LinkKind.Supersedes },
        { "This is a complete rewrite of [[my first guide]].", LinkKind.Supersedes },
        { "Much has changed since [[my first guide]]. This post is a rewrite of that old guide.", LinkKind.Supersedes },

        { "This section has moved to [[its own page]].", LinkKind.MovedTo },
        { "The part on transforms now lives in [[Transforms]].", LinkKind.MovedTo },
        { "I removed the section on locks; it is now part of [[a full post]].", LinkKind.MovedTo },
        { "The examples were moved to [[the cookbook]].", LinkKind.MovedTo },

        { "I dropped the paragraph on fair locks and added a pointer to a longer post, [[Fairness]].", LinkKind.MovedTo },
        { "I moved this to [[the appendix]].", LinkKind.MovedTo },

        { "Related: [[Goodhart's law]]", LinkKind.Related },
        { "See also: [[Pace layers]], commons", LinkKind.Related },

        { "They put the money into funding for new [[green technology]].", LinkKind.Mentions },
        { "Banks are replaced by a network of peers that use [[proof of work]].", LinkKind.Mentions },
        { "Services were built on open [[protocols]] from the start.", LinkKind.Mentions },
        { "As shown above, the template uses the [[replace function]] for its title.", LinkKind.Mentions },
        { "The slug as defined in front matter, else the [[name of the file]].", LinkKind.Mentions },
        { "No fact is taken into account without being put in [[context]].", LinkKind.Mentions },
        { "At some point on the [[exploration]] curve it flattens.", LinkKind.Mentions },
        { "To reach an entry that is not a valid identifier, use the [[index function]].", LinkKind.Mentions },
        { "The [[with]] statement is required to open a block.", LinkKind.Mentions },
        { "Games are a means to [[learn and explore]] together.", LinkKind.Mentions },
        { "The encoder is a [[transformer]] with six layers.", LinkKind.Mentions },
        { "We can see that [[gradient descent]] converges.", LinkKind.Mentions },
        { "Most databases use [[B-trees]] for their indexes.", LinkKind.Mentions },
        { "A model like [[this one]], for example, would expect batches.", LinkKind.Mentions },
        { "[[GPT-2]] demonstrates that scale matters.", LinkKind.Mentions },
        { "The post office uses [[routing tables]] too.", LinkKind.Mentions },
        { "It was first introduced by Hinton and reviewed in 2012 as [[dropout]].", LinkKind.Mentions },
        { "The next stage of the pipeline is a [[decoder]].", LinkKind.Mentions },
        { "See how the [[loss]] goes down as we train.", LinkKind.Mentions },
        { "Before the [[softmax]], we scale.", LinkKind.Mentions },
        { "If the [[cache]] is full, the oldest entry is evicted.", LinkKind.Mentions },
        { "The previous layer feeds a [[convolution]].", LinkKind.Mentions },
        { "You need more [[memory]] for larger batches.", LinkKind.Mentions },
        { "The reader is a thin wrapper around a [[stream]].", LinkKind.Mentions },
        { "In the last decade, [[attention]] took over.", LinkKind.Mentions },
        { "We introduce a [[gate]] that decides what to keep.", LinkKind.Mentions },
        { "These weights are updated by [[backpropagation]].", LinkKind.Mentions },
        { "I use [[Hugo]] for this blog.", LinkKind.Mentions },
        { "Unlike in [[linear regression]], the loss is not convex.", LinkKind.Mentions },
        { "The method replaces [[dropout]] with a learned mask.", LinkKind.Mentions },
        { "An improved version of [[REINFORCE]] keeps a baseline.", LinkKind.Mentions },
        { "The batch is moved to [[the accelerator]] at once.", LinkKind.Mentions },
        { "Use the [[title function]] instead of the filter.", LinkKind.Mentions },
        { "The data must first pass through an [[autoencoder]].", LinkKind.Mentions },
        { "This is the part of the [[heap]] that is never scanned.", LinkKind.Mentions },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task The_sentence_says_what_the_target_is(string sentence, LinkKind kind)
    {
        var reading = await Blog.Value;

        var post = reading.Post($"p{Sentences.Select((x, index) => ((string)x[0], index)).First(x => x.Item1 == sentence).index}");
        Assert.Equal(kind, Assert.Single(reading.Snapshot.Links, x => x.From == post.Key).Kind);
    }

    private static async Task<Reading> ReadAsync()
    {
        var posts = Sentences.Select((x, index) => $"-- posts/p{index}.md --\n---\ntitle: Number {index} of many\n---\n{Linked((string)x[0])}\n");
        return await Reading.OfAsync(string.Concat(posts) + "-- posts/target.md --\n---\ntitle: The target\n---\nText.\n");
    }

    private static string Linked(string sentence) => sentence.Replace("[[", "[", StringComparison.Ordinal).Replace("]]", "](target.md)", StringComparison.Ordinal);
}
