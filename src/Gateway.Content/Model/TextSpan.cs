namespace Gateway.Content.Model;

/// <summary>A stretch of a string in UTF-16 units, from 0, the end exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;
}
