using Gateway.Content.Model;

namespace Gateway.Graph.Layout;

/// <summary>Where a post was placed, and among whom.</summary>
/// <param name="Neighbourhood">Stands for its neighbours.</param>
/// <param name="Former">The placing before its neighbours changed last: an edit that is undone gives the old picture.</param>
public sealed record Placing(Point Place, ContentKey Neighbourhood, Placing? Former)
{
    /// <summary>Former ones of former ones are forgotten.</summary>
    public Placing? Former { get; init; } = Former is null ? null : Former with { Former = null };

    /// <summary>The placing among these neighbours, if it is remembered.</summary>
    public Placing? For(ContentKey neighbourhood) => neighbourhood == Neighbourhood ? this
        : neighbourhood == Former?.Neighbourhood ? new Placing(Former.Place, neighbourhood, this)
        : null;
}
