using Gateway.Graph.Drawing;
using Gateway.Store.Reading;

namespace Gateway.Exports;

/// <summary>Names objects for programs that want an absolute name of everything: as the global id does, before base64.</summary>
public static class ObjectUrn
{
    public static string Of(ObjectName name) => $"urn:gateway:{name.Kind}:{name.Key}";

    public static string OfPost(PostRecord post) => Of(new(GraphNodeKind.Post, post.Key));

    public static string OfSource(string name) => $"urn:gateway:Source:{Uri.EscapeDataString(name)}";
}
