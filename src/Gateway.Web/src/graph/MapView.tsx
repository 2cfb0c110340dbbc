import './graph.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Map as MapOperation, type GraphEdgeKind, type GraphNodeKind, type MapQuery, type MapQueryVariables } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { go, isYear, withParams } from '../page/address';
import { Nothing } from '../page/Nothing';
import type { ViewProps } from '../page/Page';
import { QueryThis } from '../page/QueryThis';
import { Answer } from '../page/states';
import { useTitle } from '../page/useTitle';
import { words } from '../page/words';
import { colouring } from './colours';
import { Filters } from './Filters';
import { Focus } from './Focus';
import { around } from './neighbourhood';
import { Legend } from './Legend';
import { NodeTable } from './NodeTable';
import { useSourceOfNodes } from './sources';

export type DrawnGraph = NonNullable<MapQuery['graph']>;

/** As many as one answer may hold. */
const MostNodes = 5_000;

/** The content as the server placed it. All that can be chosen stands in the address. */
export function MapView({ address: { search } }: ViewProps) {
  useTitle(words.map.title);
  const variables = useMemo(() => questionOf(search), [search.toString()]);
  const answer = useAnswer(MapOperation, variables);
  const focus = search.get('focus');
  return (
    <>
      <div class="map-head">
        <h1>{words.map.title}</h1>
        <p class="actions">
          <a href={withParams('/map', search, { table: search.has('table') ? null : '1' })}>{search.has('table') ? words.map.asDrawing : words.map.asTable}</a>
          <QueryThis operation={MapOperation} variables={focus ? { ...variables, centers: [focus], depth: hopsOf(search) } : variables} />
        </p>
      </div>
      <Filters search={search} />
      <Answer of={answer}>{({ graph }) => graph && <Content graph={graph} search={search} />}</Answer>
    </>
  );
}

export const shownKinds = (search: URLSearchParams) => known(search.getAll('show'), words.map.kinds, ['POST']) as GraphNodeKind[];

/** What is merely similar joins nearly everything: it shows when asked for. */
export const shownLinks = (search: URLSearchParams) =>
  known(search.getAll('links'), words.map.edges, ['CROSS_LINK', 'PREREQUISITE', 'SUPERSEDES', 'CITES', 'HAS_TOPIC', 'BROADER', 'IN_SERIES', 'WRITTEN_BY']) as GraphEdgeKind[];

/** What an address asks for, as far as there is such a thing; else what is usual. */
function known(asked: readonly string[], names: Record<string, string>, usual: readonly string[]) {
  const found = asked.filter(name => Object.hasOwn(names, name));
  return found.length > 0 ? found : usual;
}

function questionOf(search: URLSearchParams): MapQueryVariables {
  const source = search.get('source');
  const [from, to] = ['from', 'to'].map(name => search.getAll(name).find(isYear));
  const conditions = [
    ...(source ? [{ source: { eq: source } }] : []),
    ...(from ? [{ publishedAt: { gte: `${from}-01-01T00:00:00Z` } }] : []),
    ...(to ? [{ publishedAt: { lt: `${Number(to) + 1}-01-01T00:00:00Z` } }] : []),
  ];
  return { nodeKinds: shownKinds(search), edgeKinds: shownLinks(search), where: conditions.length > 0 ? { and: conditions } : null, communityOf: search.get('community'), maxNodes: MostNodes };
}

const hopsOf = (search: URLSearchParams) => (search.get('hops') === '2' ? 2 : 1);

function Content({ graph, search }: { graph: DrawnGraph; search: URLSearchParams }) {
  const [canDraw, setCanDraw] = useState(true);
  const focus = search.get('focus');
  const hops = hopsOf(search);
  const near = useMemo(() => (focus && graph.nodes.some(({ key }) => key === focus) ? around(graph, focus, hops) : null), [graph, focus, hops]);
  const bySource = search.get('colour') === 'source';
  const sources = useSourceOfNodes(bySource);
  const colours = useMemo(() => colouring(graph, bySource ? sources : null), [graph, bySource, sources]);
  const choose = (key: string | null) => go(withParams('/map', search, { focus: key }));
  useEffect(() => {
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && focus && choose(null);
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  });
  if (graph.nodes.length === 0) return <Nothing><p>{words.map.nothing}</p></Nothing>;
  const isTable = search.has('table') || !canDraw;
  return (
    <>
      {!canDraw && <p role="status">{words.map.noWebGl}</p>}
      {focus && !near && <p class="callout" role="status">{words.map.gone} <a href={withParams('/map', search, { focus: null, hops: null })}>{words.map.all}</a></p>}
      <div class="map">
        {isTable ? <NodeTable graph={graph} near={near} colours={colours} search={search} /> : <Drawing graph={graph} frame={withParams('', search, { colour: null })} near={near} focus={focus} colours={colours} onChoose={choose} onFailure={() => setCanDraw(false)} />}
        <aside>
          {near && focus && <Focus id={focus} near={near} hops={hops} graph={graph} search={search} />}
          <Legend graph={graph} colours={colours} search={search} />
          <p class="facts">{words.map.counts(graph.nodes.length, graph.edges.length)}</p>
          {graph.truncated && <p class="facts">{words.map.truncated(graph.nodes.length, graph.nodeCount)}</p>}
          {!isTable && <p class="facts">{words.map.hint}</p>}
        </aside>
      </div>
    </>
  );
}

type DrawingComponent = typeof import('./Drawing').Drawing;

/** The library for drawing comes with the first map. */
function Drawing(props: Parameters<DrawingComponent>[0]) {
  const [Loaded, setLoaded] = useState<{ component: DrawingComponent } | null>(null);
  useEffect(() => {
    void import('./Drawing').then(({ Drawing: component }) => setLoaded({ component }));
  }, []);
  return Loaded ? <Loaded.component {...props} /> : <div class="canvas waiting">{words.loading}</div>;
}
