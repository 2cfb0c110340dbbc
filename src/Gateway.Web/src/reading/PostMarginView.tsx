import { decide } from '../curating/decide';
import { DecideButton, nameOfLink } from '../curating/DecideButton';
import { Proposals } from '../curating/Proposals';
import { CurateLink, CuratePrerequisite, CurateRelated, PostMargin, type PostMarginQuery } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { useViewer } from '../gateway/viewer';
import { placeOfPost } from '../page/places';
import { QueryThis } from '../page/QueryThis';
import { Answer } from '../page/states';
import { words } from '../page/words';
import { SearchBox } from '../search/SearchBox';
import { Reasons } from './Reasons';
import { Sentence } from './Sentence';

type Post = NonNullable<PostMarginQuery['post']>;

/** What links to a post, in what words; what is related; what comes before and after; curators decide about each. */
export function PostMarginView({ id, isPublished }: { id: string; isPublished: boolean }) {
  const answer = useAnswer(PostMargin, { id });
  const isCurator = useViewer().isCurator && isPublished;
  return (
    <Answer of={answer}>
      {({ post }) => post && (
        <>
          <Order title={words.post.before} edges={post.prerequisites.edges} curated={isCurator ? id : undefined} />
          <Order title={words.post.after} edges={post.requiredFor.edges} />
          <Backlinks backlinks={post.backlinks} isCurator={isCurator} />
          <section>
            <h2>{words.post.related}</h2>
            {post.relatedPosts.edges.length === 0 && <p class="facts">{words.post.noRelated}</p>}
            <ul class="plain">
              {post.relatedPosts.edges.map(({ node, score, reasons }) => (
                <li key={node.id}>
                  <a href={placeOfPost(node)}>{node.title}</a>
                  <Reasons score={score} reasons={reasons} />
                  {isCurator && <DecideButton label={words.curating.notRelated} about={node.title} onClick={() => decide(CurateRelated, { post: id, related: node.id, isRelated: false })} />}
                </li>
              ))}
            </ul>
          </section>
          {isCurator && <Proposals id={id} />}
          <p class="actions"><QueryThis operation={PostMargin} variables={{ id }} /></p>
        </>
      )}
    </Answer>
  );
}

function Backlinks({ backlinks: { totalCount, nodes }, isCurator }: { backlinks: Post['backlinks']; isCurator: boolean }) {
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
            {isCurator && <DecideButton label={words.curating.reject} about={nameOfLink(from, context)} onClick={() => decide(CurateLink, { decision: { reject: id } })} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OrderProps {
  readonly title: string;
  readonly edges: Post['requiredFor']['edges'] | Post['prerequisites']['edges'];
  /** The post whose prerequisites the reader may decide about. */
  readonly curated?: string;
}

function Order({ title, edges, curated }: OrderProps) {
  if (edges.length === 0 && !curated) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain">
        {edges.map(({ node, strength, reasons }) => (
          <li key={node.id}>
            <a href={placeOfPost(node)}>{node.title}</a> <small>{strength === 'REQUIRED' ? words.post.required : words.post.helpful}</small>
            {reasons[0] && <span class="facts">{reasons[0].summary}</span>}
            {'latestVersion' in node && node.latestVersion.id !== node.id && <span class="facts">{words.post.replacedBy} <a href={placeOfPost(node.latestVersion)}>{node.latestVersion.title}</a></span>}
            {curated && <DecideButton label={words.curating.notNeeded} about={node.title} onClick={() => decide(CuratePrerequisite, { subject: curated, prerequisite: node.id, isNeeded: false })} />}
          </li>
        ))}
      </ul>
      {curated && <AddPrerequisite id={curated} />}
    </section>
  );
}

const Posts = ['POST'] as const;

function AddPrerequisite({ id }: { id: string }) {
  return (
    <details class="add">
      <summary>{words.curating.addPrerequisite}</summary>
      <SearchBox query="" kinds={Posts} label={words.curating.addPrerequisite} placeholder={words.curating.choosePost} onChoose={({ node }) => decide(CuratePrerequisite, { subject: id, prerequisite: node.id, isNeeded: true })} />
    </details>
  );
}
