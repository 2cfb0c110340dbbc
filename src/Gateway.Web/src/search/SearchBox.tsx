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

/** While a person still types, no request is worth sending. */
const PauseMilliseconds = 120;

/** A combobox: suggestions while one types, arrows to choose, Enter to go; "/" leads here from anywhere. */
export function SearchBox({ query, large = false, onChoose, kinds, label = words.search.label, placeholder = words.search.placeholder }: Props) {
  const [text, setText] = useState(query);
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const [chosen, setChosen] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();

  useEffect(() => setText(query), [query]);
  useEffect(() => {
    const prefix = text.trim();
    if (!isOpen || prefix === '') {
      setSuggestions([]);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      ask(Suggest, { prefix, kinds: kinds ? [...kinds] : null }).then(
        answer => {
          if (!isCurrent) return;
          setSuggestions(answer.suggestions ?? []);
          setChosen(-1);
        },
        // Without suggestions one can still search, which tells what is wrong.
        () => isCurrent && setSuggestions([]),
      );
    }, PauseMilliseconds);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, isOpen]);
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

  const take = (suggestion: Suggestion) => {
    setOpen(false);
    input.current?.blur();
    if (onChoose) {
      setText('');
      onChoose(suggestion);
    } else {
      setText('');
      go(placeOfHit(suggestion.node));
    }
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const suggestion = suggestions[onChoose ? Math.max(chosen, 0) : chosen];
    if (suggestion) return take(suggestion);
    if (onChoose || text.trim() === '') return;
    setOpen(false);
    input.current?.blur();
    go(placeOfSearch(text.trim()));
  };
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setOpen(false);
      setChosen(-1);
    }
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || suggestions.length === 0) return;
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
        onInput={event => { setText(event.currentTarget.value); setOpen(true); }} onKeyDown={move} onBlur={() => setOpen(false)}
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
    </form>
  );
}

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
