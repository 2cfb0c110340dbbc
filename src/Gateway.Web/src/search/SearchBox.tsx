import './search.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ask } from '../gateway/ask';
import { Suggest, type SearchKind, type SuggestQuery } from '../gateway/operations';
import { go } from '../page/address';
import { placeOfSearch } from '../page/places';
import { words } from '../page/words';
import { placeOfHit } from './hits';

export type Suggestion = NonNullable<SuggestQuery['suggestions']>[number];

interface Props {
  readonly query: string;
  readonly large?: boolean;
  /** Takes a suggestion instead of going to it. */
  readonly onChoose?: (suggestion: Suggestion) => void;
  readonly kinds?: readonly SearchKind[];
  readonly label?: string;
  readonly placeholder?: string;
}

interface Answer {
  /** The text that was answered. */
  readonly prefix: string;
  readonly suggestions: readonly Suggestion[];
}

const None: Answer = { prefix: '', suggestions: [] };

/** While a person still types, no request is worth sending. */
const PauseMilliseconds = 120;

/** A combobox: suggestions while one types, arrows to choose, Enter to go; "/" leads here from anywhere. */
export function SearchBox({ query, large = false, onChoose, kinds, label = words.search.label, placeholder = words.search.placeholder }: Props) {
  const [text, setText] = useState(query);
  const [answer, setAnswer] = useState<Answer>(None);
  const [chosen, setChosen] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const prefix = text.trim();
  const { suggestions } = answer;
  // What an earlier text was answered with stays until there is another answer, but only for the eye and the mouse.
  const isPresent = answer.prefix === prefix;
  const suggestionsOf = async (asked: string) => (await ask(Suggest, { prefix: asked, kinds: kinds ? [...kinds] : null })).suggestions ?? [];

  useEffect(() => setText(query), [query]);
  useEffect(() => {
    if (!isOpen || prefix === '') {
      setAnswer(None);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      suggestionsOf(prefix).then(
        found => isCurrent && setAnswer({ prefix, suggestions: found }),
        // Without suggestions one can still search, which tells what is wrong.
        () => isCurrent && setAnswer(None),
      );
    }, PauseMilliseconds);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [prefix, isOpen]);
  useEffect(() => {
    if (onChoose || large) return;
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);

  const write = (written: string) => {
    setText(written);
    setChosen(-1);
    setProblem('');
  };
  const close = () => {
    setOpen(false);
    setChosen(-1);
  };
  const leave = (href: string) => {
    input.current?.blur();
    go(href);
  };
  const take = (suggestion: Suggestion) => {
    setOpen(false);
    write('');
    // Who gathers goes on gathering.
    if (onChoose) onChoose(suggestion);
    else leave(placeOfHit(suggestion.node));
  };
  const takeFirst = async () => {
    try {
      const [first] = await suggestionsOf(prefix);
      if (input.current?.value.trim() !== prefix) return;
      if (first) take(first);
      else setProblem(words.search.noneCalled);
    } catch {
      setProblem(words.state.failed);
    }
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const suggestion = suggestions[chosen];
    if (suggestion) return take(suggestion);
    if (prefix === '') return;
    if (onChoose) return void takeFirst();
    setOpen(false);
    leave(placeOfSearch(prefix));
  };
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.key === 'ArrowDown') setOpen(true);
    if (!isPresent || suggestions.length === 0) return;
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    // One place more than suggestions: what was typed.
    setChosen(before => ((before + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1);
  };

  const isShown = isOpen && suggestions.length > 0;
  return (
    <form class={large ? 'search large' : 'search'} role={onChoose ? undefined : 'search'} aria-label={onChoose ? undefined : large ? words.search.title : label} onSubmit={submit}>
      <input
        ref={input} type="text" role="combobox" aria-label={label} placeholder={placeholder} value={text} autocomplete="off" spellcheck={false} enterkeyhint="search"
        aria-expanded={isShown} aria-controls={list} aria-autocomplete="list" aria-activedescendant={isShown && chosen >= 0 ? `${list}-${chosen}` : undefined}
        onInput={event => { write(event.currentTarget.value); setOpen(true); }} onKeyDown={move} onBlur={close}
      />
      {!large && !onChoose && <kbd aria-hidden="true">/</kbd>}
      <ul id={list} role="listbox" aria-label={words.search.suggestions} hidden={!isShown}>
        {suggestions.map((suggestion, place) => (
          // The field would lose the focus, and the list close, before the click.
          <li key={suggestion.kind + suggestion.text} id={`${list}-${place}`} role="option" aria-selected={place === chosen} onMouseDown={event => event.preventDefault()} onClick={() => take(suggestion)}>
            <span>{suggestion.text}</span> <small>{words.search.kinds[suggestion.kind] ?? suggestion.kind}</small>
          </li>
        ))}
      </ul>
      {onChoose && <p class="problem" role="status">{problem}</p>}
    </form>
  );
}

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
