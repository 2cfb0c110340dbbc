import { PostMargin, type PostMarginQuery } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { placeOfPost } from '../page/places';
import { QueryThis } from '../page/QueryThis';
import { Answer } from '../page/states';
import { words } from '../page/words';
import { Reasons } from './Reasons';
import { Sentence } from './Sentence';

type Post = NonNullable<PostMarginQuery['post']>;

/** What links to a post, in what words; what is related; what comes before and after. */
export function PostMarginView({ id }: { id: string }) {
  const answer = useAnswer(PostMargin, { id });
  return (
    <Answer of={answer}>
      {({ post }) => post && (
        <>
          <Order title={words.post.before} edges={post.prerequisites.edges} />
          <Order title={words.post.after} edges={post.requiredFor.edges} />
          <Backlinks backlinks={post.backlinks} />
          <section>
            <h2>{words.post.related}</h2>
            {post.relatedPosts.edges.length === 0 && <p class="facts">{words.post.noRelated}</p>}
            <ul class="plain">
              {post.relatedPosts.edges.map(({ node, score, reasons }) => <li key={node.id}><a href={placeOfPost(node)}>{node.title}</a><Reasons score={score} reasons={reasons} /></li>)}
            </ul>
          </section>
          <p class="actions"><QueryThis operation={PostMargin} variables={{ id }} /></p>
        </>
      )}
    </Answer>
  );
}

function Backlinks({ backlinks: { totalCount, nodes } }: { backlinks: Post['backlinks'] }) {
  return (
    <section>
      <h2>{words.post.backlinks} {totalCount > 0 && <small>{totalCount}</small>}</h2>
      {totalCount === 0 && <p class="facts">{words.post.noBacklinks}</p>}
      <ul class="plain">
        {nodes.map(({ id, from, to, context }) => (
          <li key={id}>
            <a href={placeOfPost(from.post, from.section)}>{from.post.title}</a>
            {to?.section && <span class="facts">{words.post.toSection} <a href={`#${encodeURIComponent(to.section.anchor ?? '')}`}>{to.section.title}</a></span>}
            {context && <Sentence context={context} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Order({ title, edges }: { title: string; edges: Post['requiredFor']['edges'] | Post['prerequisites']['edges'] }) {
  if (edges.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain">
        {edges.map(({ node, strength, reasons }) => (
          <li key={node.id}>
            <a href={placeOfPost(node)}>{node.title}</a> <small>{strength === 'REQUIRED' ? words.post.required : words.post.helpful}</small>
            {reasons[0] && <span class="facts">{reasons[0].summary}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
