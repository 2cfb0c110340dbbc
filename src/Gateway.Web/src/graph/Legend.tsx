import { withParams } from '../page/address';
import { words } from '../page/words';
import { Groups, type Colouring, type Group } from './colours';
import type { DrawnGraph } from './MapView';
import { shapeOf, strokeOf } from './shapes';

/** What shapes, lines and colours mean. A community is a way into what a large map has no room for: it is shown whole. */
export function Legend({ graph, colours: { groups, others }, search }: { graph: DrawnGraph; colours: Colouring; search: URLSearchParams }) {
  const kinds = [...new Set(graph.nodes.map(({ kind }) => kind))];
  const links = [...new Set(graph.edges.map(({ kind }) => kind))];
  const strokes = [...new Set(links.map(strokeOf))];
  const [large, small] = [groups.slice(0, Groups), groups.slice(Groups)];
  return (
    <>
      <h2>{words.map.legend}</h2>
      {kinds.length > 1 && <ul class="legend shapes">{kinds.map(kind => <li key={kind}><span class={`shape ${shapeOf(kind)}`} aria-hidden="true" />{words.map.kinds[kind]}</li>)}</ul>}
      {search.has('community') && <p class="facts"><a href={withParams('/map', search, { community: null, focus: null })}>{words.map.allCommunities}</a></p>}
      <ul class="legend">
        {large.map(group => <Entry key={group.center ?? group.label} group={group} search={search} />)}
        {others > 0 && <li><span class={`dot group-${Groups}`} aria-hidden="true" />{words.map.other} <small>{others}</small></li>}
      </ul>
      {small.length > 0 && (
        <details>
          <summary>{words.map.smaller(small.length)}</summary>
          <ul class="legend">{small.map(group => <Entry key={group.center ?? group.label} group={group} search={search} />)}</ul>
        </details>
      )}
      {strokes.length > 0 && <ul class="legend">{strokes.map(stroke => <li key={stroke}><span class={`stroke ${stroke}`} aria-hidden="true" />{links.filter(kind => strokeOf(kind) === stroke).map(kind => words.map.edges[kind]).join(', ')}</li>)}</ul>}
      <p class="facts">{words.map.sizes}</p>
    </>
  );
}

function Entry({ group: { label, colour, count, center }, search }: { group: Group; search: URLSearchParams }) {
  return (
    <li>
      <span class={`dot group-${colour}`} aria-hidden="true" />
      {center && !search.has('community') ? <a href={withParams('/map', search, { community: center, focus: null })}>{label}</a> : label} <small>{count.toLocaleString()}</small>
    </li>
  );
}
