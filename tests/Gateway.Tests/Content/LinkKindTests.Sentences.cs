using Gateway.Content.Model;

namespace Gateway.Tests.Content;

public partial class LinkKindTests
{
    private static (LinkKind Kind, string Lines)[] Written() =>
    [
        (LinkKind.Requires, """
            If you are not familiar with backpropagation, read [[the primer]] before going on.
            New to containers? Start with [[our introduction]].
            If you haven't read [[the first article]] yet, please do so now.
            Please read [[Setting up the toolchain]] if you haven’t.
            Prerequisites: [[linear algebra]] and a recent compiler.
            This tutorial assumes that you have worked through [[Setting up the toolchain]].
            You should be comfortable with [[lifetimes]] before you continue.
            Make sure you have read [[the installation guide]] first.
            Before reading this post, you may want to go through [[the basics of hashing]].
            I assume you already know [[how B-trees work]].
            Need a refresher on probability? See [[this short overview]].
            Please read [[the overview]] first.
            Required reading: [[Raft on one page]].
            It helps to understand [[event loops]] first.
            Readers who have not seen [[my introduction to monads]] should start there.
            This page requires some knowledge of [[template lookup]].
            Those unfamiliar with replicated types should first read [[this note]].
            The reader is expected to know [[the memory model]].
            Basic familiarity with [[regular expressions]] is assumed.
            [[The type system]] is a prerequisite for this chapter.
            Go through [[the quick start]] before continuing.
            For those who are new to the topic, please check [[the glossary]] first.
            If you don't know what a page table or a translation buffer is, feel free to check [[my notes on memory]].
            Prerequisites: some algebra, a little patience, and the first half of [[Groups by example]].
            To follow along you'll need to have completed [[the previous tutorial]].
            I'm going to assume familiarity with [[closures]] here.
            If the term "borrow" means nothing to you, go read [[the ownership primer]] and come back.
            This article presupposes [[Linear types for beginners]].
            Not sure what a mutex is? [[Start here]].
            Have a read of [[the setup guide]] before you dive in.
            A working knowledge of [[SQL joins]] is expected.
            You'll want to have read [[Part zero of the tour]] before this.
            Anyone who missed [[the introduction]] should catch up first.
            Read [[the background note]] beforehand.
            I recommend reading [[the basics]] first.
            We presume you are acquainted with [[tensor notation]].
            What follows will only make sense if you have read [[the first half]].
            Before you start, work through [[Installing the tools]].
            You must understand [[monoids]] to get anything out of this post.
            It's best to begin with [[the overview page]].
            We build directly on [[Chapter 2]], so make sure to read it first.
            Don't know Rust yet? Then [[A half-hour of Rust]] is for you.
            Don't forget to read [[the errata]] first.
            If you do not know what a trie is, read [[Tries by example]] first.
            If you're new here, [[the welcome page]] explains the basics you need.
            If you have never used Make, skim [[Make in ten minutes]] first.
            Knowledge of [[graph theory]] will be assumed throughout.
            Pre-requisites: [[Docker basics]]
            Be sure to read [[the security notes]] before deploying.
            The reader should already be comfortable with [[pointers]].
            You should probably read [[my guide to generics]] before tackling this one.
            I assume that you've read [[the first post]].
            If async is new to you, [[this introduction]] is a good place to start.
            To get the most out of this article, first read [[Event loops explained]].
            Required background: [[Lambda calculus in an hour]].
            If you haven't already, go through [[the setup]] now.
            Before this you need [[Memory]].
            Before this you need to know [[Memory]].
            You should be familiar with [[Memory]].
            For this you need [[the basics]].
            This post needs [[Memory]].
            Pinning needs ownership and lifetimes, see [[lifetimes]].
            请先阅读[[发酵基础]]。
            建议先读[[发酵基础]],再看本文。
            前置知识：[[发酵基础]]
            读本文需要先了解[[发酵基础]]。
            Voraussetzung: [[Grundlagen]]
            Voraussetzung ist [[der Beitrag über Hefe]].
            Lies zuerst [[die Grundlagen]].
            Bitte lies [[die Grundlagen]] zuerst.
            Avant de lire cet article, lisez [[les bases]].
            Prérequis : [[les bases]]
            Lisez d’abord [[les bases]].
            """),
        (LinkKind.BuildsOn, """
            In my last post I introduced [[a tiny allocator]].
            I wrote about this problem in [[an earlier post]].
            As we saw [[last time]], locks do not compose.
            Last week we looked at [[how the parser works]].
            We covered tokenisation [[in a previous article]].
            This builds on the ideas of [[our work on caching]].
            The talk extends my [[explanation of attention]].
            I have already written about [[garbage collectors]], so I will be brief.
            As I argued [[before]], tests are documentation.
            Recall from [[the article on hashing]] that buckets may overflow.
            In [[Understanding Pagination]], we looked at cursors.
            Back in March, [[we announced]] a new scheduler.
            The target is demoted, as mentioned in an [[earlier post]].
            Since our [[last update]] we have merged forty changes.
            The tool that I described in [[my previous post]] is still slow.
            It uses the trick that [[we discussed]] two weeks ago.
            Following up on [[my post about indexes]], here are the numbers.
            My [[Illustrated Trees]] post was made from the same slides.
            You may remember the [[queue]] that we built in the last article.
            Continuing where [[the previous post]] left off, we add a parser.
            If you've read [[Illustrated Trees]], this step will look familiar.
            So far I have covered three kinds of index: [[hash]], tree and bitmap.
            We blogged about [[incremental builds]] two years ago.
            This is the model from [[our earlier experiments]].
            As [[previously announced]], the old target goes away.
            This is a sequel to [[Writing a lexer]].
            It is the same trick that I described in detail in my [[post on hashing]].
            Unlike the locks introduced [[here]], these never block.
            A while ago I described [[a trick for faster joins]].
            This picks up where [[the caching post]] left off.
            Remember the [[toy allocator]] from last time?
            I've previously touched on [[flaky tests]].
            We'll reuse the tokenizer developed in [[an earlier article]].
            The numbers come from [[our last benchmark]].
            In a previous life of this blog I covered [[monorepos]].
            [[Last month]] I promised to explain how it works.
            As discussed in [[Rate limiting done right]], buckets leak.
            The allocator from [[my previous post]] gets a free list today.
            After [[my rant about YAML]], many of you wrote to me.
            Earlier this year we open-sourced [[our build cache]].
            This is a follow-up to [[Why we moved to Postgres]].
            When I first wrote about [[event sourcing]], I was too optimistic.
            Having covered [[queues]] already, I turn to stacks.
            Last year I set out to write [[a tiny database]].
            As I mentioned in [[an older post]], I dislike ORMs.
            We first met this bug in [[The case of the missing bytes]].
            This post continues the story from [[Migrating a monolith]].
            Ever since [[my post about tabs]], people send me mail.
            Some of this was covered in [[my talk notes]].
            I showed how to parse dates [[a couple of weeks ago]].
            Building on [[last week's experiment]], I added a second sensor.
            In [[my first article]] I claimed the opposite.
            We've seen in [[the post on hashing]] why this fails.
            You might recall [[our outage in June]].
            I've been writing about [[home automation]] for a while.
            The previous article, [[Reading a schematic]], ended with a question.
            Two posts ago we wrote [[a lexer]].
            I complained about this in [[Why I dislike YAML]].
            Back in 2019, I built [[a weather station]].
            My earlier experiments with [[solar panels]] failed.
            As promised [[last time]], here are the numbers.
            [[Previously]], I talked about naming.
            We published [[the results]] a year ago.
            Im letzten Beitrag ging es um [[Hefe]].
            Wie im Artikel über [[Hefe]] gezeigt, zählt die Temperatur.
            Dies ist die Fortsetzung von [[Sauerteig für Anfänger]].
            Dans mon article précédent, [[le levain]], nous avons pesé la farine.
            """),
        (LinkKind.ElaboratedIn, """
            See [[this article]] for details.
            For more on compaction, see [[Log-structured storage]].
            Check out [[my guide to tracing]] if you are curious.
            More on this in [[a separate note]].
            To run it on Windows, see [[the port]] instead.
            You can read more about the design [[here]].
            The full derivation is in [[another post]].
            A follow-up with benchmarks is [[here]].
            I go into more detail in [[Memory barriers]].
            Work is handed over by channels (see [[Queues]]).
            Please refer to [[the reference page]] for all options.
            To learn more about using it, check [[the tutorial]].
            We will come back to this in [[a later post]].
            Read [[the whole story]].
            If you are interested in the proofs, [[this page]] has them.
            [[This post]] explains the protocol in depth.
            Further reading: [[Consensus]].
            I later expanded this in [[its own blog post]].
            A longer discussion can be found in [[this note]].
            For a more thorough explanation of the problem, see [[this post]].
            Have a look at [[configuration]] for every switch.
            Visit the [[FAQ]] for common problems.
            My next post describes [[the scheduler]] in full.
            Locks are a subject of their own; see my old [[notes]] on them.
            The [[release announcement]] contains more information.
            Details are in [[the design document]].
            There's a longer write-up of this incident [[over here]].
            The gory details live in [[a separate post]].
            Curious how it works under the hood? [[This deep dive]] has you covered.
            I've written a whole post on [[why indexes bloat]] if you want to know more.
            Take a look at [[the companion notes]].
            More background can be found in [[the design notes]].
            cf. [[Amdahl's law]]
            Have a peek at [[the benchmark code walk-through]] for the whole picture.
            Learn more: [[Observability at scale]]
            Check [[the FAQ]].
            For the curious: [[how the scheduler picks a thread]].
            I will say more about this in [[my next article]].
            The interested reader is referred to [[the appendix]].
            If you want the long version, read [[How we lost a data centre]].
            (More on that [[here]].)
            I explain the details in [[Inside the planner]].
            A proof is given in [[the appendix]].
            You may also enjoy [[Debugging with print]].
            You might also like [[The art of the changelog]].
            We'll look at this more closely in [[a future post]].
            For an in-depth treatment, consult [[Consensus, the long way]].
            Next up: [[Testing]]
            See also [[Backpressure]].
            Want more? Read [[Part of the story]].
            To find out how, read [[Tuning the kernel]].
            [[Click here]] for the list of all commands.
            I keep a list of resources [[on this page]].
            Full details: [[Postmortem]]
            See, for example, [[Tracing in anger]].
            For those interested, [[here]] is the derivation.
            The rest of the story is told in [[Part of a whole]].
            More information is available [[in the wiki]].
            A comparison of both can be found in [[Rust versus Go]].
            I've documented the whole process [[here]].
            If you'd like to know how, see [[Under the hood]].
            That is a topic for [[another post]].
            Mehr dazu in [[Sauerteig führen]].
            Siehe [[Sauerteig führen]].
            Pour en savoir plus, lisez [[Le levain au quotidien]].
            Voir [[Le levain au quotidien]].
            """),
        (LinkKind.SupersededBy, """
            This post is out of date; read [[the new guide]] instead.
            A newer version of this article is available [[here]].
            This page has been superseded by [[Deployments]].
            This approach is deprecated in favour of [[the new interface]].
            I have rewritten this post, see [[Caching once more]].
            There is now an updated version of this tutorial: [[Parsing, second edition]].
            This article is no longer maintained. Please see [[the handbook]].
            Obsolete: the interface changed last year, see [[the new tutorial]] for code that runs.
            Heads up: this guide is obsolete, the current one is [[here]].
            Note: I've since published [[a revised version of this article]].
            An up-to-date edition of this tutorial lives at [[the docs site]].
            UPDATE: don't use this any more, read [[the 2022 edition]] instead.
            This documentation has been replaced by [[the handbook]].
            This has been superseded: go to [[the new page]].
            The information here is outdated. See [[Configuring TLS in 2024]] for the current procedure.
            Please use [[the revised guide]] instead of this one.
            Superseded by [[Deploying with Nix]].
            I no longer recommend this approach; see [[A better way to back up]].
            There's a newer version of this post: [[Backups, again]].
            This guide is for version 1 and no longer maintained; please see [[the new guide]].
            Out of date! Read [[the new one]].
            Dieser Artikel ist veraltet, bitte lies [[die neue Fassung]].
            Dieser Beitrag wurde durch [[Sauerteig neu gedacht]] ersetzt.
            Dieser Beitrag ist überholt. Die neue Fassung steht [[hier]].
            Veraltet: siehe [[Sauerteig neu gedacht]].
            Cet article est obsolète, voir [[la nouvelle version]].
            Ce billet a été remplacé par [[Le levain, encore]].
            This is out of date. Please read [[the newer post]].
            """),
        (LinkKind.Supersedes, """
            This post replaces [[my old notes on caching]].
            The previous version of this post is [[here]].
            This is an updated version of [[the 2018 guide]].
            It supersedes [[the earlier proposal]].
            The new guide is a superset of [[the old one]].
            This is a complete rewrite of [[my first guide]].
            Much has changed since [[my first guide]]. This post is a rewrite of that old guide.
            This is the 2023 edition of [[my backup guide]].
            This article updates and replaces [[an earlier one]].
            A rewrite of [[my 2017 post on Makefiles]].
            The present guide supersedes [[Deploying by hand]].
            This replaces my earlier post, [[Backups with tar]].
            Version 3 of this guide; the old one is [[here]].
            This is a rewritten version of [[a post from 2015]].
            This post is an update to [[State of CSS 2020]].
            This post is a complete rewrite of [[Backups]].
            It replaces [[my previous guide]].
            Dieser Artikel ersetzt [[meinen alten Beitrag]].
            Eine Neufassung meines ersten Artikels über [[Hefe]].
            Cet article remplace [[mon ancien billet]].
            """),
        (LinkKind.MovedTo, """
            This section has moved to [[its own page]].
            The part on transforms now lives in [[Transforms]].
            I removed the section on locks; it is now part of [[a full post]].
            The examples were moved to [[the cookbook]].
            I dropped the paragraph on fair locks and added a pointer to a longer post, [[Fairness]].
            I moved this to [[the appendix]].
            The troubleshooting section now has [[its own page]].
            Benchmarks have been moved into [[a separate post]].
            I've split the part about testing off into [[Testing the parser]].
            This content now lives at [[docs/install]].
            The FAQ has moved [[here]].
            Everything about plugins was moved to [[a page of its own]].
            This page has been moved to [[the handbook]].
            The list of plugins can now be found in [[Plugins]].
            """),
        (LinkKind.Related, """
            Related: [[Goodhart's law]]
            See also: [[Pace layers]], commons
            See also: [[Commons]]
            Related notes: [[Commons]], markets
            """),
        (LinkKind.Mentions, """
            No familiarity with [[category theory]] is needed.
            You don't need to have read [[the first part]].
            You do not have to read [[the history chapter]] first.
            Nothing here assumes knowledge of [[linear logic]], nor does it use any.
            I don't assume that you have read [[the thesis]].
            There is no need to read [[the appendix]] before this post.
            Reading [[the long version]] first is not required.
            [[The proof]] is not a prerequisite.
            This is not a sequel to [[the sorting post]].
            This post does not build on [[the sorting post]].
            It was never meant as a replacement for [[the manual]].
            They put the money into funding for new [[green technology]].
            Banks are replaced by a network of peers that use [[proof of work]].
            Services were built on open [[protocols]] from the start.
            As shown above, the template uses the [[replace function]] for its title.
            The slug as defined in front matter, else the [[name of the file]].
            No fact is taken into account without being put in [[context]].
            At some point on the [[exploration]] curve it flattens.
            To reach an entry that is not a valid identifier, use the [[index function]].
            The [[with]] statement is required to open a block.
            Games are a means to [[learn and explore]] together.
            The encoder is a [[transformer]] with six layers.
            We can see that [[gradient descent]] converges.
            Most databases use [[B-trees]] for their indexes.
            A model like [[this one]], for example, would expect batches.
            [[GPT-2]] demonstrates that scale matters.
            The post office uses [[routing tables]] too.
            It was first introduced by Hinton and reviewed in 2012 as [[dropout]].
            The next stage of the pipeline is a [[decoder]].
            See how the [[loss]] goes down as we train.
            Before the [[softmax]], we scale.
            If the [[cache]] is full, the oldest entry is evicted.
            The previous layer feeds a [[convolution]].
            You need more [[memory]] for larger batches.
            The reader is a thin wrapper around a [[stream]].
            In the last decade, [[attention]] took over.
            We introduce a [[gate]] that decides what to keep.
            These weights are updated by [[backpropagation]].
            I use [[Hugo]] for this blog.
            Unlike in [[linear regression]], the loss is not convex.
            The method replaces [[dropout]] with a learned mask.
            An improved version of [[REINFORCE]] keeps a baseline.
            The batch is moved to [[the accelerator]] at once.
            Use the [[title function]] instead of the filter.
            The data must first pass through an [[autoencoder]].
            This is the part of the [[heap]] that is never scanned.
            Our service runs on [[Kubernetes]] and a few virtual machines.
            The first version used [[gRPC]], the second plain HTTP.
            Reading from [[disk]] is slow.
            We checked the [[logs]] and found nothing.
            It was not clear whether [[vacuum]] would help.
            New connections go through [[the proxy]].
            You have to set [[the timeout]] in the configuration.
            This part of the code calls [[the scheduler]] twice.
            The article in the Times mentions [[solar power]].
            A more detailed model such as [[the transformer]] needs more data.
            We built [[a cache]] in front of the database.
            To see the effect of [[dropout]], compare both curves.
            See the difference between [[TCP]] and UDP in the table.
            If you use [[React]], you know hooks.
            He wrote [[a compiler]] in a weekend.
            First we train a [[tokenizer]].
            The library is no longer maintained by [[its author]].
            Old values are replaced by [[new ones]].
            I learned about [[category theory]] in school.
            The queue is drained by [[a worker]] every minute.
            With [[type inference]], you rarely write annotations.
            Each [[shard]] has a leader and two followers.
            We recommend [[PostgreSQL]] for production.
            The reader thread blocks on [[the socket]].
            Requests older than [[the retention period]] are dropped.
            Users can read [[the log]] without a password.
            In 2019 we moved to [[AWS]].
            A new version of [[the compiler]] came out in May.
            We discuss the role of [[entropy]] below.
            They published [[a data set]] of ten thousand images.
            It builds on top of [[LLVM]].
            The following [[configuration]] works for me.
            For more than [[ten nodes]], use a tree.
            We will use [[gradient clipping]] to keep training stable.
            If you want to change [[the port]], edit the file.
            My favourite part of [[Vim]] is the dot command.
            We tested [[Postgres]] first.
            The next request hits [[the cache]].
            This guide uses [[Terraform]].
            In this post I compare [[Vim]] and Emacs.
            This article is about [[ownership]].
            He explained [[the halting problem]] to me.
            Have you tried [[fzf]]?
            To learn [[Haskell]], write a parser.
            I wrote the tool in [[Go]].
            We introduced [[feature flags]] to our process.
            Read replicas use [[streaming replication]].
            The paper describes [[a new index]].
            The server needs [[a port]] of its own.
            You don't need [[Docker]] for this.
            无需先阅读[[发酵基础]]。
            我用[[酵母]]做面包。
            Der Teig braucht [[Wasser]].
            Der Teig ist veraltet, sagt [[Anna]].
            Die Hefe ersetzt [[Sauerteig]] nicht.
            """),
    ];
}
