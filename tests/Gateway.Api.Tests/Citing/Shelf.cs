using Gateway.Testing;

namespace Gateway.Api.Tests.Citing;

/// <summary>A blog that cites works whose titles and names are hard to write down.</summary>
internal static class Shelf
{
    public static World Create() => World.Of(("shelf", """
        -- hugo.toml --
        baseURL = "https://shelf.example/"
        title = "Shelf & Co."
        languageCode = "en"
        -- content/posts/names.md --
        ---
        title: "100% of {names} & their #signs_in C:\\temp"
        date: 2024-05-09T23:30:00-03:00
        authors: [Ludwig van Öberg, 林晚晴]
        bibliography: refs.bib
        ---
        Read [@rnn; @oord; @roux; @king; @lab; @openai; @han; @beta; @price; @cpp; @twin; @other; @thesis; @report; @chapter; @arxiv; @signs; @quotes].
        -- content/posts/refs.bib --
        @inproceedings{rnn, title={Learning phrase representations using {RNN} encoders of {Bayes} nets}, author={Cho, Kyunghyun and Gülçehre, Çağlar}, booktitle={EMNLP \& Friends}, year=2014}
        @article{oord, title={Parallel {WaveNet}}, author={van den Oord, A{\"a}ron and Li, Yazhe}, journal={Journal of 50\% Sound}, year=2018, doi={10.1000/a_b<c>(1)}}
        @misc{roux, title={A Stochastic Gradient Method}, author={Le Roux, Nicolas and Schmidt, Mark}, year=2012}
        @misc{king, title={A dream}, author={King, Jr., Martin Luther}, year=1963}
        @techreport{lab, title={A Report}, author={{Google Research} and {Barnes and Noble Labs}}, institution={Labs}, year=2020}
        @misc{openai, title={GPT-4}, author={OpenAI}, year=2023, url={https://example.org/a_b/~c?d=1&e=%20f#g}}
        @misc{han, title={深度学习}, author={林晚晴}, year=2021}
        @article{beta, title={$\beta$-{VAE}: Learning $x_1^2$ concepts}, author={Higgins, I.}, journal={ICLR}, year=2017}
        @misc{price, title={From \$5 to \$6: R\textasciicircum{}3 and a\_b\#c\~{}d}, author={Doe, J.}, year=2001}
        @book{cpp, title={Effective C++ --- 55 ways}, author={Meyers, Scott}, publisher={Addison}, year=2005}
        @misc{twin, title={Same Words Here}, author={Twin, A.}, year=2000}
        @misc{other, title={Same Letters There}, author={Twin, A.}, year=2000}
        @phdthesis{thesis, title={On Theses}, author={Student, Über}, school={Université de Nîmes}, year=1999}
        @misc{report, title={Untitled year}, author={Nobody, N.}}
        @incollection{chapter, title={Chapters}, author={Writer, W.}, booktitle={The Book}, year=1990}
        @article{arxiv, title={Attention Is All You Need}, author={Vaswani, Ashish and Shazeer, Noam}, journal={arXiv preprint}, eprint={1706.03762}, archiveprefix={arXiv}, year=2017}
        @misc{signs, title={Back\textbackslash{}slash \textbraceleft{}open and ``quoted'' 'words'}, author={O'Neil, Cathy}, year=2016}
        @misc{quotes, title={Who did what --- to whom?}, author={Doe, J.}, year=2002}
        """));
}
