using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

public sealed class SourceFolderTests : ProgramTest
{
    [Fact]
    public async Task Missing_folder_is_named_and_ends_with_2() =>
        Assert.Equal($"There is no folder {PathOf("nowhere")}: check the path.", await FailsAsync(2, "serve", PathOf("nowhere")));

    [Fact]
    public async Task File_instead_of_a_folder_is_named_and_ends_with_2()
    {
        await File.WriteAllTextAsync(PathOf("post.md"), "Words.");

        Assert.Equal($"{PathOf("post.md")} is a file: name the folder that holds the posts.", await FailsAsync(2, "ingest", PathOf("post.md"), "--db", Database));
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

        Assert.Matches(@"Source\s+notes \(hugo\) in ", output);
    }

    [Fact]
    public async Task Folder_without_posts_ends_an_ingest_with_2_and_says_what_to_do()
    {
        Directory.CreateDirectory(PathOf("empty"));

        var sentence = await FailsAsync(2, "ingest", PathOf("empty"), "--db", Database);

        Assert.StartsWith($"No posts were found in {PathOf("empty")}: name a folder", sentence, StringComparison.Ordinal);
    }
}
