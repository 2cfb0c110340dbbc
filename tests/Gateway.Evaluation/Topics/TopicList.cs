using System.Text.Json;
using Gateway.Evaluation.Asking;

namespace Gateway.Evaluation.Topics;

/// <summary>Prints the topics of a corpus, for a person to judge: which would a reader accept, and what posts do with them.</summary>
internal static class TopicList
{
    private const string Fields =
        "prefLabel altLabels definition postCount introducingPostCount assumingPostCount broader { prefLabel } introducedIn { post { title } section { title } } " +
        "prerequisites { prerequisite { prefLabel } confidence reasons { summary } }";

    public static async Task PrintAsync(GraphClient client, TextWriter output)
    {
        for (string? cursor = null; ;)
        {
            var page = (await client.AskAsync(
                $"query($after: String) {{ topics(order: [{{ postCount: DESC }}], first: 50, after: $after) {{ nodes {{ {Fields} }} pageInfo {{ hasNextPage endCursor }} }} }}",
                new { after = cursor })).GetProperty("topics");
            foreach (var topic in page.GetProperty("nodes").EnumerateArray())
                await PrintTopicAsync(topic, output);
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                break;
            cursor = page.GetProperty("pageInfo").Text("endCursor");
        }

        foreach (var post in await client.PostsAsync("title topics { topic { prefLabel } role weight confidence provenance { origin } }"))
        {
            await output.WriteLineAsync($"\n{post.Text("title")}");
            foreach (var assignment in post.GetProperty("topics").EnumerateArray().Where(x => x.Text("role") != "MENTIONS"))
                await output.WriteLineAsync(
                    $"  {assignment.Text("role"),-10} {assignment.GetProperty("topic").Text("prefLabel"),-40} weight {assignment.GetProperty("weight")}, " +
                    $"confidence {assignment.GetProperty("confidence"):0.00}, {assignment.GetProperty("provenance").Text("origin")}");
        }
    }

    private static async Task PrintTopicAsync(JsonElement topic, TextWriter output)
    {
        var counts = $"{topic.GetProperty("postCount")} posts, {topic.GetProperty("introducingPostCount")} introduce, {topic.GetProperty("assumingPostCount")} assume";
        await output.WriteLineAsync($"{topic.Text("prefLabel")} [{string.Join("; ", topic.GetProperty("altLabels").EnumerateArray())}]: {counts}");
        if (topic.GetProperty("broader").EnumerateArray().Select(x => x.Text("prefLabel")).ToList() is { Count: > 0 } broader)
            await output.WriteLineAsync($"    is a {string.Join(", ", broader)}");
        if (topic.GetProperty("introducedIn") is { ValueKind: JsonValueKind.Object } place)
            await output.WriteLineAsync(
                $"    in {place.GetProperty("post").Text("title")}" + (place.GetProperty("section") is { ValueKind: JsonValueKind.Object } section ? $" # {section.Text("title")}" : ""));
        if (topic.Text("definition") is { } definition)
            await output.WriteLineAsync($"    {definition}");
        foreach (var need in topic.GetProperty("prerequisites").EnumerateArray())
            await output.WriteLineAsync(
                $"    needs {need.GetProperty("prerequisite").Text("prefLabel")} ({need.GetProperty("confidence"):0.00}): {string.Join("; ", need.GetProperty("reasons").EnumerateArray().Select(x => x.Text("summary")))}");
    }
}
