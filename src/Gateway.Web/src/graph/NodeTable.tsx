import { withParams } from '../page/address';
import { useKept } from '../page/kept';
import { words } from '../page/words';
import type { Colouring } from './colours';
import type { DrawnGraph } from './MapView';
import { degrees } from './neighbourhood';

/** Rows that a browser lays out at once without a pause. */
const PageRows = 200;

interface Props {
  readonly graph: DrawnGraph;
  readonly near: ReadonlyMap<string, number> | null;
  readonly colours: Colouring;
  readonly search: URLSearchParams;
}

/** The map for those who do not see it: what is most linked first. */
export function NodeTable({ graph, near, colours, search }: Props) {
  const [rows, setRows] = useKept('rows', PageRows);
  const links = degrees(graph);
  const nodes = graph.nodes.filter(({ key }) => !near || near.has(key)).sort((a, b) => (links.get(b.key) ?? 0) - (links.get(a.key) ?? 0));
  return (
    <div>
      <div class="wide">
        <table class="nodes">
          <thead><tr><th scope="col">{words.map.name}</th><th scope="col">{words.search.fields.KIND}</th><th scope="col">{words.map.connections}</th><th scope="col">{words.map.community}</th></tr></thead>
          <tbody>
            {nodes.slice(0, rows).map(({ key, label, kind }) => (
              <tr key={key}><th scope="row"><a href={withParams('/map', search, { focus: key })}>{label}</a></th><td>{words.map.kind[kind] ?? kind}</td><td>{links.get(key) ?? 0}</td><td>{colours.nameOf.get(key)}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
      {nodes.length > rows && <button type="button" onClick={() => setRows(rows + PageRows)}>{words.more}</button>}
    </div>
  );
}
