using Gateway.Content.Model;

namespace Gateway.Content.Diagnostics;

/// <summary>Every fault with its number, severity, meaning and remedy: the one place where they are written down.</summary>
public static class DiagnosticCatalogue
{
    public static DiagnosticSeverity SeverityOf(DiagnosticCode code) => Of(code).Severity;

    public static DiagnosticRule Of(DiagnosticCode code) => code switch
    {
        DiagnosticCode.BrokenPostLink => new(
            "GW1001", DiagnosticSeverity.Error, "A link leads to a post that does not exist.", "Take the address proposed, or remove the link."),
        DiagnosticCode.BrokenAnchor => new(
            "GW1002", DiagnosticSeverity.Error, "A link leads to a section that its post does not have.", "Take the anchor proposed, or link to the post as a whole."),
        DiagnosticCode.RedirectedLink => new(
            "GW1003", DiagnosticSeverity.Info, "A link leads to a former address or anchor.", "Write the present one, which the message names."),
        DiagnosticCode.AmbiguousLink => new(
            "GW1004", DiagnosticSeverity.Warning, "A link leads to an address or a name that several posts share.", "Give the posts different addresses, or write the path of the one that is meant."),
        DiagnosticCode.LinkToSuperseded => new(
            "GW1005", DiagnosticSeverity.Info, "A link leads to a post that another one replaces.", "Link to the newer post, which the message names, unless the old one is meant."),
        DiagnosticCode.SeriesGap => new(
            "GW1006", DiagnosticSeverity.Info, "A part number of a series is missing or used twice.", "Publish the missing part, or change the number."),
        DiagnosticCode.LinkConvention => new(
            "GW1007", DiagnosticSeverity.Info, "Links share a destination that is no address; the site's templates seem to give it a meaning.", "Nothing, if that is so; else write an address."),
        DiagnosticCode.OrphanPost => new(
            "GW1009", DiagnosticSeverity.Info, "A post neither links to another nor is linked to.", "Link to it from where its subject comes up; `relatedPosts` proposes from where."),
        DiagnosticCode.PrerequisiteCycle => new(
            "GW1008", DiagnosticSeverity.Warning, "Posts are each to be read before the others.", "Take one of the statements back."),
        DiagnosticCode.DuplicateSlug => new(
            "GW2001", DiagnosticSeverity.Warning, "Two posts of a source have one address.", "Change the slug or the name of one of the files."),
        DiagnosticCode.DuplicateAnchor => new(
            "GW2002", DiagnosticSeverity.Warning, "An id stands twice in one post, so that links reach only the first.", "Change one of the ids or headings."),
        DiagnosticCode.InvalidFrontMatter => new(
            "GW3001", DiagnosticSeverity.Error, "Front matter or the site's settings cannot be read.", "Mend the YAML, TOML or JSON at the place named."),
        DiagnosticCode.MalformedUpdateNote => new(
            "GW3002", DiagnosticSeverity.Warning, "A note of an update cannot be understood whole.", "Close its bracket, and write its date as 2024-05-31."),
        DiagnosticCode.UnreadableFile => new(
            "GW4001", DiagnosticSeverity.Error, "A file or folder cannot be read.", "Check its permissions, or where the symbolic link leads; move binary files elsewhere."),
        DiagnosticCode.GarbledText => new(
            "GW4002", DiagnosticSeverity.Warning, "A file is not valid UTF-8, or holds text that was decoded wrongly before.", "Save it as UTF-8, and write anew what was garbled."),
        DiagnosticCode.FileTooLarge => new(
            "GW4003", DiagnosticSeverity.Error, "A file is too large to be read.", "Split it, or move it out of the content."),
        DiagnosticCode.UncitedReference => new(
            "GW5001", DiagnosticSeverity.Info, "The text never cites an entry of the bibliography.", "Cite the work where it is used, or remove the entry."),
        DiagnosticCode.MissingReference => new(
            "GW5002", DiagnosticSeverity.Warning, "The text cites a work that the bibliography lacks.", "Add the entry, or mend the names, the year or the number."),
        DiagnosticCode.UnidentifiedReference => new(
            "GW5003", DiagnosticSeverity.Info, "Which work an entry names is unclear.", "Add its title, its DOI or arXiv id, or a link."),
        DiagnosticCode.ReferenceMismatch => new(
            "GW5004", DiagnosticSeverity.Warning, "The text of an entry and its link name different works.", "Correct the arXiv id that is printed, or the link."),
        DiagnosticCode.InvalidBibliography => new(
            "GW5005", DiagnosticSeverity.Warning, "A .bib file is missing, or not all of it can be read.", "Mend the entry at the place named, or the name of the file in the front matter."),
        DiagnosticCode.UncoveredTopic => new(
            "GW6001", DiagnosticSeverity.Info, "Several posts use a topic that none explains.", "Write an introduction to it, or link to one elsewhere."),
        DiagnosticCode.InvalidVocabulary => new(
            "GW6002", DiagnosticSeverity.Warning, "The source's own vocabulary of topics cannot be read as it stands.", "Mend topics.yml at the place named; its form stands in the README."),
        DiagnosticCode.CurationTargetGone => new(
            "GW7001", DiagnosticSeverity.Warning, "A curator's decision is about something that is gone.", "Withdraw it, or bring back what it is about; until then it waits."),
        DiagnosticCode.InvalidCuration => new(
            "GW7002", DiagnosticSeverity.Warning, "A decision cannot be understood, or does not hold.", "Mend it in curation.yml, whose form stands in the README, or withdraw it."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "The code has no line in the catalogue."),
    };
}

/// <summary>What holds of every fault of one code.</summary>
/// <param name="Number">By which people look the fault up, such as <c>GW1002</c>.</param>
/// <param name="Meaning">What is wrong, in one sentence.</param>
/// <param name="Remedy">What to do about it, in one sentence.</param>
public sealed record DiagnosticRule(string Number, DiagnosticSeverity Severity, string Meaning, string Remedy);
