namespace Gateway.Graph.Topics;

/// <summary>What parts of a text are called whatever it is about, so that it names no topic.</summary>
internal static class SectionNames
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        // English
        "abstract", "acknowledgement", "acknowledgements", "acknowledgment", "acknowledgments", "advantages", "appendices", "appendix", "background", "basics", "bibliography",
        "caveats", "challenges", "changelog", "citation", "citations", "comparison", "conclusion", "conclusions", "contents", "contributors", "definition", "definitions", "details",
        "discussion", "example", "examples", "experiment", "experiments", "exercise", "exercises", "faq", "figure", "figures", "footnotes", "further reading", "future", "future work", "getting started", "goal",
        "goals", "history", "installation", "introduction", "intro", "license", "limitations", "links", "method", "methods", "methodology", "motivation", "next steps", "notation", "notations", "note",
        "notes", "open questions", "overview", "preliminaries", "prerequisites", "problem", "problems", "questions", "recap", "references", "related work", "related works", "remarks", "requirements", "resources", "results",
        "see also", "setup", "solution", "solutions", "sources", "summary", "table of contents", "takeaways", "thanks", "tips", "tldr", "tutorial", "update", "updates", "usage", "what next", "wrap up",
        // German, French, Spanish, Portuguese, Italian
        "anhang", "beispiel", "beispiele", "einführung", "einleitung", "ergebnisse", "fazit", "literatur", "quellen", "überblick", "zusammenfassung",
        "annexe", "exemple", "exemples", "résumé", "références", "résultats",
        "conclusión", "conclusiones", "ejemplo", "ejemplos", "introducción", "referencias", "resultados", "resumen",
        "conclusão", "exemplo", "exemplos", "introdução", "referências", "resumo", "conclusioni", "esempi", "esempio", "introduzione", "riferimenti", "riepilogo",
        // Chinese, Japanese
        "参考", "参考文献", "参考资料", "总结", "小结", "结论", "结语", "简介", "介绍", "引言", "前言", "背景", "概述", "示例", "例子", "练习", "附录", "讨论", "实验", "结果",
        "はじめに", "まとめ", "おわりに", "概要", "結論", "例",
    };

    public static bool Contains(string name) => Known.Contains(name);
}
