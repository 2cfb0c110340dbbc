using CsCheck;
using Gateway.Content.Extraction.Affiliations;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

public class SelfDescriptionTests
{
    [Theory]
    [InlineData("Hi, this is Ana Ruiz (安娜). I’m a Staff Imaging Engineer at Northlight. Before joining Northlight, I also worked/interned at Okular, Brightfield and Sensia.", "+Northlight: Staff Imaging Engineer; Okular; Brightfield; Sensia")]
    [InlineData("Other than writing, I'm a Senior Engineer at Northlight.", "+Northlight: Senior Engineer")]
    [InlineData("I work at Northlight.", "+Northlight")]
    [InlineData("I work for Northlight in Berlin.", "+Northlight")]
    [InlineData("I work at Northlight as a Staff Engineer.", "+Northlight: Staff Engineer")]
    [InlineData("I work as a research scientist at Northlight, Berlin.", "+Northlight: research scientist")]
    [InlineData("I am currently a postdoctoral researcher at the University of Sensia.", "+University of Sensia: postdoctoral researcher")]
    [InlineData("She is an Assistant Professor of Physics at Sensia College.", "+Sensia College: Assistant Professor of Physics")]
    [InlineData("I am a PhD student at the Institute of Science and Technology Sensia and a research intern at Northlight.", "+Institute of Science and Technology Sensia: PhD student; +Northlight: research intern")]
    [InlineData("Currently at Northlight. Previously at Okular, Brightfield.", "+Northlight; Okular; Brightfield")]
    [InlineData("Staff Engineer at Northlight. Previously Okular and Brightfield.", "+Northlight: Staff Engineer; Okular; Brightfield")]
    [InlineData("Engineer @ Northlight | ex-Okular, ex-Brightfield", "+Northlight: Engineer; Okular; Brightfield")]
    [InlineData("Software engineer at Northlight, formerly at Okular.", "+Northlight: Software engineer; Okular")]
    [InlineData("I used to work at Okular, and now work at Northlight.", "+Northlight; Okular")]
    [InlineData("I previously worked as a postdoc at Okular & Sensia and now lead the imaging team at Northlight.", "+Northlight; Okular: postdoc; Sensia: postdoc")]
    [InlineData("I spent three years at Okular before I joined Northlight.", "+Northlight; Okular")]
    [InlineData("I joined Northlight from Okular in 2020.", "+Northlight; Okular")]
    [InlineData("I joined Okular in 2012. Today I am an engineer at Northlight.", "+Northlight: engineer; Okular")]
    [InlineData("I left Okular in 2019.", "Okular")]
    [InlineData("I no longer work at Okular.", "Okular")]
    [InlineData("I was a research intern at Okular (summer of 2019), Brightfield and the Max Planck Institute for Imaging.", "Okular: research intern; Brightfield: research intern; Max Planck Institute for Imaging: research intern")]
    [InlineData("I have been an engineer at Northlight since 2019.", "+Northlight: engineer")]
    [InlineData("I am the co-founder and CTO of Northlight, and a former engineer at Okular.", "+Northlight: co-founder and CTO; Okular: engineer")]
    [InlineData("I worked at Okular, then at Brightfield, and finally at 3M.", "Okular; Brightfield; 3M")]
    [InlineData("I work at Northlight, and Python is my language.", "+Northlight")]
    [InlineData("I work at Northlight and Ana Ruiz is my boss.", "+Northlight")]
    [InlineData("I work on cameras at Northlight's Zurich office.", "+Northlight")]
    [InlineData("Ana is employed by Northlight and was employed by Okular.", "+Northlight; Okular")]
    [InlineData("I interned at Okular/Brightfield.", "Okular; Brightfield")]
    [InlineData("After ten years at Okular I became a freelance writer.", "Okular")]
    [InlineData("I'm an engineer at Northlight. I was an intern at Northlight before.", "+Northlight: engineer")]
    [InlineData("I do research at Northlight, where I build cameras.", "+Northlight")]
    [InlineData("Head of Research at Northlight", "+Northlight: Head of Research")]
    [InlineData("I'm Ana, an imaging engineer working at Northlight on sensors. Before that I was a postdoc at Okular.", "+Northlight: imaging engineer; Okular: postdoc")]
    [InlineData("Bo is the founder of Northlight and was previously VP of Engineering at Okular.", "+Northlight: founder; Okular: VP of Engineering")]
    [InlineData("I worked on lenses at Okular and on sensors at Brightfield.", "Okular; Brightfield")]
    [InlineData("Currently, I work in the Applied Optics group at Northlight, and I'm also an adjunct professor at Sensia University.", "+Northlight; +Sensia University: adjunct professor")]
    [InlineData("Principal engineer at Northlight. Past: Okular, Brightfield.", "+Northlight: Principal engineer; Okular; Brightfield")]
    [InlineData("I was the CTO at Okular Inc. and the head of optics at Brightfield before starting my own company.", "Okular Inc.: CTO; Brightfield: head of optics")]
    [InlineData("I was an engineer at Okular from 2010 to 2014 and at Brightfield until 2018.", "Okular: engineer; Brightfield")]
    [InlineData("In the past I've been at Okular, Brightfield, and Sensia.", "Okular; Brightfield; Sensia")]
    [InlineData("At Northlight, I lead the camera team. Before Okular, I was at Sensia.", "+Northlight; Okular; Sensia")]
    [InlineData("I am with Northlight, a company for sensors.", "+Northlight")]
    [InlineData("I'm an engineer at a company called Northlight.", "+Northlight: engineer")]
    [InlineData("I currently hold a position as research engineer at Northlight Paris.", "+Northlight Paris: research engineer")]
    public void Present_and_former_places_are_read_from_prose(string text, string affiliations) => Assert.Equal(affiliations, Places(text));

    [Theory]
    [InlineData("I worked at night, and at scale, or at least at home.")]
    [InlineData("I work at the intersection of Machine Learning and Biology.")]
    [InlineData("I work with Python and Rust.")]
    [InlineData("I gave a talk at PyCon and spoke at NeurIPS.")]
    [InlineData("I am a frequent speaker at PyCon.")]
    [InlineData("Our paper was accepted at ICML.")]
    [InlineData("I want to work at Northlight.")]
    [InlineData("I never worked at Okular and don't work at Northlight.")]
    [InlineData("I will join Northlight in June.")]
    [InlineData("You can find me at Mastodon or meet me at FOSDEM.")]
    [InlineData("I look at Mars from Berlin.")]
    [InlineData("I had fun at Christmas.")]
    [InlineData("Views are my own. Photos from Iceland, made with love for Okular.")]
    [InlineData("I am a fan of Northlight.")]
    [InlineData("I am the author of Deep Learning at Scale.")]
    [InlineData("I'm an engineer at a small company in Berlin.")]
    [InlineData("I studied physics at Sensia University.")]
    [InlineData("I gave guest lectures at Okular and Sensia.")]
    [InlineData("I left Berlin.")]
    [InlineData("She looked at Bob.")]
    [InlineData("")]
    [InlineData("at")]
    public void Other_sentences_name_no_place_of_work(string text) => Assert.Equal(text.Contains("left", StringComparison.Ordinal) ? "Berlin" : "", Places(text));

    [Theory]
    [InlineData("Hi, this is Ana Ruiz (安娜).", "Ana Ruiz", "安娜")]
    [InlineData("My name is Ana and I build cameras.", "Ana", null)]
    [InlineData("I'm Bo Li (李博), an engineer.", "Bo Li", "李博")]
    [InlineData("I’m Ana Ruiz (she/her).", "Ana Ruiz", null)]
    [InlineData("I am Ana Ruiz (aka Anita).", "Ana Ruiz", "Anita")]
    [InlineData("this is 林晚晴 (Lin Wanqing)", "林晚晴", "Lin Wanqing")]
    [InlineData("I'm Senior Engineer at Northlight.", null, null)]
    [InlineData("I'm German. This is fine.", null, null)]
    public void A_name_is_read_with_its_other_spelling(string text, string? name, string? other)
    {
        var description = SelfDescription.Read(text);

        Assert.Equal((name, other), (description.Name, description.OtherName));
    }

    [Fact]
    public void A_welcome_text_in_an_authors_own_words_is_understood()
    {
        var text = File.ReadLines(Shared.PathOf("seed", "listing.txt")).First();

        Assert.Equal("Sun Yue", SelfDescription.Read(text).Name);
        Assert.Equal("+XiaoMi: Staff Deep Learning Research Engineer; Sensetime; Amazon; Orbbec", Places(text));
    }

    [Fact]
    public async Task A_bio_says_where_its_author_works_unless_the_profile_does()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            ---
            author:
              name: Ana Ruiz
              bio: "I'm Ana Ruiz (安娜), an engineer at Northlight, formerly at Okular."
            ---
            Text.
            -- b.md --
            ---
            author:
              name: Bo Li
              bio: I work at Northlight.
              affiliations:
                - Brightfield
            ---
            Text.
            """);

        var authors = reading.Snapshot.Authors;
        Assert.Equal(["Northlight engineer True", "Okular  False"], authors.Single(x => x.Name == "Ana Ruiz").Affiliations.Select(x => $"{x.Organization} {x.Position} {x.IsCurrent}"));
        Assert.Equal(["安娜"], authors.Single(x => x.Name == "Ana Ruiz").OtherNames);
        Assert.Equal("Brightfield", Assert.Single(authors.Single(x => x.Name == "Bo Li").Affiliations).Organization);
    }

    private static readonly string[] Pieces = ["I ", "work ", "at ", "Okular", ", ", "and ", "/", "(", ")", " of ", "the ", "a Staff Engineer ", "joined ", "ex-", "@", ".", "&", "’s", "Ana ", "this is ", "previously ", "字", "3M", " "];

    [Fact]
    public void Any_text_is_read_to_its_end() =>
        Gen.Int[0, Pieces.Length - 1].List[0, 40].Sample(x => Assert.All(SelfDescription.Read(string.Concat(x.Select(i => Pieces[i]))).Affiliations, y => Assert.NotEqual("", y.Organization)), iter: 5_000);

    private static string Places(string text) =>
        string.Join("; ", SelfDescription.Read(text).Affiliations.Select(x => $"{(x.IsCurrent ? "+" : "")}{x.Organization}{(x.Position is null ? "" : ": " + x.Position)}"));
}
