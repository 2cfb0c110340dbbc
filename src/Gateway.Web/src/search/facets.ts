import type { FacetField, PostFilterInput, SearchKind, SearchQueryVariables } from '../gateway/operations';
import { isYear } from '../page/address';
import { words } from '../page/words';

/** Facets that can narrow a search down, by the parameter of the address that keeps each. */
export const FacetParams: Partial<Record<FacetField, string>> = { KIND: 'kind', SOURCE: 'source', TOPIC: 'topic', TAG: 'tag', AUTHOR: 'author', YEAR: 'year' };

/** Names go into addresses and filters, except where the value is what a filter compares with. */
export const valueOf = (field: FacetField, { value, label }: { value: string; label: string }) => (field === 'KIND' || field === 'TAG' || field === 'YEAR' ? value : label);

/** Years go by time, the newest first; all else by how much there is. */
export const inOrder = <Value extends { value: string }>(field: FacetField, values: readonly Value[]) => (field === 'YEAR' ? [...values].sort((a, b) => Number(b.value) - Number(a.value)) : values);

/** The search that an address asks for. */
export function searchOf(search: URLSearchParams, sourceNames: ReadonlyMap<string, string>): SearchQueryVariables | null {
  const query = search.get('q')?.trim();
  if (!query) return null;
  const kinds = search.getAll('kind').filter((kind): kind is SearchKind => Object.hasOwn(words.search.kinds, kind));
  const where: PostFilterInput[] = [];
  for (const title of search.getAll('source')) where.push({ source: { eq: sourceNames.get(title) ?? title } });
  for (const label of search.getAll('topic')) where.push({ topics: { some: { topic: { prefLabel: { eq: label } } } } });
  for (const tag of search.getAll('tag')) where.push({ tags: { some: { eq: tag } } });
  for (const author of search.getAll('author')) where.push({ author: { eq: author } });
  for (const year of search.getAll('year').filter(isYear)) where.push({ publishedAt: { gte: `${year}-01-01T00:00:00Z`, lt: `${Number(year) + 1}-01-01T00:00:00Z` } });
  return { query, kinds: kinds.length > 0 ? kinds : null, where: where.length > 0 ? { and: where } : null };
}
