using Gateway.Content.Model;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>A source that goes by another name, as when its folder was renamed, keeps the keys of its posts.</summary>
internal static class RenamedSources
{
    /// <summary>What is known of a source that is read no more is known of a new one with the same files, or most of them.</summary>
    public static Identities Follow(Identities known, IReadOnlyList<SurveyedSource> sources)
    {
        var before = known.Posts.ToLookup(post => post.Source, StringComparer.Ordinal);
        var names = sources.Select(source => source.Source.Name).ToHashSet(StringComparer.Ordinal);
        var left = before.Where(source => !names.Contains(source.Key)).ToDictionary(source => source.Key, source => source.Select(post => (post.Path, post.ContentHash)).ToHashSet(), StringComparer.Ordinal);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources.Where(source => !before.Contains(source.Source.Name)))
        {
            var files = source.Files.Select(file => (file.File.Path, file.Hash)).ToList();
            var (name, same) = left.Select(former => (former.Key, files.Count(former.Value.Contains))).OrderByDescending(former => former.Item2).FirstOrDefault();
            if (same * 2 <= files.Count)
                continue;
            renamed.Add(name, source.Source.Name);
            left.Remove(name);
        }

        return renamed.Count == 0 ? known : new([.. known.Posts.Select(post => renamed.TryGetValue(post.Source, out var name) ? post with { Source = name } : post)]);
    }
}
