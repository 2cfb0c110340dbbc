using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Scalars;
using Gateway.Api.Sources;
using GraphQL.Types;

namespace Gateway.Api.Mutations;

/// <summary>Why a mutation was not done, where the client can do something about it.</summary>
internal enum MutationErrorCode
{
    NotFound,
    WrongType,
    SourceUnavailable,
}

/// <summary>Input that makes no sense.</summary>
internal sealed record InputError(MutationErrorCode Code, string Message, IReadOnlyList<string> Path);

/// <summary>What contradicts what stands.</summary>
/// <param name="Sources">Names of those that it is about.</param>
internal sealed record ConflictError(MutationErrorCode Code, string Message, IReadOnlyList<string> Sources);

internal sealed class ErrorInterface : InterfaceGraphType
{
    public ErrorInterface()
    {
        Name = "Error";
        Description = "Something that kept a mutation from being done.";
        Field<NonNullGraphType<StringGraphType>>("message").Description("For people.");
        Field<NonNullGraphType<MutationErrorCodeType>>("code").Description("For programs.");
    }
}

internal sealed class InputErrorType : ObjectGraphType<InputError>
{
    public InputErrorType()
    {
        Name = "InputError";
        Description = "Input that makes no sense.";
        Interface<ErrorInterface>();
        Field(error => error.Message).Description("For people.");
        Field<NonNullGraphType<MutationErrorCodeType>>("code").Description("NOT_FOUND or WRONG_TYPE.").Resolve(context => context.Source.Code);
        Field(error => error.Path).Description("The input field at fault, outermost name first.");
    }
}

internal sealed class ConflictErrorType : ObjectGraphType<ConflictError>
{
    public ConflictErrorType()
    {
        Name = "ConflictError";
        Description = "What contradicts what stands.";
        Interface<ErrorInterface>();
        Field(error => error.Message).Description("For people.");
        Field<NonNullGraphType<MutationErrorCodeType>>("code").Description("SOURCE_UNAVAILABLE.").Resolve(context => context.Source.Code);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<NodeInterface>>>>("objects").Description("What it contradicts.")
            .Loads(context => context.Source.Sources.Select(name => SourceLoaders.ByKey.Load(context, name).AsObject()).ToList().All());
    }
}

internal sealed class MutationErrorCodeType : EnumType<MutationErrorCode>
{
    public MutationErrorCodeType()
        : base("Reason why a mutation was not done.", new Dictionary<MutationErrorCode, string>
        {
            [MutationErrorCode.NotFound] = "An id leads nowhere.",
            [MutationErrorCode.WrongType] = "An id leads to an object of another type.",
            [MutationErrorCode.SourceUnavailable] = "The source cannot be reached.",
        }) => Name = "ErrorCode";
}

internal static class ErrorFields
{
    public static void AddErrors<TPayload>(this ObjectGraphType<TPayload> payload, Func<TPayload, IReadOnlyList<object>> errors) =>
        payload.Field<NonNullGraphType<ListGraphType<NonNullGraphType<ErrorInterface>>>>("errors").Description("Why it was not done; empty on success.")
            .Resolve(context => errors(context.Source));
}
