using Gateway.Content.Model;
using Gateway.Store.Curation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Gateway.Store.Tables;

/// <summary>
/// Everything derived from content: each ingest replaces all of it, so it needs no migrations. This model is the one place where
/// its tables are described; the writer's statements come from it too.
/// </summary>
internal sealed class ContentContext(DbContextOptions<ContentContext> options) : DbContext(options)
{
    /// <summary>Names of filters.</summary>
    public const string NotProposed = nameof(NotProposed);
    public const string NotRefused = nameof(NotRefused);

    public DbSet<PostRow> Posts => Set<PostRow>();
    public DbSet<SectionRow> Sections => Set<SectionRow>();
    public DbSet<LinkRow> Links => Set<LinkRow>();
    public DbSet<AuthorRow> Authors => Set<AuthorRow>();
    public DbSet<TopicRow> Topics => Set<TopicRow>();
    public DbSet<SeriesRow> Series => Set<SeriesRow>();
    public DbSet<PaperRow> Papers => Set<PaperRow>();
    public DbSet<DiagnosticRow> Diagnostics => Set<DiagnosticRow>();

    /// <summary>Each index is there for a statement of a reader; one for every foreign key would double the time of an ingest.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Conventions.Remove<ForeignKeyIndexConvention>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        DescribePosts(model);
        DescribeExhibits(model);
        DescribeAuthors(model);
        DescribePapers(model);
        DescribeTopics(model);
        DescribeSeries(model);
        DescribeLinks(model);
        DescribeMap(model);
        DescribePrerequisites(model);
        DescribeRelated(model);
        model.Entity<StatedCurationRow>();
        model.Entity<CurationUndoRow>().Property(x => x.Id).Metadata.ValueGenerated = ValueGenerated.OnAdd;
        model.Entity<TextContextRow>();
        model.Entity<CitationKeyRow>(row =>
        {
            row.HasKey(x => x.Name);
            row.HasIndex(x => x.WorkKey).IsUnique();
        });
        model.Entity<DiagnosticRow>(row =>
        {
            row.HasOne<LinkRow>().WithMany().HasForeignKey(x => x.LinkId);
            row.HasIndex(x => new { x.PostId, x.StartLine, x.StartColumn });
        });
        model.Entity<DiagnosticFixRow>(row =>
        {
            row.HasOne<DiagnosticRow>().WithMany().HasForeignKey(x => x.DiagnosticId);
            row.HasIndex(x => x.DiagnosticId);
        });
        foreach (var entity in model.Model.GetEntityTypes())
            Common(entity);
        Naming.UseSnakeCase(model);
    }

    private static void DescribePosts(ModelBuilder model)
    {
        model.Entity<SourceRow>();
        model.Entity<PostRow>(row =>
        {
            row.HasMany(x => x.TagRows).WithOne().HasForeignKey(x => x.PostId);
            row.HasIndex(x => new { x.PublishedAt, x.Key });
            row.HasIndex(x => new { x.SourceId, x.PublishedAt, x.Key });
            row.HasIndex(x => x.SupersededById);
        });
        model.Entity<PostTagRow>().HasKey(x => new { x.PostId, x.Position });
        model.Entity<PostAliasRow>().HasKey(x => new { x.Url, x.PostId });
        model.Entity<PostSlugRow>().HasKey(x => new { x.Slug, x.PostId });
        model.Entity<PostAliasRow>().HasOne<PostRow>().WithMany().HasForeignKey(x => x.PostId);
        model.Entity<PostSlugRow>().HasOne<PostRow>().WithMany().HasForeignKey(x => x.PostId);

        // No foreign key: bodies are written before their posts.
        model.Entity<BodyRow>().HasKey(x => new { x.PostId, x.Form });
        model.Entity<FrontMatterRow>().HasKey(x => x.PostId);
        model.Entity<FrontMatterRow>().HasOne<PostRow>().WithMany().HasForeignKey(x => x.PostId);
        model.Entity<SectionRow>(row =>
        {
            row.HasOne(x => x.Post).WithMany().HasForeignKey(x => x.PostId);
            row.HasOne<SectionRow>().WithMany().HasForeignKey(x => x.ParentId);
            row.HasIndex(x => new { x.PostId, x.Ordinal });
        });
        model.Entity<UpdateNoteRow>(row =>
        {
            row.HasOne<PostRow>().WithMany().HasForeignKey(x => x.PostId);
            row.HasIndex(x => x.PostId);
        });
    }

    private static void DescribeExhibits(ModelBuilder model)
    {
        Describe<FigureRow>();
        Describe<CodeBlockRow>();
        Describe<EquationRow>();
        Describe<NotationEntryRow>();

        void Describe<TRow>()
            where TRow : ExhibitRow => model.Entity<TRow>(row =>
            {
                row.HasOne<PostRow>().WithMany().HasForeignKey(x => x.PostId);
                row.HasOne<SectionRow>().WithMany().HasForeignKey(x => x.SectionId);
                row.HasIndex(x => x.PostId);
                row.HasIndex(x => x.SectionId);
            });
    }

    private static void DescribeAuthors(ModelBuilder model)
    {
        model.Entity<AuthorRow>().HasIndex(x => new { x.NameFolded, x.Key });
        model.Entity<AffiliationRow>(row =>
        {
            row.HasOne<AuthorRow>().WithMany().HasForeignKey(x => x.AuthorId);
            row.HasIndex(x => x.AuthorId);
        });
        model.Entity<PostAuthorRow>(row =>
        {
            row.HasKey(x => new { x.PostId, x.Position });
            row.HasOne<PostRow>().WithMany(x => x.Authors).HasForeignKey(x => x.PostId);
            row.HasIndex(x => new { x.AuthorId, x.PostId });
        });
    }

    private static void DescribePapers(ModelBuilder model)
    {
        model.Entity<PaperRow>(row =>
        {
            row.HasMany(x => x.AuthorRows).WithOne().HasForeignKey(x => x.PaperId);
            row.HasIndex(x => x.Doi);
            row.HasIndex(x => x.ArxivId);
            row.HasIndex(x => new { x.CitingPostCount, x.Key });
        });
        model.Entity<PaperAuthorRow>().HasKey(x => new { x.PaperId, x.Position });
        model.Entity<PaperKeyRow>().HasKey(x => x.Key);
        model.Entity<PaperKeyRow>().HasOne<PaperRow>().WithMany().HasForeignKey(x => x.PaperId);
        model.Entity<PaperUrlRow>().HasKey(x => new { x.Url, x.PaperId });
        model.Entity<PaperUrlRow>().HasOne<PaperRow>().WithMany().HasForeignKey(x => x.PaperId);
        model.Entity<ReferenceRow>(row =>
        {
            row.HasOne<PostRow>().WithMany(x => x.References).HasForeignKey(x => x.PostId);
            row.HasOne(x => x.Paper).WithMany().HasForeignKey(x => x.PaperId);
            row.HasIndex(x => new { x.PostId, x.Position });
            row.HasIndex(x => new { x.PaperId, x.PostId, x.Position });
        });
        model.Entity<CitationRow>(row =>
        {
            row.HasOne<PostRow>().WithMany().HasForeignKey(x => x.PostId);
            row.HasOne<SectionRow>().WithMany().HasForeignKey(x => x.SectionId);
            row.HasOne<ReferenceRow>().WithMany().HasForeignKey(x => x.ReferenceId);
            row.HasOne<PaperRow>().WithMany().HasForeignKey(x => x.PaperId);
            row.HasIndex(x => x.PostId);
            row.HasIndex(x => x.SectionId);
            row.HasIndex(x => x.ReferenceId);
            row.HasIndex(x => new { x.PaperId, x.PostId });
        });
        model.Entity<CitedPaperRow>(row =>
        {
            row.HasKey(x => new { x.PostId, x.Position });
            row.HasOne<PostRow>().WithMany(x => x.CitedPapers).HasForeignKey(x => x.PostId);
            row.HasOne(x => x.Paper).WithMany().HasForeignKey(x => x.PaperId);
            row.HasIndex(x => new { x.PaperId, x.PostId });
        });
    }

    private static void DescribeTopics(ModelBuilder model)
    {
        model.Entity<TopicRow>(row =>
        {
            row.HasMany(x => x.AltLabelRows).WithOne().HasForeignKey(x => x.TopicId);
            row.HasIndex(x => new { x.PrefLabelFolded, x.Key });
            row.HasIndex(x => x.PrefLabelKey);
        });
        model.Entity<TopicKeyRow>(row =>
        {
            row.HasKey(x => x.Key);
            row.HasOne<TopicRow>().WithMany().HasForeignKey(x => x.TopicId);
        });
        model.Entity<TopicAltLabelRow>(row =>
        {
            row.HasKey(x => new { x.TopicId, x.Position });
            row.HasIndex(x => x.LabelFolded);
            row.HasIndex(x => x.LabelKey);
        });
        model.Entity<PostTopicRow>(row =>
        {
            row.HasKey(x => new { x.PostId, x.Position });
            row.HasOne<PostRow>().WithMany(x => x.Topics).HasForeignKey(x => x.PostId);
            row.HasOne(x => x.Topic).WithMany().HasForeignKey(x => x.TopicId);
            row.HasIndex(x => new { x.TopicId, x.PostId });
        });
        model.Entity<RefusedTopicRow>(row =>
        {
            row.HasKey(x => new { x.PostId, x.TopicId });
            row.HasOne<PostRow>().WithMany().HasForeignKey(x => x.PostId);
            row.HasOne<TopicRow>().WithMany().HasForeignKey(x => x.TopicId);
        });
        model.Entity<SectionTopicRow>(row =>
        {
            row.HasKey(x => new { x.SectionId, x.Position });
            row.HasOne<SectionRow>().WithMany(x => x.Topics).HasForeignKey(x => x.SectionId);
            row.HasOne(x => x.Topic).WithMany().HasForeignKey(x => x.TopicId);
        });
        DescribeTopicRelations(model);
        model.Entity<TopicPaperRow>(row =>
        {
            row.HasKey(x => new { x.TopicId, x.Position });
            row.HasIndex(x => new { x.PaperId, x.PostCount });
            row.HasOne<TopicRow>().WithMany().HasForeignKey(x => x.TopicId);
            row.HasOne<PaperRow>().WithMany().HasForeignKey(x => x.PaperId);
        });
    }

    private static void DescribeTopicRelations(ModelBuilder model)
    {
        model.Entity<TopicBroaderRow>(row =>
        {
            row.HasKey(x => new { x.TopicId, x.BroaderId });
            row.HasOne<TopicRow>().WithMany(x => x.Broader).HasForeignKey(x => x.TopicId);
            row.HasOne(x => x.Broader).WithMany().HasForeignKey(x => x.BroaderId);
            row.HasIndex(x => x.BroaderId);
        });
        model.Entity<TopicScopeRow>(row =>
        {
            row.HasKey(x => new { x.TopicId, x.NarrowerId });
            row.HasOne<TopicRow>().WithMany().HasForeignKey(x => x.TopicId);
            row.HasOne<TopicRow>().WithMany().HasForeignKey(x => x.NarrowerId);
        });
        model.Entity<TopicRelatedRow>(row =>
        {
            row.HasKey(x => new { x.TopicId, x.Position });
            row.HasOne<TopicRow>().WithMany().HasForeignKey(x => x.TopicId);
            row.HasOne<TopicRow>().WithMany().HasForeignKey(x => x.RelatedId);
        });
        model.Entity<TopicPrerequisiteRow>(row =>
        {
            row.HasKey(x => new { x.TopicId, x.Position });
            row.HasOne<TopicRow>().WithMany().HasForeignKey(x => x.TopicId);
            row.HasOne<TopicRow>().WithMany().HasForeignKey(x => x.NeedsId);
            row.HasIndex(x => x.NeedsId);
        });
    }

    private static void DescribeSeries(ModelBuilder model)
    {
        model.Entity<SeriesRow>(row =>
        {
            row.HasIndex(x => x.Slug).IsUnique();
            row.HasIndex(x => new { x.TitleFolded, x.Key });
        });
        model.Entity<SeriesEntryRow>(row =>
        {
            row.HasOne<SeriesRow>().WithMany().HasForeignKey(x => x.SeriesId);
            row.HasOne<PostRow>().WithMany().HasForeignKey(x => x.PostId);
            row.HasIndex(x => x.SeriesId);
            row.HasIndex(x => x.PostId);
        });
        model.Entity<RefusedSeriesEntryRow>(row =>
        {
            row.HasOne<SeriesRow>().WithMany().HasForeignKey(x => x.SeriesId);
            row.HasOne<PostRow>().WithMany().HasForeignKey(x => x.PostId);
        });
    }

    private static void DescribeLinks(ModelBuilder model) => model.Entity<LinkRow>(row =>
    {
        row.HasOne(x => x.FromPost).WithMany(x => x.LinksFrom).HasForeignKey(x => x.FromPostId);
        row.HasOne(x => x.ToPost).WithMany(x => x.LinksTo).HasForeignKey(x => x.ToPostId);
        row.HasOne(x => x.FromSection).WithMany().HasForeignKey(x => x.FromSectionId);
        row.HasOne(x => x.ToSection).WithMany().HasForeignKey(x => x.ToSectionId);

        // The columns behind the first let a list be counted and ordered from the index alone.
        row.HasIndex(x => new { x.FromPostId, x.Id, x.ToPostId, x.Origin, x.Review });
        row.HasIndex(x => new { x.ToPostId, x.FromPostId, x.Origin, x.Review });
        row.HasIndex(x => new { x.FromSectionId, x.FromPostId, x.ToPostId, x.Origin, x.Review });
        row.HasIndex(x => new { x.ToSectionId, x.FromPostId, x.ToPostId, x.Origin, x.Review });

        // Lists and filters mean links that somebody wrote or decided, and nobody has refused.
        row.HasQueryFilter(NotProposed, x => x.Origin != Origin.Inferred);
        row.HasQueryFilter(NotRefused, x => x.Review != ReviewState.Rejected);
    });

    private static void DescribeMap(ModelBuilder model)
    {
        model.Entity<PostGroupRow>().HasKey(x => x.Number);
        model.Entity<PostPlaceRow>(row =>
        {
            row.HasKey(x => x.PostId);
            row.HasOne<PostRow>().WithMany().HasForeignKey(x => x.PostId);
        });
    }

    // Read whole, once a revision, but for the reasons: those by id.
    private static void DescribePrerequisites(ModelBuilder model)
    {
        model.Entity<PrerequisiteRow>(row =>
        {
            row.HasOne<PostRow>().WithMany().HasForeignKey(x => x.PostId);
            row.HasOne<PostRow>().WithMany().HasForeignKey(x => x.NeededPostId);
        });
        model.Entity<PrerequisiteSectionRow>(row =>
        {
            row.HasKey(x => new { x.PrerequisiteId, x.SectionId });
            row.HasOne<PrerequisiteRow>().WithMany().HasForeignKey(x => x.PrerequisiteId);
            row.HasOne<SectionRow>().WithMany().HasForeignKey(x => x.SectionId);
        });
    }

    private static void DescribeRelated(ModelBuilder model)
    {
        model.Entity<RelatedPostRow>(row =>
        {
            row.HasOne<PostRow>().WithMany().HasForeignKey(x => x.PostId);
            row.HasOne<PostRow>().WithMany().HasForeignKey(x => x.OtherPostId);
            row.HasIndex(x => new { x.PostId, x.Score, x.Id, x.Review }).IsDescending(false, true, false, false);
        });
        model.Entity<RelatedSectionRow>(row =>
        {
            row.HasOne<SectionRow>().WithMany().HasForeignKey(x => x.SectionId);
            row.HasOne<SectionRow>().WithMany().HasForeignKey(x => x.OtherSectionId);
            row.HasIndex(x => new { x.SectionId, x.Id });
        });
    }

    private static void Common(IMutableEntityType entity)
    {
        // The writer numbers rows itself; EF would ask SQLite to.
        foreach (var property in entity.GetProperties())
            property.ValueGenerated = ValueGenerated.Never;
        if (entity.FindProperty(nameof(ContentRow.Id)) is null || entity.FindProperty(nameof(ContentRow.Key)) is not { } key)
            return;
        entity.AddIndex(key).IsUnique = true;
    }
}
