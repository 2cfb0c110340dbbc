using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

public sealed class SourceFolderTests : ProgramTest
{
    [Fact]
    public async Task Missing_folder_is_named_and_ends_with_5() =>
        Assert.Equal($"There is no folder {PathOf("nowhere")}: check the path.", await FailsAsync(5, "serve", PathOf("nowhere")));

    [Fact]
    public async Task File_instead_of_a_folder_is_named_and_ends_with_5()
    {
        await File.WriteAllTextAsync(PathOf("post.md"), "Words.");

        Assert.Equal($"{PathOf("post.md")} is a file: name the folder that holds the posts.", await FailsAsync(5, "ingest", PathOf("post.md"), "--db", Database));
    }

    [Fact]
    public async Task Two_sources_of_one_name_are_both_named_and_end_with_1()
    {
        var first = WritePost("mine/blog", "one");
        var second = WritePost("yours/blog", "two");

        var sentence = await FailsAsync(1, "serve", first, second, "--db", Database);

        Assert.StartsWith($"Two sources are called blog: {first} and {second}.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_folder_is_called_as_the_folder_around_it()
    {
        var (_, output, _) = await GatewayProcess.RunAsync("ingest", WritePost("notes", "one"), "--db", Database);

        Assert.Matches(@"Source\s+notes \(hugo, 1 post\) in ", output);
    }

    [Fact]
    public async Task Named_folder_is_called_as_a_person_says()
    {
        var (_, output, _) = await GatewayProcess.RunAsync("ingest", $"mine={WritePost("blog", "one")}", $"yours={WritePost("yours/blog", "two")}", "--db", Database);

        Assert.Matches(@"Source\s+mine \(hugo, 1 post\) in ", output);
        Assert.Matches(@"Source\s+yours \(hugo, 1 post\) in ", output);
    }

    [Fact]
    public async Task Folder_whose_path_holds_an_equals_sign_is_no_name()
    {
        WritePost("a=b", "one");

        var (_, output, _) = await GatewayProcess.RunInAsync(PathOf(""), [], "ingest", "a=b", "--db", Database);

        Assert.Matches(@"Source\s+a=b \(hugo", output);
    }

    [Fact]
    public async Task Empty_folder_ends_an_ingest_with_5_and_says_so()
    {
        Directory.CreateDirectory(PathOf("empty"));

        var sentence = await FailsAsync(5, "ingest", PathOf("empty"), "--db", Database);

        Assert.Equal($"No posts were found in {PathOf("empty")}: the folder is empty. Name the folder that holds the posts.", sentence);
    }

    [Fact]
    public async Task Folder_without_posts_tells_what_was_looked_for()
    {
        Directory.CreateDirectory(PathOf("pictures"));
        await File.WriteAllTextAsync(PathOf("pictures/cat.jpg"), "");

        var sentence = await FailsAsync(5, "ingest", PathOf("pictures"), "--db", Database, "--layout", "jekyll");

        Assert.StartsWith($"No posts were found in {PathOf("pictures")}, read as jekyll: looked for files in _posts", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_empty_source_among_others_is_told_too()
    {
        Directory.CreateDirectory(PathOf("empty"));

        var (exitCode, _, error) = await GatewayProcess.RunAsync("ingest", WritePost("blog", "one"), PathOf("empty"), "--db", Database);

        Assert.Equal(0, exitCode);
        Assert.StartsWith($"No posts were found in {PathOf("empty")}", error, StringComparison.Ordinal);
    }
}
