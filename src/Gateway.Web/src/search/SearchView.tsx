import { Search, Sources, type SearchQuery, type SearchQueryVariables } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { usePages } from '../gateway/usePages';
import { withParams } from '../page/address';
import type { ViewProps } from '../page/Page';
import { QueryThis } from '../page/QueryThis';
import { Answer } from '../page/states';
import { useTitle } from '../page/useTitle';
import { day, words } from '../page/words';
import { FacetParams, inOrder, searchOf, valueOf } from './facets';
import { nameOfHit, placeOfHit } from './hits';
import { SafeHtml } from './SafeHtml';

type Found = NonNullable<SearchQuery['search']>;
type Edge = Found['edges'][number];

/** Hits of a search, with facets to narrow them down. */
export function SearchView({ address: { search } }: ViewProps) {
  const query = search.get('q') ?? '';
  useTitle(query ? words.search.titleOf(query) : words.search.title);
  const sources = useAnswer(Sources, {});
  const names = new Map(sources.data?.sources?.map(({ title, name }) => [title ?? name, name]));
  const variables = search.has('source') && !sources.data ? null : searchOf(search, names);
  const answer = useAnswer(Search, variables);
  return (
    <>
      <h1>{words.search.title}</h1>
      {variables === null ? <p class="lead">{words.search.start}</p> : (
        <Answer of={answer}>{({ search: found }) => found && <Hits key={JSON.stringify(variables)} found={found} variables={variables} search={search} />}</Answer>
      )}
    </>
  );
}

function Hits({ found, variables, search }: { found: Found; variables: SearchQueryVariables; search: URLSearchParams }) {
  const { pages, more } = usePages(found, Search, variables, answer => answer.search);
  return (
    <div class="with-side">
      <div>
        <p class="facts" role="status">
          {words.search.hits(found.totalCount)}
          {found.didYouMean && <> · {words.search.didYouMean} <strong>{found.didYouMean}</strong></>}
          {found.totalCount > 0 && !found.holdsAllWords && <> · {words.search.someWords}</>}
        </p>
        {found.totalCount === 0 && <p>{words.search.none}</p>}
        <ol class="hits">{pages.flatMap(({ edges }) => edges).map(edge => <Hit key={edge.node.id} {...edge} />)}</ol>
        {more && <button type="button" onClick={more}>{words.more}</button>}
        <p class="actions"><QueryThis operation={Search} variables={variables} /></p>
      </div>
      <Facets facets={found.facets} search={search} />
    </div>
  );
}

function Hit({ node, highlights }: Edge) {
  return (
    <li>
      <a class="title" href={placeOfHit(node)}>{nameOfHit(node)}</a>
      <span class="facts">{[words.search.kinds[node.__typename.toUpperCase()] ?? node.__typename, ...factsOf(node)].join(' · ')}</span>
      {highlights.filter(({ field }) => field !== 'title').map(({ html, section }) => (
        <p class="passage">
          <SafeHtml html={html} />
          {section && node.__typename === 'Post' && <> <a href={placeOfHit({ __typename: 'Section', ...section, id: '', post: node })}>{section.title}</a></>}
        </p>
      ))}
    </li>
  );
}

function factsOf(node: Edge['node']): string[] {
  switch (node.__typename) {
    case 'Post': return [...(node.publishedAt ? [day(node.publishedAt)] : []), words.minutes(node.timeToRead)];
    case 'Section': return [words.search.inPost(node.post.title)];
    case 'Paper': return [...(node.year ? [String(node.year)] : []), words.citingPosts(node.citingPostCount)];
    case 'Topic': return [words.posts(node.postCount)];
    default: return [];
  }
}

function Facets({ facets, search }: { facets: Found['facets']; search: URLSearchParams }) {
  return (
    <aside class="facets" aria-label={words.search.narrow}>
      {facets.map(({ field, values }) => {
        const param = FacetParams[field];
        if (!param || values.length === 0) return null;
        const chosen = search.getAll(param);
        return (
          <details key={field} open={chosen.length > 0 || field === 'KIND' || field === 'YEAR' || field === 'TOPIC'}>
            <summary>{words.search.fields[field] ?? field}</summary>
            <ul>
              {inOrder(field, values).slice(0, 10).map(value => {
                const name = valueOf(field, value);
                const isChosen = chosen.includes(name);
                return (
                  <li key={value.value}>
                    <a href={withParams('/search', search, { [param]: isChosen ? null : name })} aria-current={isChosen || undefined}>
                      {field === 'KIND' ? words.search.kinds[value.value] ?? value.label : value.label} <small>{value.count}</small>
                    </a>
                  </li>
                );
              })}
            </ul>
          </details>
        );
      })}
    </aside>
  );
}
