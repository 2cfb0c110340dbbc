namespace Gateway.Api.Tests;

/// <summary>Queries of any depth.</summary>
internal static class Nested
{
    /// <summary>Each level goes from a post over its backlinks to posts: four fields deep, and two for the leaf.</summary>
    public static string Backlinks(int levels)
    {
        var inner = "title";
        for (var level = 0; level < levels; level++)
            inner = $"backlinks {{ nodes {{ from {{ post {{ {inner} }} }} }} }}";
        return $"{{ post(by: {{ slug: \"family\" }}) {{ {inner} }} }}";
    }
}
