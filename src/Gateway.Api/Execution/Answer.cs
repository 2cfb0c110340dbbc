using Gateway.Api.Contract;
using Gateway.Api.Loading;
using GraphQL;

namespace Gateway.Api.Execution;

/// <summary>What came of a request.</summary>
/// <param name="Revision">Whose content the answer shows and nothing else, so that it holds as long as the revision; null where it does not.</param>
internal sealed record Answer(ExecutionResult Result, RevisionCache? Revision)
{
    public static Answer Of(RequestException refused) => new(ErrorMapping.Refusal(refused), Revision: null);
}
