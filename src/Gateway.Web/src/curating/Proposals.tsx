import { CurateLink, Proposals as AroundPost, type ProposalsQuery } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { placeOfPost } from '../page/places';
import { words } from '../page/words';
import { Sentence } from '../reading/Sentence';
import { decide, withdraw } from './decide';
import { DecideButton, nameOfLink } from './DecideButton';

type Post = NonNullable<ProposalsQuery['post']>;

/** What only curators see around a post: places that name it without a link, and what has been refused. */
export function Proposals({ id }: { id: string }) {
  const { data } = useAnswer(AroundPost, { id });
  if (!data?.post) return null;
  const { mentions } = data.post;
  return (
    <>
      {mentions.totalCount > 0 && (
        <section>
          <h2>{words.curating.mentions} <small>{mentions.totalCount}</small></h2>
          <ul class="plain">
            {mentions.nodes.map(({ id: link, from, context }) => (
              <li key={link}>
                <a href={placeOfPost(from.post, from.section)}>{from.post.title}</a>
                {context && <Sentence context={context} />}
                <DecideButton label={words.curating.accept} about={nameOfLink(from, context)} onClick={() => decide(CurateLink, { decision: { accept: link } })} />
                <DecideButton label={words.curating.reject} about={nameOfLink(from, context)} onClick={() => decide(CurateLink, { decision: { reject: link } })} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Refused post={data.post} />
    </>
  );
}

function Refused({ post: { refusedLinks, refusedPosts, refusedPrerequisites } }: { post: Post }) {
  const refused = [
    ...refusedLinks.nodes.map(({ from, review }) => ({ what: words.curating.link, post: from.post, review })),
    ...refusedPosts.edges.map(({ node, review }) => ({ what: words.curating.relation, post: node, review })),
    ...refusedPrerequisites.edges.map(({ node, review }) => ({ what: words.curating.need, post: node, review })),
  ];
  if (refused.length === 0) return null;
  return (
    <section>
      <h2>{words.curating.refused} <small>{refused.length}</small></h2>
      <ul class="plain">
        {refused.map(({ what, post, review: { curation } }) => (
          <li key={curation?.id}>
            <a href={placeOfPost(post)}>{post.title}</a> <small>{what}</small>{' '}
            {curation && <DecideButton label={words.curating.restore} about={post.title} onClick={() => withdraw(curation.id)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
