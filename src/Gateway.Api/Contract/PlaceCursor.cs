using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Gateway.Api.Contract;

/// <summary>The cursor of a nested list: base64url of a place in it, from 0.</summary>
public static class PlaceCursor
{
    public static string Of(int place) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(place.ToString(CultureInfo.InvariantCulture)));

    /// <exception cref="RequestException">The cursor is not one of ours.</exception>
    public static int Parse(string cursor) =>
        Base64Url.IsValid(cursor)
        && int.TryParse(Base64Url.DecodeFromChars(cursor), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        && place < int.MaxValue
            ? place
            : throw new RequestException(ErrorCode.InvalidCursor, "This is not a cursor of this list. Send cursors as pageInfo or edges return them.");
}
