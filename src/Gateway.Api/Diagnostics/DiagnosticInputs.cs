using Gateway.Api.Filters;
using Gateway.Api.Posts;

namespace Gateway.Api.Diagnostics;

internal sealed class DiagnosticFilterInput : FilterInput
{
    public DiagnosticFilterInput()
        : base("DiagnosticFilterInput", "Which diagnostics.")
    {
        Combinable<DiagnosticFilterInput>();
        Where<EnumOperationFilterInput<DiagnosticCodeType>>("code", "What is wrong.");
        Where<EnumOperationFilterInput<DiagnosticSeverityType>>("severity", "How bad it is.");
        Where<PostFilterInput>("post", "The post at fault.");
        Where<DateTimeOperationFilterInput>("firstSeenAt", "When it was first seen.");
    }
}

internal sealed class DiagnosticSortInput : SortInput
{
    public DiagnosticSortInput()
        : base("DiagnosticSortInput", "In what order diagnostics come; several fields of one object apply in this order.")
    {
        By("severity", "How bad; ASC puts errors first.");
        By("code", "What is wrong, in order of the enum.");
        By("firstSeenAt", "When it was first seen.");
    }
}
