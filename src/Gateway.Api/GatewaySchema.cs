using Gateway.Api.Access;
using Gateway.Api.Aggregates;
using Gateway.Api.Authors;
using Gateway.Api.Changes;
using Gateway.Api.Costs;
using Gateway.Api.Curations;
using Gateway.Api.Diagnostics;
using Gateway.Api.Drawing;
using Gateway.Api.Federation;
using Gateway.Api.Links;
using Gateway.Api.Mutations;
using Gateway.Api.Nodes;
using Gateway.Api.Papers;
using Gateway.Api.Paths;
using Gateway.Api.Posts;
using Gateway.Api.Scalars;
using Gateway.Api.Search;
using Gateway.Api.Sections;
using Gateway.Api.Series;
using Gateway.Api.Sources;
using Gateway.Api.Subscriptions;
using Gateway.Api.Topics;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace Gateway.Api;

/// <summary>The contract with clients, in code. Holds no data and needs no services: resolvers find theirs in the request.</summary>
public sealed class GatewaySchema : Schema
{
    private readonly Lazy<string> sdl;

    /// <param name="federation">Switched off unless given.</param>
    public GatewaySchema(FederationOptions? federation = null)
    {
        Description = "A content gateway: posts, their sections and links, and the papers they cite, as one graph.";
        Query = new QueryType(federation is { Enabled: true });
        Mutation = new MutationType();
        Subscription = new SubscriptionType();
        this.RegisterTypes(typeof(InputErrorType), typeof(ConflictErrorType));
        Features.RepeatableDirectives = true;
        Features.DeprecationOfInputValues = true;
        Directives.Register(new SpecifiedByDirective(), new CostDirective(), new ListSizeDirective());
        RegisterVisitor(new IntrospectionGaps());
        RegisterVisitor(new CostRules());
        sdl = new(() => this.Print(new PrintOptions { IncludeDescriptions = true }).ReplaceLineEndings("\n"));
    }

    /// <summary>The schema in GraphQL's own language, as schema/gateway.graphql holds it.</summary>
    public string PrintSdl() => sdl.Value;
}

internal sealed class QueryType : ObjectGraphType
{
    public QueryType(bool isSubgraph)
    {
        Name = "Query";
        Description = "Everything that can be read.";
        this.AddNodes();
        this.AddSources();
        this.AddPosts();
        this.AddSections();
        this.AddCrossLinks();
        this.AddPapers();
        this.AddTopics();
        this.AddSeries();
        this.AddAuthors();
        this.AddPaths();
        this.AddDiagnostics();
        this.AddDrawing();
        this.AddSearch();
        this.AddChanges();
        this.AddCurations();
        this.AddAggregates();
        this.AddViewer();
        if (isSubgraph)
            this.AddFederation();
    }
}
