import './curating.css';
import { Curations, type CurationsQuery, type CurationsQueryVariables } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { usePages } from '../gateway/usePages';
import { useViewer } from '../gateway/viewer';
import { go, withParams } from '../page/address';
import type { ViewProps } from '../page/Page';
import { placeOfDecisions, placeOfPost, placeOfSeries, placeOfTopic } from '../page/places';
import { QueryThis } from '../page/QueryThis';
import { Answer } from '../page/states';
import { useTitle } from '../page/useTitle';
import { day, words } from '../page/words';
import { withdraw } from './decide';
import { DecideButton } from './DecideButton';

type Page = NonNullable<CurationsQuery['curations']>;
type Decision = Page['nodes'][number];

/** What curators have decided: who, when and why, and what became of it. */
export function DecisionsView({ address: { search } }: ViewProps) {
  useTitle(words.decisions.title);
  const includePast = search.has('past');
  const variables: CurationsQueryVariables = { includePast };
  const answer = useAnswer(Curations, variables);
  return (
    <>
      <h1>{words.decisions.title}</h1>
      <p class="lead">{words.decisions.lead}</p>
      <p><label class="switch"><input type="checkbox" checked={includePast} onChange={event => go(withParams(placeOfDecisions, search, { past: event.currentTarget.checked ? '1' : null }), { replace: true })} /> {words.decisions.past}</label></p>
      <Answer of={answer}>{({ curations }) => curations && <List key={String(includePast)} first={curations} variables={variables} />}</Answer>
      <p class="actions"><QueryThis operation={Curations} variables={variables} /></p>
    </>
  );
}

function List({ first, variables }: { first: Page; variables: CurationsQueryVariables }) {
  const { isCurator } = useViewer();
  const { pages, more } = usePages(first, Curations, variables, ({ curations }) => curations);
  if (first.nodes.length === 0) return <p>{words.decisions.none}</p>;
  return (
    <>
      <ul class="plain decisions">{pages.flatMap(({ nodes }) => nodes).map(decision => <One key={decision.id} decision={decision} canWithdraw={isCurator && isTaken(decision) && decision.file === null} />)}</ul>
      {more && <button type="button" onClick={more}>{words.more}</button>}
    </>
  );
}

/** Neither taken back nor replaced, though it may have to wait. */
const isTaken = ({ state }: Decision) => state === 'IN_FORCE' || state === 'SUSPENDED';

function One({ decision, canWithdraw }: { decision: Decision; canWithdraw: boolean }) {
  const { id, summary, state, note, by, at, file, objects, history } = decision;
  // What the history tells is not told twice.
  const facts = [...(history.some(({ kind }) => kind === state) ? [] : [words.decisions.states[state]]), file ?? by ?? words.decisions.unknown, ...(at ? [day(at)] : [])];
  return (
    <li class={isTaken(decision) ? undefined : 'past'}>
      <p class="summary">{summary} {canWithdraw && <DecideButton label={words.decisions.withdraw} about={summary} onClick={() => withdraw(id)} />}</p>
      {note && <blockquote>{note}</blockquote>}
      <p class="facts">{facts.join(' · ')}</p>
      {history.filter(({ kind }) => kind !== 'TAKEN').map(event => (
        <p key={event.at} class="facts">{words.decisions.states[event.kind]} {words.decisions.by(event.by ?? words.decisions.unknown, day(event.at))}{event.note && <> · {event.note}</>}</p>
      ))}
      {objects.length > 0 && <p class="facts">{words.decisions.about}: <span class="objects">{objects.map(object => <ObjectLink key={object.id} object={object} />)}</span></p>}
    </li>
  );
}

function ObjectLink({ object }: { object: Decision['objects'][number] }) {
  switch (object.__typename) {
    case 'Post': return <a href={placeOfPost(object)}>{object.title}</a>;
    case 'Section': return <a href={placeOfPost(object.post, object)}>{object.post.title}: {object.title}</a>;
    case 'Series': return <a href={placeOfSeries(object)}>{object.title}</a>;
    case 'Topic': return <a href={placeOfTopic(object)}>{object.prefLabel}</a>;
    case 'CrossLink': return <><a href={placeOfPost(object.from.post, object.from.section)}>{object.from.post.title}</a>{object.to && <> → <a href={placeOfPost(object.to.post, object.to.section)}>{object.to.post.title}</a></>}</>;
    default: return null;
  }
}
