import { useEffect, useRef, useState } from 'preact/hooks';
import { dismissOutcome, useOutcome, type Outcome } from '../curating/decide';
import { dismissChange, useConnection } from '../gateway/connection';
import { placeOfPost } from './places';
import { words } from './words';

/** Long enough to notice, short enough not to be in the way. */
const ShownMilliseconds = 12_000;
const NamedPosts = 3;

/** As the gateway has it. */
const MostNoteCharacters = 2000;

/** What happens meanwhile: the server is away, the content has changed. */
export function Notices() {
  const { isServerAway, change } = useConnection();
  const outcome = useOutcome();
  useEffect(() => {
    if (!change) return;
    const timer = setTimeout(dismissChange, ShownMilliseconds);
    return () => clearTimeout(timer);
  }, [change]);
  return (
    <div class="notices" role="status">
      {isServerAway && <p class="notice warn">{words.state.away}</p>}
      {outcome && <Decided outcome={outcome} />}
      {change && (
        <p class="notice">
          {words.state.changed}{' '}
          {change.posts.slice(0, NamedPosts).map(post => <a href={placeOfPost(post)}>{post.title}</a>)}
          <button type="button" class="link" onClick={dismissChange}>{words.state.dismiss}</button>
        </p>
      )}
    </div>
  );
}

/** What became of a decision. Takes the focus, since the button that was pressed may be gone with what it was about. */
function Decided({ outcome }: { outcome: Outcome }) {
  const { isDone, messages, undo, explain, again } = outcome;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current!.focus({ preventScroll: true }), [outcome]);
  return (
    <div ref={element} tabIndex={-1} class={isDone ? 'notice' : 'notice warn'}>
      <span>{messages.join(' ')}</span>
      {explain && <Explanation key={messages.join()} explain={explain} />}
      {undo && <button type="button" class="link" onClick={undo}>{words.curating.undo}</button>}
      {again && <button type="button" class="link" onClick={again}>{words.curating.again}</button>}
      <button type="button" class="link" onClick={dismissOutcome}>{words.state.dismiss}</button>
    </div>
  );
}

/** Whoever decides says why, if they like, when it is done. */
function Explanation({ explain }: { explain: (note: string) => void }) {
  const [note, setNote] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (note.trim()) explain(note.trim());
  };
  return (
    <form class="explanation" onSubmit={submit}>
      <input type="text" aria-label={words.curating.why} placeholder={words.curating.why} value={note} maxLength={MostNoteCharacters} onInput={event => setNote(event.currentTarget.value)} />
      <button type="submit" class="link">{words.curating.addNote}</button>
    </form>
  );
}
