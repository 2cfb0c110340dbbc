import { NodeFacts, type NodeFactsQuery } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { withParams } from '../page/address';
import { placeOfPaper, placeOfPost, placeOfTopic } from '../page/places';
import { words } from '../page/words';
import type { DrawnGraph } from './MapView';
import { joinsOf } from './neighbourhood';

interface Props {
  readonly id: string;
  readonly near: ReadonlyMap<string, number>;
  readonly hops: number;
  readonly graph: DrawnGraph;
  readonly search: URLSearchParams;
}

/** The node that was chosen, and its neighbours as a list. */
export function Focus({ id, near, hops, graph, search }: Props) {
  const { data } = useAnswer(NodeFacts, { id });
  const center = graph.nodes.find(({ key }) => key === id)!;
  const neighbours = graph.nodes.filter(({ key }) => key !== id && near.has(key));
  const joins = joinsOf(graph, id);
  const place = data?.node ? placeOf(data.node) : null;
  return (
    <section class="focus" aria-live="polite">
      <h2>{place ? <a href={place}>{center.label}</a> : center.label}</h2>
      <p class="facts">{[words.map.kind[center.kind], ...(data?.node ? factsOf(data.node) : [])].join(' · ')}</p>
      <p class="tabs">
        {words.map.hops}
        {[1, 2].map(one => <a key={one} href={withParams('/map', search, { hops: one === 1 ? null : String(one) })} aria-current={one === hops || undefined}>{one}</a>)}
        <a href={withParams('/map', search, { focus: null, hops: null })}>{words.map.all}</a>
      </p>
      <ul class="plain neighbours">
        {neighbours.map(({ key, label }) => (
          <li key={key}><a href={withParams('/map', search, { focus: key })}>{label}</a> <small>{[...(joins.get(key) ?? [])].join(', ')}</small></li>
        ))}
      </ul>
    </section>
  );
}

type Node = NonNullable<NodeFactsQuery['node']>;

function placeOf(node: Node): string | null {
  switch (node.__typename) {
    case 'Post': return placeOfPost(node);
    case 'Paper': return placeOfPaper(node);
    case 'Topic': return placeOfTopic(node);
    default: return null;
  }
}

export function factsOf(node: Node): string[] {
  switch (node.__typename) {
    case 'Post': return [words.map.facts.links(node.metrics.inDegree), words.map.facts.out(node.metrics.outDegree), words.map.facts.references(node.metrics.referenceCount)];
    case 'Paper': return [...(node.year ? [String(node.year)] : []), words.citingPosts(node.citingPostCount)];
    case 'Topic': return [words.posts(node.postCount)];
    default: return [];
  }
}
