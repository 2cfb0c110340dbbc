import './reading.css';
import { FaultCounts, Faults, type DiagnosticCode, type DiagnosticSeverity, type FaultCountsQuery, type FaultsQuery, type FaultsQueryVariables } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { usePages } from '../gateway/usePages';
import { CopyButton } from '../page/CopyButton';
import { useKept } from '../page/kept';
import { Nothing } from '../page/Nothing';
import { placeOfPost } from '../page/places';
import type { ViewProps } from '../page/Page';
import { QueryThis } from '../page/QueryThis';
import { Answer } from '../page/states';
import { useTitle } from '../page/useTitle';
import { words } from '../page/words';

type Page = NonNullable<FaultsQuery['diagnostics']>;
type Fault = Page['nodes'][number];

/** Faults of the content, worst first: how many of each kind, and for each the line, the suggestion and the patch. */
export function HealthView(_: ViewProps) {
  useTitle(words.health.title);
  const counts = useAnswer(FaultCounts, {});
  return (
    <>
      <h1>{words.health.title}</h1>
      <p class="lead">{words.health.lead}</p>
      <Answer of={counts}>
        {({ errors, warnings, infos }) => (
          <>
            <Group severity="ERROR" kinds={errors ?? []} />
            <Group severity="WARNING" kinds={warnings ?? []} />
            <Group severity="INFO" kinds={infos ?? []} />
            {!errors?.length && !warnings?.length && !infos?.length && <Nothing><p>{words.health.none}</p></Nothing>}
          </>
        )}
      </Answer>
      <p class="actions"><QueryThis operation={FaultCounts} variables={{}} /></p>
    </>
  );
}

function Group({ severity, kinds }: { severity: DiagnosticSeverity; kinds: NonNullable<FaultCountsQuery['errors']> }) {
  if (kinds.length === 0) return null;
  return (
    <section>
      <h2>{words.health.severity[severity]}</h2>
      {kinds.map(({ value, diagnosticCount, postCount }) => <Kind key={value} code={value as DiagnosticCode} severity={severity} count={diagnosticCount} posts={postCount} />)}
    </section>
  );
}

/** One kind of fault; what is less than an error is read when it is opened. */
function Kind({ code, severity, count, posts }: { code: DiagnosticCode; severity: DiagnosticSeverity; count: number; posts: number }) {
  const [isOpen, setOpen] = useKept(`${severity} ${code}`, severity === 'ERROR');
  return (
    <details class="faults" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary><h3>{nameOf(code)}</h3> <small>{count} · {words.health.posts(posts)}</small></summary>
      {isOpen && <Found variables={{ where: { code: { eq: code }, severity: { eq: severity } }, first: 20 }} />}
    </details>
  );
}

function Found({ variables }: { variables: FaultsQueryVariables }) {
  const answer = useAnswer(Faults, variables);
  return <Answer of={answer}>{({ diagnostics }) => diagnostics && <List first={diagnostics} variables={variables} />}</Answer>;
}

function List({ first, variables }: { first: Page; variables: FaultsQueryVariables }) {
  const { pages, more } = usePages(first, Faults, variables, ({ diagnostics }) => diagnostics);
  return (
    <>
      <ul class="plain">{pages.flatMap(({ nodes }) => nodes).map(fault => <One key={fault.id} {...fault} />)}</ul>
      {more && <button type="button" onClick={more}>{words.more}</button>}
      <p class="actions"><QueryThis operation={Faults} variables={variables} /></p>
    </>
  );
}

function One({ severity, message, post, location, fixes }: Fault) {
  const fix = fixes[0];
  return (
    <li class={`fault ${severity.toLowerCase()}`}>
      <p><span class="severity">{words.health.one[severity]}</span> {message}</p>
      <p class="facts"><code>{words.health.line(location.path, location.line, location.column)}</code>{post && <> · <a href={placeOfPost(post)}>{post.title}</a></>}</p>
      {fix && (
        <details>
          <summary>{fix.title} <small>{words.health.sure(fix.confidence)}</small></summary>
          <pre tabIndex={0} aria-label={words.health.patch}>{fix.patch}</pre>
          <CopyButton text={fix.patch} label={words.health.copyPatch} />
        </details>
      )}
    </li>
  );
}

/** The code in words: as the language calls it, else as it is spelt. */
const nameOf = (code: string) => words.codes[code] ?? code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');
