using CsCheck;
using Gateway.Content;
using Gateway.Content.Model;
using Gateway.Graph.Prerequisites;
using Gateway.Graph.Topics;
using Gateway.Store;
using Gateway.Store.Changes;
using Gateway.Store.Curation;
using Gateway.Store.Tables;
using Gateway.Store.Writing;
using Gateway.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Tests.Store;

/// <summary>Whatever happens to files, and in whatever order people decide, no decision is lost.</summary>
public sealed class CurationPropertyTests
{
    private const int Posts = 4;

    private static readonly Gen<Step> AnyStep = Gen.Select(Gen.Enum<Deed>(), Gen.Int[0, Posts - 1], Gen.Int[0, Posts - 1], Gen.Bool, (deed, post, other, yes) => new Step(deed, post, other, yes));

    [Fact]
    public async Task Any_sequence_of_edits_renames_and_decisions_keeps_every_decision_that_is_not_withdrawn() =>
        await AnyStep.List[1, 14].SampleAsync(
            async steps =>
            {
                using var blog = new DecidedBlog();
                await blog.IngestAsync();
                foreach (var step in steps)
                    await blog.TakeAsync(step);
                await blog.IngestAsync();
                var held = blog.Held();
                Assert.Equal(blog.Expected.Order(), held.Order());

                // What was changed bit by bit is what all decisions together make of the content.
                var before = blog.Rows();
                await blog.IngestAsync(anew: true);
                Assert.Equal(before, blog.Rows());
                Assert.Equal(held, blog.Held());
            },
            iter: 25, threads: 1);

    private enum Deed
    {
        Edit,
        Rename,
        Delete,
        Restore,
        Relate,
        Need,
        Link,
        Reject,
        Call,
        Merge,
        Place,
        Role,
        Part,
        Withdraw,
        Ingest,
    }

    private sealed record Step(Deed Deed, int Post, int Other, bool Yes);

    private sealed class DecidedBlog : IDisposable
    {
        private static readonly CurationEntry Nobody = new(null, null, null, null);

        private static readonly string[] Standing =
        [
            "SELECT 'link', link.key, kind, origin, review, curation, post.in_degree FROM link JOIN post ON post.id = coalesce(link.to_post_id, link.from_post_id) ORDER BY 2",
            "SELECT 'need', a.key, b.key, prerequisite.confidence, review, curation, NULL FROM prerequisite JOIN post AS a ON a.id = post_id JOIN post AS b ON b.id = needed_post_id WHERE curation IS NOT NULL ORDER BY 2, 3",
            "SELECT 'like', a.key, b.key, score, review, curation, NULL FROM related_post JOIN post AS a ON a.id = post_id JOIN post AS b ON b.id = other_post_id WHERE curation IS NOT NULL AND review = 1 ORDER BY 2, 3",
            "SELECT 'next', a.key, b.key, c.key, NULL, NULL, NULL FROM post AS a LEFT JOIN post AS b ON b.id = a.superseded_by_id JOIN post AS c ON c.id = a.latest_version_id WHERE a.title NOT LIKE 'Other%' ORDER BY 2",
            "SELECT 'topic', key, pref_label, alt_labels, post_count, introducing_post_count, assuming_post_count FROM topic ORDER BY 2",
            "SELECT 'role', topic.key, post.key, post_topic.role, post_topic.curation, NULL, NULL FROM post_topic JOIN topic ON topic.id = topic_id JOIN post ON post.id = post_id ORDER BY 2, 3",
            "SELECT 'part', series.key, post.key, position, is_stated, missing_parts, series.time_to_read FROM series_entry JOIN series ON series.id = series_id JOIN post ON post.id = post_id ORDER BY 2, 3",
            "SELECT 'gap', diagnostic.message, post.key, NULL, NULL, NULL, NULL FROM diagnostic JOIN post ON post.id = post_id WHERE message LIKE '\"Course\"%' ORDER BY 2, 3",
            "SELECT 'under', topic.key, broader.key, NULL, NULL, NULL, NULL FROM topic_broader JOIN topic ON topic.id = topic_id JOIN topic AS broader ON broader.id = broader_id ORDER BY 2, 3",
        ];

        private readonly World world = World.Of("");
        private readonly ServiceProvider services;
        private readonly string?[] files = new string?[Posts];
        private readonly Dictionary<string, string> keyOfSubject = [];
        private int names;

        public DecidedBlog()
        {
            File = Path.Combine(world.Folder, "gateway.db");
            services = new ServiceCollection().AddGatewayStore(File).BuildServiceProvider();
            for (var post = 0; post < Posts; post++)
                Write(post, $"post{post}.md", extra: "");
        }

        /// <summary>Keys of what must hold.</summary>
        public IEnumerable<string> Expected => keyOfSubject.Values;

        private string File { get; }

        public async Task IngestAsync(bool anew = false)
        {
            await services.GetRequiredService<Database>().OpenAsync(default);
            if (anew)
                await System.IO.File.WriteAllTextAsync(Path.Combine(world.Folder, "blog", "new.md"), $"---\ntitle: Other {names++}\n---\nNothing of the kind.\n");
            await services.GetRequiredService<Ingest>().RunAsync(world.Sources, new ContentPipelineOptions(Build.Day(1)), progress: null, default);
        }

        public async Task TakeAsync(Step step)
        {
            switch (step.Deed)
            {
                case Deed.Edit when files[step.Post] is { } file:
                    Write(step.Post, file, $"More {names++}.");
                    break;
                case Deed.Rename when files[step.Post] is { } file:
                    var name = $"renamed{names++}.md";
                    System.IO.File.Move(PathOf(file), PathOf(name));
                    files[step.Post] = name;
                    await IngestAsync();
                    break;
                case Deed.Delete when files[step.Post] is { } file && files.Count(x => x is not null) > 1:
                    System.IO.File.Delete(PathOf(file));
                    files[step.Post] = null;
                    break;
                case Deed.Restore when files[step.Post] is null:
                    Write(step.Post, $"post{step.Post}.md", extra: "");
                    break;
                case Deed.Relate:
                    await DecideAsync(step, (post, other) => new RelatedVerdict(post, other, step.Yes));
                    break;
                case Deed.Need:
                    await DecideAsync(step, (post, other) => new PrerequisiteVerdict(new("Post", post), new("Post", other), step.Yes, PrerequisiteStrength.Required));
                    break;
                case Deed.Link:
                    await DecideAsync(step, (post, other) => new NewLink(new("Post", post), new("Post", other), step.Yes ? LinkKind.Mentions : LinkKind.Supersedes));
                    break;
                case Deed.Reject when Column("SELECT key FROM link WHERE to_post_id <> from_post_id ORDER BY key") is { Count: > 0 } links:
                    await DecideAsync(new LinkVerdict(links[step.Post % links.Count], null, step.Yes, null));
                    break;
                case Deed.Call:
                    await NameAsync(step, (topic, _) => new TopicName(topic, $"Called {names++}"));
                    break;
                case Deed.Merge:
                    await NameAsync(step, (topic, into) => new TopicMerge(topic, into));
                    break;
                case Deed.Place:
                    await NameAsync(step, (topic, broader) => new BroaderVerdict(topic, broader, step.Yes));
                    break;
                case Deed.Role when Column("SELECT key FROM post ORDER BY key") is { Count: > 0 } posts:
                    await NameAsync(step, (topic, _) => new RoleVerdict(topic, posts[step.Other % posts.Count], step.Yes ? TopicRole.Introduces : null));
                    break;
                case Deed.Part when Column("SELECT key FROM series") is [var series] && Column("SELECT key FROM post ORDER BY key") is { Count: > 0 } parts:
                    await DecideAsync(new SeriesVerdict(series, parts[step.Post % parts.Count], step.Yes ? step.Other + 1 : null));
                    break;
                case Deed.Withdraw when keyOfSubject.Count > 0:
                    var (subject, key) = keyOfSubject.OrderBy(x => x.Key, StringComparer.Ordinal).ElementAt(step.Post % keyOfSubject.Count);
                    Assert.Null((await ChangeAsync(curations => curations.WithdrawAsync(key, Nobody, default))).Fault);
                    keyOfSubject.Remove(subject);
                    break;
                case Deed.Ingest:
                    await IngestAsync();
                    break;
            }
        }

        public IReadOnlyList<string> Held()
        {
            using var connection = new SqliteConnection($"Data Source={File}");
            connection.Open();
            return [.. CurationJournal.InForce(connection).Select(held => held.Key)];
        }

        /// <summary>What stands in the graph of posts, without what has no key.</summary>
        public string Rows() => string.Join('\n', Standing.SelectMany(Column));

        public void Dispose()
        {
            services.Dispose();
            SqliteConnection.ClearAllPools();
            world.Dispose();
        }

        private Task DecideAsync(Step step, Func<string, string, Decision> decision)
        {
            var posts = Column("SELECT key FROM post ORDER BY key");
            return step.Post == step.Other || posts.Count <= Math.Max(step.Post, step.Other) ? Task.CompletedTask : DecideAsync(decision(posts[step.Post], posts[step.Other]));
        }

        private async Task DecideAsync(Decision decision)
        {
            var outcome = await ChangeAsync(curations => curations.DecideAsync(decision, Nobody, default));
            if (outcome.Curation is { } key)
                keyOfSubject[decision.Subject] = key;
            else
                Assert.True(outcome.Fault is { Code: CurationFaultCode.Duplicate or CurationFaultCode.Cycle or CurationFaultCode.InvalidValue }, outcome.Fault?.Message);
        }

        /// <summary>What is told of a change is all that changed, though only a few objects were looked at.</summary>
        private async Task<CurationOutcome> ChangeAsync(Func<Curations, Task<CurationOutcome>> change)
        {
            using var connection = new SqliteConnection($"Data Source={File}");
            connection.Open();
            var before = ContentFields.Read(connection);
            var outcome = await change(services.GetRequiredService<Curations>());
            var told = outcome.Fault is null ? Column("SELECT kind, type, key, fields FROM change WHERE revision = (SELECT max(number) FROM revision) ORDER BY type, key, kind") : [];
            var changed = before.ChangesTo(ContentFields.Read(connection)).Select(x => $"{(int)x.Kind}|{x.Type}|{x.Key}|{TextList.Of(x.Fields)}");
            Assert.Equal(changed.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
            return outcome;
        }

        private Task NameAsync(Step step, Func<string, string, Decision> decision)
        {
            var topics = Column("SELECT key FROM topic ORDER BY key");
            return topics.Count == 0 ? Task.CompletedTask : DecideAsync(decision(topics[step.Post % topics.Count], topics[step.Other % topics.Count]));
        }

        private List<string> Column(string sql)
        {
            using var connection = new SqliteConnection($"Data Source={File}");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var rows = new List<string>();
            while (reader.Read())
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
            return rows;
        }

        private void Write(int post, string file, string extra)
        {
            files[post] = file;
            System.IO.File.WriteAllText(PathOf(file), $"---\ntitle: Post {post}\ndate: 202{post}-01-01\ntags: [Shared, Mark {post}]\n{(post < 3 ? "series: Course\n" : "")}{(post < 2 ? $"series_order: {post + 1}\n" : "")}---\nWords about the matter {post}. See [the next](post{(post + 1) % Posts}.md).\n\n## Part {post}\n\n{extra}\n");
        }

        private string PathOf(string file) => Path.Combine(world.Folder, "blog", file);
    }
}
