import './reading.css';
import { PostText, type PostTextQuery, type PostTextQueryVariables } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { placeOfPath, placeOfPost, placeOfSeries, placeOfTopic, placeOnMap } from '../page/places';
import type { ViewProps } from '../page/Page';
import { QueryThis } from '../page/QueryThis';
import { Answer, NotFound } from '../page/states';
import { useTitle } from '../page/useTitle';
import { day, words } from '../page/words';
import { Body } from './Body';
import { PostMarginView } from './PostMarginView';
import { References } from './References';
import { useMath } from './useMath';

type Post = NonNullable<PostTextQuery['post']>;

/** A post with its outline before, and what stands around it beside the text. */
export function PostView({ address: { rest, search, hash } }: ViewProps) {
  const id = search.get('id');
  const variables = id ? { by: { id } } : { by: { slug: rest }, source: search.get('source') };
  const answer = useAnswer(PostText, variables);
  return <Answer of={answer}>{({ post }) => (post ? <Reading post={post} variables={variables} hash={hash} /> : <NotFound />)}</Answer>;
}

function Reading({ post, variables, hash }: { post: Post; variables: PostTextQueryVariables; hash: string }) {
  useTitle(post.title);
  return (
    <div class="reading">
      <Outline sections={post.sections} />
      <article lang={post.language ?? undefined}>
        <header>
          <h1>{post.title}</h1>
          <p class="facts">{factsOf(post).join(' · ')}</p>
          <Versions post={post} />
          <p class="actions">
            {post.url && isOnline(post.url) && <a href={post.url} rel="noreferrer">{words.post.original}</a>}
            <a href={placeOnMap(post.id)}>{words.post.onMap}</a>
            <a href={placeOfPath(post.id)}>{words.post.planPath}</a>
            <QueryThis operation={PostText} variables={variables} />
          </p>
        </header>
        <Body html={post.body ?? ''} links={post.crossLinks.nodes} post={post} anchor={hash} />
        <References id={post.id} />
      </article>
      <div class="margin">
        <Surroundings post={post} />
        <PostMarginView id={post.id} isPublished={!isHidden(post)} />
      </div>
    </div>
  );
}

/** Nothing is decided about what readers do not see. */
const isHidden = ({ status }: Post) => status !== 'PUBLISHED';

function factsOf(post: Post): string[] {
  return [
    ...post.authors.map(({ name }) => name),
    post.source.title ?? post.source.name,
    ...(post.publishedAt ? [day(post.publishedAt)] : []),
    ...(post.updatedAt ? [`${words.post.updated} ${day(post.updatedAt)}`] : []),
    words.minutes(post.timeToRead),
    ...(isHidden(post) ? [post.status === 'DRAFT' ? words.post.draft : words.post.scheduled] : []),
  ];
}

function Versions({ post }: { post: Post }) {
  return (
    <>
      {post.supersededBy && <p class="callout">{words.post.newer} <a href={placeOfPost(post.latestVersion)}>{post.latestVersion.title}</a></p>}
      {post.supersedes.length > 0 && (
        <p class="facts">{words.post.older} {post.supersedes.map(older => <a key={older.id} href={placeOfPost(older)}>{older.title}</a>)}</p>
      )}
    </>
  );
}

function Outline({ sections }: { sections: Post['sections'] }) {
  const top = Math.min(...sections.map(({ level }) => level));
  const shown = sections.filter(({ anchor, level }) => anchor && level <= top + 2);
  if (shown.length === 0) return <div />;
  return (
    <details class="outline" open={matchMedia('(min-width: 75rem)').matches}>
      <summary>{words.post.outline}</summary>
      <nav aria-label={words.post.outline}>
        <ol>{shown.map(({ title, anchor, level }) => <li key={anchor} class={`depth-${level - top}`}><Heading key={title} title={title} anchor={anchor!} /></li>)}</ol>
      </nav>
    </details>
  );
}

function Heading({ title, anchor }: { title: string; anchor: string }) {
  return <a href={`#${encodeURIComponent(anchor)}`} ref={useMath<HTMLAnchorElement>(title)}>{title}</a>;
}

/** Its series, topics and notes of change, which come with the text. */
function Surroundings({ post }: { post: Post }) {
  return (
    <>
      {post.seriesEntries.map(({ series, position, previous, next }) => (
        <section key={series.slug}>
          <h2><a href={placeOfSeries(series)}>{words.post.series(series.title, position)}</a></h2>
          <ul class="plain">
            {previous && <li>{words.post.previous}: <a href={placeOfPost(previous)}>{previous.title}</a></li>}
            {next && <li>{words.post.next}: <a href={placeOfPost(next)}>{next.title}</a></li>}
          </ul>
        </section>
      ))}
      {post.updates.length > 0 && (
        <section>
          <h2>{words.post.updates}</h2>
          <ul class="plain">{post.updates.map(({ date, text }) => <li key={text}>{date && <time dateTime={date}>{day(date)}</time>} {text}</li>)}</ul>
        </section>
      )}
      {post.topics.length > 0 && (
        <section>
          <h2>{words.front.topics}</h2>
          <ul class="chips">{post.topics.slice(0, 10).map(({ topic }) => <li key={topic.id}><a href={placeOfTopic(topic)}>{topic.prefLabel}</a></li>)}</ul>
        </section>
      )}
    </>
  );
}

/** Names under .example, where the demo blogs live, lead nowhere (RFC 2606); settings may hold any address, javascript: too. */
function isOnline(url: string) {
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && !hostname.endsWith('.example');
}
