using Gateway.Content.Model;

namespace Gateway.Graph.Topics;

/// <summary>A topic that has its names, but of which nothing else is known yet.</summary>
/// <param name="Place">Its index among the topics.</param>
/// <param name="Forms">In which rows of terms it stands in texts.</param>
/// <param name="Tags">Keys of the tags that it stands for.</param>
/// <param name="Authored">What the vocabulary says of it.</param>
/// <param name="IsPlainWord">Whether it has no other name than a word without capital letters.</param>
/// <param name="IsVague">Whether texts use its name so often that it may mean anything there.</param>
internal sealed record Draft(
    int Place, ContentKey Key, string PrefLabel, IReadOnlyList<string> AltLabels, IReadOnlyList<int[]> Forms, IReadOnlyList<ContentKey> Tags,
    VocabularyTopic? Authored, bool IsPlainWord, bool IsVague);
