using Gateway.Api.Scalars;
using Gateway.Graph.Prerequisites;

namespace Gateway.Api.Prerequisites;

internal sealed class PrerequisiteStrengthType() : EnumType<PrerequisiteStrength>("How much something is needed.", new Dictionary<PrerequisiteStrength, string>
{
    [PrerequisiteStrength.Required] = "Without it the text cannot be followed.",
    [PrerequisiteStrength.Helpful] = "With it the text is easier.",
});
