using Gateway.Graph.Texts;
using Xunit;

namespace Gateway.Tests.Graph;

public sealed class AcronymTests
{
    [Theory]
    [InlineData("We use Proximal Policy Optimization (PPO) here.", "PPO", "Proximal Policy Optimization")]
    [InlineData("Then PPO (Proximal Policy Optimization) came.", "PPO", "Proximal Policy Optimization")]
    [InlineData("of large language models (LLMs), which", "LLM", "large language model")]
    [InlineData("a hidden Markov model (HMM; Rabiner 1989)", "HMM", "hidden Markov model")]
    [InlineData("Soft Actor-Critic (SAC)", "SAC", "Soft Actor-Critic")]
    [InlineData("trained with k-nearest neighbours search (kNNS)", "kNNS", "k-nearest neighbours search")]
    public void Short_form_stands_for_the_words_before_or_in_the_brackets(string text, string form, string expansion) =>
        Assert.Equal([new Acronym(form, expansion)], Acronyms.In(text));

    [Theory]
    [InlineData("as shown before (see below)")]
    [InlineData("in the year (2017)")]
    [InlineData("the European Union (NATO)")]
    [InlineData("ends. (USA)")]
    [InlineData("(")]
    [InlineData("open (ABC and never closed")]
    public void What_is_no_abbreviation_of_the_words_is_left_alone(string text) => Assert.Empty(Acronyms.In(text));

    [Theory]
    [InlineData("An autoencoder is a network that copies its input. More.", "autoencoder", "An autoencoder is a network that copies its input.")]
    [InlineData("Autoencoders are networks that copy their own input.", "Autoencoders", "Autoencoders are networks that copy their own input.")]
    [InlineData("Fine-tuning refers to training a model a little further.", "Fine-tuning", "Fine-tuning refers to training a model a little further.")]
    public void Sentence_that_begins_with_its_subject_defines_it(string text, string subject, string sentence)
    {
        var definition = Assert.Single(Definitions.In(text));
        Assert.Equal((subject, sentence, 0), (definition.Subject, definition.Sentence, definition.Place));
    }

    [Theory]
    [InlineData("It is a network that copies its input, so to say.")]
    [InlineData("The networks are trained on many examples of text.")]
    [InlineData("The result is better than what we had seen before.")]
    [InlineData("X is a y.")]
    public void Other_sentences_define_nothing(string text) => Assert.Empty(Definitions.In(text));
}
