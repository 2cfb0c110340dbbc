import './reading.css';
import { useId } from 'preact/hooks';
import { Names, ReadingPath, type ReadingPathQuery, type ReadingPathQueryVariables } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { go, withParams } from '../page/address';
import { placeOfPost, placeOfTopic } from '../page/places';
import { Nothing } from '../page/Nothing';
import type { ViewProps } from '../page/Page';
import { QueryThis } from '../page/QueryThis';
import { Answer } from '../page/states';
import { useTitle } from '../page/useTitle';
import { words } from '../page/words';
import { SearchBox } from '../search/SearchBox';
import { PathDrawing } from './PathDrawing';

export type Plan = NonNullable<ReadingPathQuery['learningPath']>;

const Kinds = ['POST', 'TOPIC'] as const;

const MostMinutes = 100_000;

/** An address may hold anything, and one id that is none spoils the answer to all. */
function isId(text: string) {
  try {
    return /^(Post|Topic):/.test(atob(text));
  } catch {
    return false;
  }
}

/** What to read, in order, to reach some posts or topics; goals and what is known stand in the address. */
export function PathView({ address: { search } }: ViewProps) {
  useTitle(words.path.title);
  const problem = useId();
  const goals = search.getAll('goal');
  const known = search.getAll('known');
  const ids = [...goals, ...known].filter(isId);
  const names = useAnswer(Names, ids.length > 0 ? { ids } : null);
  const found = new Map(names.data?.nodes.flatMap(node => (node?.__typename === 'Post' || node?.__typename === 'Topic' ? [[node.id, node] as const] : [])));
  const nameOf = (id: string) => {
    const node = found.get(id);
    if (node) return node.__typename === 'Post' ? node.title : node.prefLabel;
    return names.data || !isId(id) ? words.path.gone : '…';
  };
  const set = (changes: Record<string, string | readonly string[] | null>) => go(withParams('/path', search, changes));
  const minutes = search.get('minutes') ?? '';
  const isLimit = /^\d+$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= MostMinutes;
  const isProblem = minutes !== '' && !isLimit;
  const knownGoals = goals.filter(id => found.has(id));
  const variables: ReadingPathQueryVariables | null = knownGoals.length === 0 ? null : {
    goals: knownGoals,
    knownPosts: known.filter(id => found.get(id)?.__typename === 'Post'),
    knownTopics: known.filter(id => found.get(id)?.__typename === 'Topic'),
    maxMinutes: isLimit ? Number(minutes) : null,
    includeHelpful: search.has('helpful'),
  };
  const answer = useAnswer(ReadingPath, variables);
  return (
    <>
      <h1>{words.path.title}</h1>
      <p class="lead">{words.path.lead}</p>
      <div class="choices">
        <Choice title={words.path.goal} ids={goals} nameOf={nameOf} onChange={goal => set({ goal })} />
        <Choice title={words.path.known} ids={known} nameOf={nameOf} onChange={ids => set({ known: ids })} />
        <p>
          <label>{words.path.minutes} <input type="number" min="1" max={MostMinutes} value={minutes} aria-invalid={isProblem} aria-describedby={problem} onChange={event => set({ minutes: event.currentTarget.value })} /></label>
          <label><input type="checkbox" checked={search.has('helpful')} onChange={event => set({ helpful: event.currentTarget.checked ? '1' : null })} /> {words.path.helpful}</label>
          <span id={problem} class="problem" role="status">{isProblem && words.path.noMinutes(MostMinutes)}</span>
        </p>
      </div>
      {variables === null && (ids.length === 0 || names.data) && <Nothing><p class="facts">{words.path.empty}</p></Nothing>}
      {ids.length > 0 && !names.data && <Answer of={names}>{() => null}</Answer>}
      {variables && <Answer of={answer}>{({ learningPath }) => learningPath && <Steps plan={learningPath} variables={variables} onKnow={id => set({ known: [...known, id] })} />}</Answer>}
    </>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly onChange: (ids: readonly string[]) => void;
}

function Choice({ title, ids, nameOf, onChange }: ChoiceProps) {
  return (
    <section>
      <h2>{title}</h2>
      {ids.length > 0 && (
        <ul class="chips">
          {ids.map(id => <li key={id}><button type="button" class="chip" aria-label={words.remove(nameOf(id))} onClick={() => onChange(ids.filter(other => other !== id))}>{nameOf(id)} <span aria-hidden="true">×</span></button></li>)}
        </ul>
      )}
      <SearchBox query="" kinds={Kinds} label={title} placeholder={words.path.add} onChoose={({ node }) => !ids.includes(node.id) && onChange([...ids, node.id])} />
    </section>
  );
}

/** What nothing later needs is what the plan leads to: a goal, its successor, or the post that introduces it. */
const isGoal = ({ neededFor }: Plan['steps'][number]) => neededFor.length === 0;

function Steps({ plan, variables, onKnow }: { plan: Plan; variables: ReadingPathQueryVariables; onKnow: (id: string) => void }) {
  return (
    <div class="with-side">
      <div>
        <h2>{words.path.steps}</h2>
        <p class="facts" role="status">{words.path.total(plan.steps.length, plan.timeToRead)} {plan.exceedsMaxMinutes && words.path.exceeds}</p>
        {plan.steps.length === 0 && <p>{words.path.nothing}</p>}
        <ol class="steps">
          {plan.steps.map(step => (
            <li key={step.post.id} value={step.position}>
              <a class="title" href={placeOfPost(step.post)}>{step.post.title}</a>
              <span class="facts">
                {[words.minutes(step.timeToRead), isGoal(step) ? words.path.goalStep : step.strength === 'REQUIRED' ? words.post.required : words.post.helpful].join(' · ')}
                {step.neededFor.length > 0 && <> · {words.path.neededFor} {step.neededFor.map(({ title }) => title).join(', ')}</>}
              </span>
              {step.sections.length > 0 && <p>{words.path.sections} {step.sections.map((section, place) => <>{place > 0 && ', '}<a key={section.anchor} href={placeOfPost(step.post, section)}>{section.title}</a></>)}</p>}
              {step.reasons.map(({ summary, context }) => <p key={summary} class="reason">{summary}{context && <> <q>{context.sentence}</q></>}</p>)}
              {!isGoal(step) && <button type="button" class="quiet" onClick={() => onKnow(step.post.id)}>{words.path.know}</button>}
            </li>
          ))}
        </ol>
        <p class="actions"><QueryThis operation={ReadingPath} variables={variables} /></p>
      </div>
      <aside>
        <PathDrawing steps={plan.steps} />
        {plan.omittedSteps.length > 0 && <section><h2>{words.path.omitted}</h2><ul class="plain">{plan.omittedSteps.map(({ post, timeToRead }) => <li key={post.id}><a href={placeOfPost(post)}>{post.title}</a> <small>{words.minutes(timeToRead)}</small></li>)}</ul></section>}
        {plan.uncoveredTopics.length > 0 && <section><h2>{words.path.uncovered}</h2><ul class="chips">{plan.uncoveredTopics.map(topic => <li key={topic.id}><a href={placeOfTopic(topic)}>{topic.prefLabel}</a></li>)}</ul></section>}
        <Circles circles={plan.cycles} />
      </aside>
    </div>
  );
}

/** So many are told without being asked for. */
const ToldCircles = 2;

function Circles({ circles }: { circles: Plan['cycles'] }) {
  const told = circles.map(({ posts, cutBefore }) => <p key={cutBefore.id} class="facts">{words.path.cycles} {posts.map(({ title }) => title).join(' → ')}</p>);
  return circles.length <= ToldCircles ? <>{told}</> : <details class="circles"><summary>{words.path.circles(circles.length)}</summary>{told}</details>;
}
