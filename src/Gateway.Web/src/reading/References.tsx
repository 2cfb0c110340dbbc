import { PostReferences, type PostReferencesQuery } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { usePages } from '../gateway/usePages';
import { placeOfPaper } from '../page/places';
import { QueryThis } from '../page/QueryThis';
import { words } from '../page/words';

type Page = NonNullable<PostReferencesQuery['post']>['references'];

/** The bibliography as the gateway read it: each entry leads to its paper and back to where it is cited. */
export function References({ id }: { id: string }) {
  const { data } = useAnswer(PostReferences, { id });
  const first = data?.post?.references;
  return first && first.totalCount > 0 ? <List key={id} id={id} first={first} /> : null;
}

function List({ id, first }: { id: string; first: Page }) {
  const { pages, more } = usePages(first, PostReferences, { id }, ({ post }) => post?.references);
  return (
    <section class="references" aria-labelledby="gateway-references">
      <h2 id="gateway-references">{words.post.references} <small>{first.totalCount}</small></h2>
      <ol>
        {pages.flatMap(({ nodes }) => nodes).map(reference => (
          <li key={reference.id} value={reference.position}>
            {reference.paper ? <a href={placeOfPaper(reference.paper)}>{reference.paper.title}</a> : reference.title ?? reference.text}
            <span class="facts">{[
              reference.authors.length > 3 ? `${reference.authors[0]} et al.` : reference.authors.join(', '), reference.venue, reference.year,
              reference.paper && reference.paper.citingPostCount > 1 ? words.citingPosts(reference.paper.citingPostCount) : null,
            ].filter(Boolean).join(' · ')}</span>
            <Places citations={reference.citations} />
          </li>
        ))}
      </ol>
      {more && <button type="button" onClick={more}>{words.more}</button>}
      <p class="actions"><QueryThis operation={PostReferences} variables={{ id }} /></p>
    </section>
  );
}

function Places({ citations }: { citations: Page['nodes'][number]['citations'] }) {
  const sections = new Map(citations.flatMap(({ section }) => (section?.anchor ? [[section.anchor, section.title] as const] : [])));
  if (sections.size === 0) return null;
  return <span class="facts">{words.post.citedIn} {[...sections].map(([anchor, title], place) => <>{place > 0 && ', '}<a key={anchor} href={`#${encodeURIComponent(anchor)}`}>{title}</a></>)}</span>;
}
