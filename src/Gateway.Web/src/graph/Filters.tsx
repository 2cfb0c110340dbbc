import { Sources, type GraphEdgeKind, type GraphNodeKind } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { go, withParams } from '../page/address';
import { words } from '../page/words';
import { shownKinds, shownLinks } from './MapView';

const Kinds: readonly GraphNodeKind[] = ['POST', 'PAPER', 'TOPIC', 'SERIES', 'AUTHOR'];
const Links: readonly GraphEdgeKind[] = ['CROSS_LINK', 'PREREQUISITE', 'RELATED', 'SUPERSEDES', 'CITES', 'HAS_TOPIC', 'BROADER', 'IN_SERIES', 'WRITTEN_BY'];

/** What the map shows; each choice is kept in the address. */
export function Filters({ search }: { search: URLSearchParams }) {
  const { data } = useAnswer(Sources, {});
  const kinds = shownKinds(search);
  const set = (changes: Record<string, string | readonly string[] | null>) => go(withParams('/map', search, changes), { replace: true });
  return (
    <details class="filters">
      <summary>{words.map.filters}</summary>
      <div>
        <Boxes legend={words.map.show} names={words.map.kinds} all={Kinds} chosen={kinds} onChange={show => set({ show })} />
        <Boxes legend={words.map.links} names={words.map.edges} all={Links} chosen={shownLinks(search)} onChange={links => set({ links })} />
        <label>{words.map.colour}{' '}
          <select value={search.get('colour') ?? 'community'} onChange={event => set({ colour: event.currentTarget.value })}>
            <option value="community">{words.map.colours.community}</option>
            <option value="source">{words.map.colours.source}</option>
          </select>
        </label>
        <label>{words.map.source}{' '}
          <select value={search.get('source') ?? ''} onChange={event => set({ source: event.currentTarget.value })}>
            <option value="">{words.map.allSources}</option>
            {data?.sources?.map(({ name, title }) => <option key={name} value={name}>{title ?? name}</option>)}
          </select>
        </label>
        <label>{words.map.from} <input type="number" min="1970" max="2100" value={search.get('from') ?? ''} onChange={event => set({ from: event.currentTarget.value })} /></label>
        <label>{words.map.to} <input type="number" min="1970" max="2100" value={search.get('to') ?? ''} onChange={event => set({ to: event.currentTarget.value })} /></label>
      </div>
    </details>
  );
}

interface BoxesProps {
  readonly legend: string;
  readonly names: Record<string, string>;
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The last box stays ticked: a map of nothing shows nothing. */
function Boxes({ legend, names, all, chosen, onChange }: BoxesProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all.map(one => (
        <label key={one}>
          <input type="checkbox" checked={chosen.includes(one)} disabled={chosen.length === 1 && chosen[0] === one} onChange={event => onChange(event.currentTarget.checked ? [...chosen, one] : chosen.filter(other => other !== one))} /> {names[one]}
        </label>
      ))}
    </fieldset>
  );
}
