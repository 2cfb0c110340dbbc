/** The addresses of objects in this page. */

interface PostPlace { readonly id: string; readonly slug: string }
interface PaperPlace { readonly id: string; readonly arxivId?: string | null; readonly doi?: string | null }
interface SectionPlace { readonly anchor?: string | null }

/** Slugs are for people and may be shared; the id says which post is meant. */
export const placeOfPost = ({ id, slug }: PostPlace, section?: SectionPlace | null) =>
  `/post/${encodeURIComponent(slug)}?id=${encodeURIComponent(id)}${section?.anchor ? `#${encodeURIComponent(section.anchor)}` : ''}`;

export const placeOfPaper = ({ id, arxivId, doi }: PaperPlace) => `/paper/${(arxivId ?? doi ?? id).split('/').map(encodeURIComponent).join('/')}`;

export const placeOfTopic = ({ prefLabel }: { readonly prefLabel: string }) => `/topic/${encodeURIComponent(prefLabel)}`;

export const placeOfSeries = ({ slug }: { readonly slug: string }) => `/series/${encodeURIComponent(slug)}`;

export const placeOfSearch = (query: string) => `/search?q=${encodeURIComponent(query)}`;

export const placeOnMap = (id: string) => `/map?focus=${encodeURIComponent(id)}`;

export const placeOfPath = (goal: string) => `/path?goal=${encodeURIComponent(goal)}`;

/** Below a view that the server knows: a page of its own that few readers need. */
export const placeOfDecisions = '/health/decisions';

/** What a paper's address names: an arXiv id, a DOI, or else a global id. */
export function keyOfPaper(name: string) {
  if (/^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})(v\d+)?$/.test(name)) return { arxivId: name };
  return name.startsWith('10.') ? { doi: name } : { id: name };
}
