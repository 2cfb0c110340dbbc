import { useId, useState } from 'preact/hooks';
import { Refused } from '../gateway/ask';
import { hasKey } from '../gateway/key';
import { enterKey, forgetKey, isSendable, useViewer } from '../gateway/viewer';
import { words } from './words';

/** A field for a key, which is kept once the gateway has taken it. */
export function KeyForm() {
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState('');
  const field = useId();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!isSendable(key.trim())) return setProblem(words.key.wrong);
    setProblem('');
    try {
      await enterKey(key.trim());
    } catch (failure) {
      setProblem(!(failure instanceof Refused) ? words.key.away : failure.isForWantOfKey ? words.key.wrong : failure.message);
    }
  };
  return (
    <form class="key-form" onSubmit={submit}>
      <label for={field}>{words.key.label}</label>
      <input
        id={field} type="password" required value={key} autocomplete="off" spellcheck={false} placeholder="gw_…"
        aria-invalid={problem !== ''} aria-describedby={`${field}-problem`} onInput={event => setKey(event.currentTarget.value)}
      />
      <button type="submit">{words.key.use}</button>
      <p id={`${field}-problem`} class="problem" role="alert">{problem}</p>
    </form>
  );
}

/** The quiet place at the foot where a key is entered and forgotten. */
export function KeyPlace() {
  const { name } = useViewer();
  if (hasKey()) return <p>{name !== null && <span>{words.key.of(name)}</span>}<button type="button" class="link" onClick={forgetKey}>{words.key.forget}</button></p>;
  return (
    <details class="key-place">
      <summary>{words.key.enter}</summary>
      <KeyForm />
    </details>
  );
}
