using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gateway.Store.Tables;

/// <summary>What cannot be read from the content again. Never dropped: every change of its shape is a migration.</summary>
/// <remarks>A new one: <c>dotnet ef migrations add NAME --context HistoryContext --output-dir Tables/Migrations</c>.</remarks>
internal sealed class HistoryContext(DbContextOptions<HistoryContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<RevisionRow>().HasKey(x => x.Number);
        model.Entity<KnownPostRow>().HasKey(x => x.Key);
        model.Entity<KnownOutlineRow>().HasKey(x => x.PostKey);
        model.Entity<KnownOutlineRow>().Property(x => x.Texts).HasDefaultValue("[]");
        model.Entity<KnownDiagnosticRow>().HasKey(x => x.Key);
        model.Entity<IngestRunRow>().HasKey(x => x.Number);
        model.Entity<ChangeRow>().HasKey(x => x.Number);
        model.Entity<ChangeRow>().HasIndex(x => x.Revision);
        model.Entity<ApiKeyRow>().HasKey(x => x.Id);
        model.Entity<CurationEventRow>(row =>
        {
            row.HasKey(x => x.Number);
            row.HasIndex(x => x.Curation);
            row.HasIndex(x => x.Subject);
            row.HasIndex(x => new { x.DecidedBy, x.ClientMutationId });
            row.Property(x => x.Number).Metadata.ValueGenerated = ValueGenerated.Never;
        });
        model.Entity<RevisionRow>().Property(x => x.Number).Metadata.ValueGenerated = ValueGenerated.Never;
        model.Entity<IngestRunRow>().Property(x => x.Number).Metadata.ValueGenerated = ValueGenerated.Never;
        model.Entity<ChangeRow>().Property(x => x.Number).Metadata.ValueGenerated = ValueGenerated.Never;
        Naming.UseSnakeCase(model);
    }
}

/// <summary>Lets dotnet-ef compare the model with its migrations.</summary>
internal sealed class HistoryContextFactory : IDesignTimeDbContextFactory<HistoryContext>
{
    public HistoryContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<HistoryContext>().UseSqlite().Options);
}
