using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Relations;

/// <summary>
/// How authors of posts say what another post is to theirs. Written from the grammar of such sentences: verbs of reading and knowing, looking back in the
/// first person, invitations, replacement, removal, series. In German and French what is said most. Chinese goes by single characters. The notation is explained at <see cref="CuePhrase"/>.
/// </summary>
internal static class CuePhrases
{
    // Words that can take each other's place.
    private static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["text"] = "post|posts|article|articles|blog|blogpost|entry|write-up|writeup|tutorial|essay|piece|note|notes|guide|page|chapter|primer|walkthrough|introduction|overview|announcement|newsletter|update|report|section|episode|story|documentation|docs|paper|rant|review|thread|series",
        ["I"] = "i|we|i've|we've|i'd|we'd",
        ["told"] = "wrote|written|covered|discussed|introduced|described|reviewed|explained|talked|mentioned|explored|argued|blogged|announced|published|posted|touched|outlined|detailed|summarized|summarised|surveyed|sketched|promised|said|told",
        ["showed"] = "saw|seen|looked|showed|shown|learned|learnt|built|presented|examined|implemented|studied|defined|made|started|talked|compared|used|noted|met|proposed",
        ["spoke"] = "covered|discussed|described|reviewed|explained|talked|mentioned|explored|argued|blogged|touched|outlined|detailed|summarized|summarised|surveyed|sketched|promised|said|told|complained|ranted|claimed|hinted|alluded",
        ["earlier"] = "yesterday's|last|previous|earlier|prior|older|old|former|preceding|original",
        ["later"] = "later|next|future|upcoming|subsequent|following|separate|another|dedicated|follow-up|followup|standalone|full|longer",
        ["not"] = "not|never|haven't|hasn't|aren't|isn't|don't|didn't|weren't|no",
        ["read"] = "read|seen|gone|worked|checked|followed|finished|completed|watched|studied",
        ["knowing"] = "familiar|comfortable|acquainted",
        ["be"] = "is|are|was|were|be|been|has|have|had|being",
        ["better"] = "new|newer|newest|updated|revised|enhanced|improved|current|latest|extended|rewritten|expanded|up-to-date|modern|second|third",
        ["version"] = "version|edition|revision|rewrite|incarnation|iteration|successor",
        ["outdated"] = "outdated|obsolete|deprecated|stale|unmaintained|out-of-date|superseded|retired|archived",
        ["artikel"] = "artikel|artikels|beitrag|beitrags|eintrag|eintrags|anleitung|seite|kapitel|serie|teil|text|post|posts",
        ["dieser"] = "dieser|diese|dieses|diesen|diesem",
        ["alter"] = "alten|alter|altes|älteren|ersten|erster|früheren|letzten|letzter|vorigen|vorherigen|vergangenen|ursprünglichen",
        ["mein"] = "mein|meine|meinen|meinem|meiner|meines|unser|unsere|unseren|unserem|unserer|unseres|den|dem|der|die|das|des|im",
        ["billet"] = "article|articles|billet|billets|page|note|tutoriel|texte|post|série|chapitre",
        ["cet"] = "cet|ce|cette",
        ["mon"] = "mon|ma|mes|notre|nos|le|la|un|une",
        ["seeing"] = "see|check|read|consult|visit|explore|browse|skim",
        ["more"] = "more|further|additional|full|deeper|complete|detailed|thorough|in-depth|longer|other",
        ["part"] = "part|parts|installment|instalment|episode|chapter|lesson",
        ["content"] = "section|sections|part|paragraph|chapter|content|material|discussion|example|examples|text|appendix|list|table|post|page|article|note|notes|guide|documentation|docs|instructions|tutorial|faq",
    };

    /// <summary>What is said within the sentence of the link, in a line that leads to a list of links, or in the heading above it.</summary>
    public static readonly CueRule[] InSentence =
    [
        new(LinkKind.Requires, 95, """
            if|unless|case you <not> * <knowing>|aware|read|seen|know|gone|worked|checked|followed|finished|completed|watched @
            if|unless you are|were|you're? <not> * <knowing>|aware @
            you|you're|those|readers|anyone|everyone|who|people * unfamiliar|new with|to @
            readers|those|anyone|you|who|people have|has|are? <not> !need|have|has|want|required * <read>|<knowing> @
            you're|are <not> * <knowing>|aware @
            if|unless you <not> * <knowing>|aware|read|seen|know|checked|followed|finished|watched ** <seeing>|look|refer|start|go @
            if you|you're * unfamiliar|new with|to ** <seeing>|look|refer|start|go @
            ^ unfamiliar|new !and|version|features|in * ? @
            ^ <not> <knowing>|read|seen * ? @
            best|good|better|easiest to start|begin with @
            @ ** read|see|check|study it|this|that first|beforehand !place|time|half|part|version|step
            if you|you're are? new @
            if ** nothing|foreign|strange|new to you @
            if ** nothing|foreign|strange|new to you ** <seeing>|start|go @
            if you haven't|hadn't ** <seeing>|go|do|work @
            who|you missed @
            you|you'll|you'd|readers|reader * need|want|ought to? have <read>|done|met @
            need|needs the|some? definitions|definition|notation|concepts|concept|terminology|background|material|results|ideas|basics|vocabulary from|of|in @
            this <text> assumes|presupposes|presumes|requires @
            reading @ first|beforehand !place|time|half|part|version|step
            @ if you haven't|hadn't|<not>
            @ if you have|are <not> * <read>|<knowing>
            need|want|wants|needs a refresher|recap|introduction|reminder|crash-course|primer|background @
            <seeing>|study|understand|start|finish|look|learn|familiar|go|know @ first|beforehand !place|time|half|part|version|step
            first then? <seeing>|study|check|understand|go !of|that @
            before|prior reading|continuing|going|diving|starting|proceeding|you|jumping|to|this|we ** <seeing>|go|look|know|understand|work|complete|study|familiarize|familiarise @
            @ before|prior to? you|reading|continuing|going|diving|proceeding|starting|this|moving|we
            ^ prerequisites|prerequisite|prereqs|pre-requisites : ** @
            ^ required|assumed|background reading|knowledge : ** @
            prerequisite|prerequisites|pre-requisite|pre-requisites|prereqs|prereq @
            @ <be> * prerequisite|pre-requisite|prerequisites
            @ <be> required|mandatory|assumed reading|knowledge
            required|mandatory|assumed|essential reading|knowledge|background|pre-read @
            pre-read|preread|pre-reading
            assume|assumes|assuming|assumed|presume|presumes|presupposes|expect|expects * you|reader|readers|familiarity|knowledge|understanding|familiar|know|knows !to|want|will|would @
            reader|readers|you * should|must|expected|need|supposed * know|understand|<knowing>|understood @
            you|readers|reader should|must|need|ought to? have? read|know|understand|understood|study !that|how|when|what @
            make|be sure|certain * <read>|read|know|understand|<knowing> @
            requires|needs|demands|require * knowledge|understanding|familiarity|reading @
            sense without @
            sense if|unless ** <read> @
            helps|helpful|useful|advisable|recommended|good|best|worth to? * know|understand|read|reading|revisit|<knowing> @ first|beforehand|before !place|time|half|part|version|step
            helps|helpful|advisable to * know|understand|read @
            knowledge|familiarity|understanding of|with @ <be>? assumed|required|expected|needed|helpful|useful|necessary
            background|basics needed|required|necessary @
            before this|that|reading|we|you ** need @
            you|you'll|readers need ~@
            this <text> needs ~@
            voraussetzung|voraussetzungen|vorkenntnisse ist|sind|:? @
            lies|lest|lesen zuerst|vorher|erst @
            lies|lest|lesen @ zuerst|vorher
            setzt @ voraus
            prérequis|préalable : @
            lisez|lire|lis d'abord @
            lisez|lire|lis @ d'abord|avant
            avant de|d'aller|cet|ce * lisez|lire|lis @
            先 阅 读|覽|览 @
            先 读|讀|看|学|學 @
            先 了 解 @
            先 学|學 习|習 @
            先 掌 握 @
            先 熟 悉 @
            前 置|提 知 识|識 @
            预|預 备|備 知 识|識 @
            先 修|决|決 知|条|條|课|課 识|識|件|程? @
            """),
        new(LinkKind.Requires, 89, """
            needs|requires * see|cf|read @
            """),
        new(LinkKind.Requires, 72, """
            ^ start|begin with|from|at @
            you|readers should|must|might|may|can start|begin with|from|at @
            """),

        new(LinkKind.Mentions, 98, """
            @ first|beforehand? <be> <not> * required|needed|necessary|mandatory|assumed|expected|essential|prerequisite
            @ first|beforehand? <be> optional|unnecessary
            不|无|無 需|用|必|须 要? 先 @
            """),

        new(LinkKind.SupersededBy, 95, """
            ^ <outdated> : ** <seeing>|use|refer|visit @
            this <text>|series|version * superseded|obsoleted|replaced|succeeded by @
            this <text>|series|version? * <outdated>|replaced ** see|read|use|go|head|instead|favor|favour|check|refer|visit|now @
            this <text>|series|version * <outdated> ** current|new|newer|latest|updated|successor @
            this <text>|series|version? * out of date * see|read|use|instead|check|refer|visit @
            <better>|upgraded <version> of|for|to this|it <text>|series? @
            @ <better> <version>|<text> of|to|for this|it <text>
            <I> * rewrote|rewritten|refactored|overhauled|reworked|replaced this|the|it <text>? @
            no longer recommend|use|maintain|update|support this|it|the ** <seeing>|go|refer @
            this <text>? ** no longer * maintained|updated|accurate|valid|recommended|current|supported ** <seeing>|use|instead|refer|consult @
            """),
        new(LinkKind.SupersededBy, 95, """
            ^ veraltet|überholt : ** @
            <dieser> <artikel> * veraltet|überholt ** siehe|lies|lest|nutze|bitte|neue|neuen|neuere|aktuelle|aktuellen @
            <dieser> <artikel> * ersetzt|abgelöst durch|von @
            <dieser> <artikel> * durch @ ersetzt|abgelöst
            neue|neuere|aktuelle|überarbeitete|aktualisierte version|fassung|auflage <dieser>|des|der <artikel> * @
            <cet> <billet> * obsolète|périmé|périmée|dépassé|dépassée ** voir|voyez|lisez|consultez|nouvelle @
            <cet> <billet> * remplacé|remplacée par @
            nouvelle version de <cet> <billet> * @
            """),
        new(LinkKind.SupersededBy, 84, """
            <seeing>|refer|go|consult|head|prefer @ instead !of
            instead ,? <seeing>|refer|consult|go|head @
            """),
        new(LinkKind.SupersededBy, 75, """
            superseded|obsoleted|succeeded by @
            <outdated> * favor|favour of @
            no longer * maintained|updated|accurate|recommended|supported * <seeing>|use|instead|refer|consult @
            """),
        new(LinkKind.SupersededBy, 66, """
            see|read|check|use|visit|available|is|there|now|at|find * updated|newer|revised|rewritten|up-to-date|enhanced <version>|<text>|take @
            updated|newer|revised|rewritten|enhanced <version>|take : @
            neue|neuere|aktuelle|überarbeitete fassung|version steht|findet|findest|gibt|ist * @
            nouvelle version est|se trouve|disponible|ici * @
            """),

        new(LinkKind.Supersedes, 95, """
            this|new|the|present <text>|version|edition|proposal|number * replaces|supersedes|obsoletes @
            replaces|supersedes|obsoletes|replacing|superseding|replaced|superseded !by * <earlier>|my|our|first|number <text>|proposal|version|one|guide|edition|draft !by
            ^ it|which|this supersedes|obsoletes @
            this <text>? is|as|was|provides|offers * <version>|update|refresh|remake|successor|overhaul of|to|for|on @
            <better>|complete|full|total|major|thorough|big <version>|overhaul|refactoring of|to * <earlier>|my|our|number|first|that|the * <text>|<version> @
            version|edition|revision number of this <text> ** <earlier> @
            ^^ a|the? <better>|fourth|fifth|complete|full edition|rewrite|revision of @
            superset of * <earlier>|my|our|number|first|that|<text>|<version>
            rewrite|refactoring|refactored|rewrote|overhaul|overhauled|enrichment|rewriting|reworked of? my|our|the|that <earlier>|number|first? <text>|<version> @
            @ <earlier> <version> of this <text>
            <earlier> <version> of this <text> @
            <dieser> <artikel> ersetzt @ !durch
            ersetzt <mein> <alter> <artikel> * @
            neufassung|überarbeitung|neuauflage <mein>|von|eines <alter>? <artikel> * @
            <cet> <billet> remplace @
            remplace <mon> <billet>|ancien|ancienne|premier * @
            """),

        new(LinkKind.MovedTo, 92, """
            <content>|this * moved|relocated|migrated|transferred|split|extracted|spun|broken|factored * to|into|out|here|from|off @
            moved|migrated|split|extracted * into|to|out its|a|separate|own|another * <text>
            <content>|that|it|which * now lives|resides|lies|sits|stands @
            <content>|that|it|which <be> now found|part|covered|treated|discussed in|of|at @
            now part of * <text>
            remove|removed|removing|cut|dropped|deleted|drop|delete * <content>|it ** pointer|moved|now|see|link|lives|post|became|into @
            split|moved|pulled|broke|spun|factored|took|cut the|this|that <content> ** into|to|off|out|onto @
            <content> now has|gets|got @
            <content> ** now be? found|read|seen in|at|here|on @
            moved|moving this|that|it|them|these|everything to|into|out|over @
            moved|relocated here|there
            moved out : @
            """),

        new(LinkKind.ElaboratedIn, 88, """
            if|when|for|to ** <seeing>|use|refer|try|go @ instead
            for more|further|additional|full|complete !than|and|or @
            for detailed|deeper|complete !and @
            for <more>|a|an * details|information|reading|explanation|discussion|overview|treatment|account|description|examples @
            @ for <more>|a|an? details|information|info|explanation|explanations|background|examples|discussion|reference|reading|refresher|summary|overview
            read|learn|find|know|hear <more> @
            <more> on|about|details|in|information|info|here|at|from|thoughts|examples|discussion|background|reading|resources @
            in <more>|great|greater detail|details|depth|length
            @ <more> information|detail|details|detailed|depth|explanation|discussion
            deep-dive|deeper|dive into|in|on? @
            further|additional|background|recommended|suggested reading|resources @
            if you? interested|curious|wondering @
            if you? want|like|wish|prefer * know|learn|read|see|dig|understand|more|longer|long|details @
            @ if you? * interested|curious|know|learn|read|more|details
            interested|curious * ? @
            details|derivation|proof|story|discussion|explanation|treatment|description|comparison is|are|can|could? be? found|given|provided|available|told|explained|described|covered|documented? in|at|here|on|by @
            can|could|may|is|are be? found|read|here in|at|here|on|under @
            elaborate|elaborated|expand|expanded|detail|details|dig on|this|it|in|upon? @
            ^ details|more|read : @
            mehr|näheres|einzelheiten|details dazu|darüber|hierzu|davon|zu|über|zum|zur ** @
            en savoir plus ** @
            plus de détails|explications * dans|sur|ici @
            """),
        new(LinkKind.ElaboratedIn, 82, """
            ^ see|refer|consult !that|how|why|what|whether|if|the @
            ^ see|refer|consult the !way|loss|difference|effect @
            ^ siehe|voir|voyez @
            ^ check|read|visit|explore|browse|skim|follow ~@
            ^ check|read|visit|explore|browse|skim|follow out|up|on|through|about|the|my|our|this|that|a|an|more|over|posts|articles|notes !way|difference @
            ^ look|go|head|jump|turn|skip|have|take over|a? !the|into|through? * at|to|over|into|look|peek @
            ^ click @
            you|readers * can|could|may|might|should|want see|read|find|check|refer|consult|explore|look|visit|learn !that|how|why|if @
            recommend|suggest|encourage|advise|recommended|encouraged * reading|checking|looking|watching|read|check|look|visit|<text> @
            point|direct|refer|send you|readers|interested @
            <later> <text>|<part> !of @
            you may|might enjoy|like|find @
            longer|fuller|detailed|complete|proper|thorough <text> @
            here's|here is a|the|my|our|another <text>
            for the curious|interested @
            referred|pointed|directed to !as @
            ^ cf @
            follow-up|followup|sequel|continuation|companion|spin-off|sibling @
            @ <be>? * follow-up|followup|sequel|companion
            will|i'll|we'll|shall|going|plan cover|discuss|describe|explain|return|come|write|talk|revisit|dig|explore|look|elaborate @
            explained|described|discussed|covered|documented|detailed|treated|explored|presented|outlined in|at|here|on|by my|our|the|a|an|this|another|its? <text> @
            @ <be>? describes|explains|covers|discusses|explores|goes|digs|dives|walks|contains|details|documents * how|what|why|the|this|in|more|into|a|through !is
            own <text> @
            <I> have|wrote|published|put a|another * <text>|series @
            my|our next|upcoming|new|latest <text>
            """),
        new(LinkKind.Related, 90, """
            ^ related|similar|likewise * : @
            ^^ see|cf|compare : @
            ^ related|similar posts|notes|articles|pages|reading|topics? : @
            """),

        new(LinkKind.BuildsOn, 90, """
            follow-up|followup|sequel|continuation|companion|addendum|supplement to|of|on|for !this @
            <I> <be>|once|first|previously|earlier? <told> * in|on|at my|our|the|an|a|another !later|next|separate @
            introduced|mentioned|covered|seen here|there @
            """),
        new(LinkKind.BuildsOn, 78, """
            in? <mein> <alter> <artikel> * @
            wie in|im <mein>? <alter>? <artikel>? * @ gezeigt|gesehen|beschrieben|erklärt|besprochen|geschrieben
            fortsetzung von|zu|<mein> * @
            baut|bauen auf @
            dans <mon> <billet>? précédent|précédente|dernier|dernière <billet>? * @
            suite de <mon>|l'article * @
            <I> <be>|once|first|previously|earlier|will|did? <spoke> !in|this|below|above @
            <I> <be>|once|first|previously|earlier|later? wrote|written|posted|published about|on|of @
            <I> <be>|once|first? <told> =@
            <I> wrote|written|posted|published|shared * <text> about|on|of @
            back in|on * <I> <be>? <told>|<showed> @
            <I> <be>|once|first? <spoke> * in|on|here|at|about|up|of|with|how @
            <I> <be>|once|first? wrote|written about * in|at|here @
            in|with @ <I> <be>|once|first? <told>|<showed>
            @ <I> <be>|once|first|previously? <told>
            @ <I> <showed> * <earlier>|before|previously|ago|in|there
            <I> <be>|once|first|previously|earlier? <showed> * <earlier>|before|previously|ago|in @
            <I> previously|earlier <told>|<showed>
            as <I> <be>|once|first|previously? <told>|<showed>|argue @
            <earlier> time|week|month|year|article|post <I> <be>? <showed>|<told> @
            <earlier>|one|some|many|several|few|two|three|number years|weeks|months|days ago @
            as|like <told>|shown|seen|noted in|at|here|by|before|earlier|previously !this|these @
            as previously|earlier <told>|shown|seen|noted
            previously|earlier <told>|<showed> @
            ^ recall|remember|revisit from|our|my|the @
            continue|continues|continuing|continued from|where|our|my @
            builds|building|built|build|extends|extending|extend|expands|expanding|based|follow on|upon|from|up? * my|our <earlier>? <text>|explanation|work
            this <text>|talk|tutorial? builds|built|expands|extends|supplements|continues|follows on|upon|from|up|top? @
            <I> <be>|first|once? <told>|<showed> ** weeks|months|years|days|week|month|year ago
            <I> been writing|talking|thinking|blogging about @
            pick|picks|picking|picked up where|from @
            having <told>|<showed> @
            <text> ago <I> <told>|<showed>|built @
            earlier this year|month|week|summer|winter|spring|autumn <I> @
            building|following|expanding|elaborating on|upon|up @
            builds|build|building|built on|upon top of my|our|the <earlier>|<text>
            supplement|extend|expand on|upon? my|our @
            if you|you've * read|seen|followed|remember|recall|familiar !more @
            you may|might|will remember|recall|have|know @
            """),
        new(LinkKind.ElaboratedIn, 71, """
            ^^ next up? : @
            """),
        new(LinkKind.BuildsOn, 70, """
            my|our other|first|recent <text>
            my|our|an|a|in|one|some|the|this <earlier>|another|number|january|february|march|april|june|july|august|september|october|november|december <text>|<part>|one|experiments|work|results|analysis|project|attempt|benchmark|benchmarks|talk
            my|our @ <text>
            my|our <text>|explanation|explanations|talk|talks|take|thoughts|experience|experiments|coverage|discussion|treatment|review|survey|intro|work|experiments
            since|after my|our|the last @
            <earlier> time|week|month|year @
            mentioned|introduced|described|discussed|covered|explained|presented|shown|seen|proposed in|at|on|there my|our|the|a|an|<earlier>? <text>|<earlier>
            code|example|idea|trick|approach|setup|model|data|same in|from|as my|our|the <earlier>|<text>
            """),

        new(LinkKind.InSeries, 80, """
            series|serie : @
            parts|posts|articles|entries|installments|episodes|chapters of|in this|the|my|our series
            this|the|my|our|our series @
            <earlier>|next|first|second|third|fourth|fifth|final|other|following|subsequent <part> !of
            in|the|our|this|that|number|read|see|final|first|last <part> of this|the|our|my series
            first|second|third|fourth|fifth|sixth|final|last|number|previous|next <text>|one|installment|instalment|<part> * series
            """),
        new(LinkKind.InSeries, 60, """
            ^ <earlier>|previously|prev|before : @
            in|my|our|the|a|see|read <earlier>|first <text>|one
            <earlier> time|week @
            continuing|continue|continues where|from * <earlier>|post|article
            """, SeriesCue.StepBack),
        new(LinkKind.InSeries, 60, """
            ^ next|continued|continue|upcoming : @
            ^ next|continue|continued with|to|in|up @
            in|my|our|the|a|see|read next|following|subsequent|later|upcoming <text>|one
            next time|week @
            """, SeriesCue.StepForward),
    ];

    /// <summary>What the sentence before may say of this post.</summary>
    public static readonly CueRule[] InSentenceBefore =
    [
        new(LinkKind.Requires, 85, """
            unfamiliar|new * ?
            <not> * <knowing>|read|seen|know|sure * ?
            need|want * refresher|introduction|reminder|recap * ?
            """),
        new(LinkKind.SupersededBy, 85, """
            ^^ <outdated>
            ^^ out of date
            this|the <text>|series|version|information|advice|content|instructions * <outdated>
            this|the <text>|series|version|information|advice|content|instructions * out of date
            this <text>|series|version * longer maintained|updated|accurate|valid|recommended|current|supported
            this <text>|series|version * replaced|superseded
            ^ this is now? <outdated>
            ^ this is now? out of date
            <dieser> <artikel> * veraltet|überholt
            <cet> <billet> * obsolète|périmé|périmée|dépassé|dépassée
            """),
    ];

    /// <summary>What the sentence after may say of both posts.</summary>
    public static readonly CueRule[] InSentenceAfter =
    [
        new(LinkKind.Supersedes, 85, """
            refactoring|rewrite|rewriting|overhaul|revision|enrichment|update|superset|replacement of|to|for that|the|my|our|it * <text>|<version>|one
            replaces|supersedes|rewrote|rewritten|updates that|my|the|it * <earlier>|number|<text>|<version>
            """),
    ];

    /// <summary>What a heading says of all links below it.</summary>
    public static readonly CueRule[] InHeading =
    [
        new(LinkKind.Requires, 85, """
            ^ prerequisites|prerequisite|prereqs|pre-requisites : ** @
            ^ required|assumed|background reading|knowledge : ** @
            prerequisite|prerequisites|pre-requisites
            required|background|assumed reading|knowledge
            before you start|begin|read
            what|things you need|should know
            """),
        new(LinkKind.Related, 80, """
            ^ related|similar !work|works|research|methods|approaches|papers|studies|literature|models
            ^ see !the|how|what
            """),
        new(LinkKind.ElaboratedIn, 80, """
            <more>|recommended|suggested reading|readings|resources|information|details
            learn|read more
            going|digging further|deeper
            where to go
            ^ resources
            """),
        new(LinkKind.InSeries, 80, """
            this|the|other|all parts|series|posts|articles|episodes|chapters in|of? this|the? series?
            ^ series|parts
            """),
    ];

    /// <summary>Every word of every phrase.</summary>
    public static IEnumerable<string> Words =>
        from rule in (CueRule[])[.. InSentence, .. InSentenceBefore, .. InSentenceAfter, .. InHeading]
        from phrase in rule.Phrases
        from step in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        from word in WordsOf(step)
        where char.IsLetter(word[0])
        select word;

    /// <summary>The words that a step of a phrase stands for.</summary>
    public static IEnumerable<string> WordsOf(string step) =>
        from choice in step.Length > 1 ? step.TrimStart('!').TrimEnd('?').Split('|', StringSplitOptions.RemoveEmptyEntries) : [step]
        from word in choice is ['<', ..] ? Groups[choice.Trim('<', '>')].Split('|') : [choice]
        select word;
}

/// <summary>Phrases that say the same.</summary>
/// <param name="Percent">How sure, 0 to 100; where several phrases fit, the surest counts.</param>
/// <param name="Series">What part of a series they speak of; for <see cref="LinkKind.InSeries"/> alone.</param>
internal sealed record CueRule(LinkKind Kind, byte Percent, string Written, SeriesCue Series = SeriesCue.Named)
{
    public IEnumerable<string> Phrases => Written.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
