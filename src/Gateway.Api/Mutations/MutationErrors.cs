using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Scalars;
using GraphQL.Types;

namespace Gateway.Api.Mutations;

/// <summary>Why a mutation was not done, where the client can do something about it.</summary>
internal enum MutationErrorCode
{
    NotFound,
    WrongType,
    InvalidValue,
    Duplicate,
    Cycle,
    Stale,
    Busy,
    SourceUnavailable,
}

/// <summary>Input that makes no sense.</summary>
internal sealed record InputError(MutationErrorCode Code, string Message, IReadOnlyList<string> Path);

/// <summary>What contradicts what stands.</summary>
/// <param name="Objects">Those that it is about.</param>
internal sealed record ConflictError(MutationErrorCode Code, string Message, IReadOnlyList<GlobalId> Objects);

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
        Field<NonNullGraphType<MutationErrorCodeType>>("code").Description("NOT_FOUND, WRONG_TYPE or INVALID_VALUE.").Resolve(context => context.Source.Code);
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
        Field<NonNullGraphType<MutationErrorCodeType>>("code").Description("DUPLICATE, CYCLE, STALE, BUSY or SOURCE_UNAVAILABLE.").Resolve(context => context.Source.Code);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<NodeInterface>>>>("objects").Description("What it contradicts; a circle in order.")
            .Loads(context => context.Source.Objects.Existing(context));
    }
}

internal sealed class MutationErrorCodeType : EnumType<MutationErrorCode>
{
    public MutationErrorCodeType()
        : base("Reason why a mutation was not done.", new Dictionary<MutationErrorCode, string>
        {
            [MutationErrorCode.NotFound] = "An id leads nowhere.",
            [MutationErrorCode.WrongType] = "An id leads to an object of another type.",
            [MutationErrorCode.InvalidValue] = "A value is out of range.",
            [MutationErrorCode.Duplicate] = "It has been stated before.",
            [MutationErrorCode.Cycle] = "It would close a circle.",
            [MutationErrorCode.Stale] = "It has changed since the revision that the decision was made on.",
            [MutationErrorCode.Busy] = "The sources are being read; the same can be sent again once that is done.",
            [MutationErrorCode.SourceUnavailable] = "The source cannot be reached.",
        }) => Name = "ErrorCode";
}

internal static class ErrorFields
{
    public static void AddErrors<TPayload>(this ObjectGraphType<TPayload> payload, Func<TPayload, IReadOnlyList<object>> errors) =>
        payload.Field<NonNullGraphType<ListGraphType<NonNullGraphType<ErrorInterface>>>>("errors").Description("Why it was not done; empty on success.")
            .Resolve(context => errors(context.Source));
}
