using Gateway.Content.Model;
using Gateway.Graph;
using Gateway.Tests.Content;
using Xunit;

namespace Gateway.Tests.Graph;

public sealed class PrerequisiteCycleTests
{
    [Fact]
    public async Task Posts_that_their_authors_put_before_each_other_are_reported_at_the_statement_of_the_oldest()
    {
        var snapshot = await ReportAsync("[queues]", "[locks]");

        var fault = Assert.Single(snapshot.Diagnostics);
        Assert.Equal((DiagnosticCode.PrerequisiteCycle, "locks.md", 4), (fault.Code, fault.Path, fault.Location.Line));
        Assert.StartsWith("\"Locks\" and \"Queues\" are each to be read before the others.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(LinkKind.Requires, snapshot.Links.Single(link => link.Key == fault.Link).Kind);
    }

    [Fact]
    public async Task Posts_in_line_are_no_circle() => Assert.Empty((await ReportAsync("[]", "[locks]")).Diagnostics);

    private static async Task<Snapshot> ReportAsync(string ofLocks, string ofQueues) => LinkFaults.Report((await Reading.OfAsync($"""
        -- queues.md --
        ---
        title: Queues
        date: 2021-01-01
        prerequisites: {ofQueues}
        ---
        One waits behind another.
        -- locks.md --
        ---
        title: Locks
        date: 2020-01-01
        prerequisites: {ofLocks}
        ---
        One at a time.
        """)).Snapshot);
}
