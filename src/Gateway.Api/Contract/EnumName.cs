using System.Text.Json;

namespace Gateway.Api.Contract;

/// <summary>How values of enums are called in the schema, and wherever else clients read them.</summary>
public static class EnumName
{
    public static string Of<T>(T value)
        where T : struct, Enum => Of(value.ToString());

    /// <param name="name">In code.</param>
    public static string Of(string name) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(name);
}
