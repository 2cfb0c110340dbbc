import { useAnswer } from '../gateway/useAnswer';
import { Overview, type OverviewQuery } from '../gateway/operations';
import { SearchBox } from '../search/SearchBox';
import { Empty, holdsPosts } from './Nothing';
import { placeOfPost, placeOfTopic } from './places';
import { QueryThis } from './QueryThis';
import { Answer } from './states';
import { useTitle } from './useTitle';
import { day, words } from './words';

const Variables = {};

/** What was read, and the ways into it. */
export function FrontView() {
  useTitle('');
  const answer = useAnswer(Overview, Variables);
  return (
    <>
      <div class="hero">
        <h1>Gateway</h1>
        <p class="lead">{words.tagline}</p>
        <SearchBox query="" large />
      </div>
      <Answer of={answer}>{data => (holdsPosts(data) ? <Content {...data} /> : <Empty />)}</Answer>
    </>
  );
}

function Content({ sources, topics, diagnosticAggregate }: OverviewQuery) {
  const faults = (diagnosticAggregate ?? []).filter(({ value }) => value !== 'INFO').reduce((sum, { diagnosticCount }) => sum + diagnosticCount, 0);
  return (
    <div class="front">
      <div class="sources">
        {sources!.map(source => (
          <section key={source.id}>
            <h2>{source.title ?? source.name}</h2>
            <p class="facts">{source.name} · {source.kind.toLowerCase()} · {words.posts(source.posts.totalCount)}</p>
            <ul class="posts">
              {source.posts.nodes.map(post => (
                <li key={post.id}>
                  <a class="title" href={placeOfPost(post)}>{post.title}</a>
                  <span class="facts">
                    {post.publishedAt && <>{day(post.publishedAt)} · </>}{words.minutes(post.timeToRead)}
                    {post.metrics.inDegree > 0 && <> · {words.linksHere(post.metrics.inDegree)}</>}
                  </span>
                </li>
              ))}
            </ul>
            {source.posts.nodes.length < source.posts.totalCount && <p><a href={`/map?source=${encodeURIComponent(source.name)}&table`}>{words.front.allPosts(source.posts.totalCount)}</a></p>}
          </section>
        ))}
      </div>
      <aside>
        {!!topics?.nodes.length && (
          <section>
            <h2>{words.front.topics}</h2>
            <ul class="chips">
              {topics.nodes.map(topic => <li key={topic.id}><a href={placeOfTopic(topic)}>{topic.prefLabel} <small>{topic.postCount}</small></a></li>)}
            </ul>
          </section>
        )}
        <p class="actions">
          {faults > 0 && <a href="/health">{words.front.faults(faults)}</a>}
          <QueryThis operation={Overview} variables={Variables} />
        </p>
      </aside>
    </div>
  );
}
