import { TopicByLabel, type TopicByLabelQuery } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { placeOfPaper, placeOfPath, placeOfPost, placeOfTopic, placeOnMap } from '../page/places';
import type { ViewProps } from '../page/Page';
import { QueryThis } from '../page/QueryThis';
import { Answer, NotFound } from '../page/states';
import { useTitle } from '../page/useTitle';
import { day, words } from '../page/words';

type Topic = NonNullable<TopicByLabelQuery['topic']>;
type Named = { readonly id: string; readonly prefLabel: string };

/** A topic: what it is, where to learn it, and who treats it. */
export function TopicView({ address: { rest } }: ViewProps) {
  const answer = useAnswer(TopicByLabel, { label: rest });
  return <Answer of={answer}>{({ topic }) => (topic ? <About topic={topic} label={rest} /> : <NotFound />)}</Answer>;
}

function About({ topic, label }: { topic: Topic; label: string }) {
  useTitle(topic.prefLabel);
  return (
    <div class="with-side">
      <article>
        <h1>{topic.prefLabel}</h1>
        {topic.definition && <p class="lead">{topic.definition}</p>}
        {topic.altLabels.length > 0 && <p class="facts">{words.topic.alsoCalled} {topic.altLabels.join(', ')}</p>}
        {topic.introducedIn && (
          <p>{words.topic.introducedIn} <a href={placeOfPost(topic.introducedIn.post, topic.introducedIn.section)}>{topic.introducedIn.post.title}{topic.introducedIn.section && `, ${topic.introducedIn.section.title}`}</a></p>
        )}
        <p class="actions">
          <a href={`${placeOnMap(topic.id)}&show=POST&show=TOPIC`}>{words.post.onMap}</a>
          <a href={placeOfPath(topic.id)}>{words.post.planPath}</a>
          <QueryThis operation={TopicByLabel} variables={{ label }} />
        </p>
        <h2>{words.topic.posts} <small>{topic.posts.totalCount}</small></h2>
        <ul class="posts">
          {topic.posts.nodes.map(post => (
            <li key={post.id}><a class="title" href={placeOfPost(post)}>{post.title}</a><span class="facts">{[post.publishedAt && day(post.publishedAt), words.minutes(post.timeToRead)].filter(Boolean).join(' · ')}</span></li>
          ))}
        </ul>
      </article>
      <aside>
        <Topics title={words.topic.before} topics={topic.prerequisites.map(({ prerequisite }) => prerequisite)} />
        <Topics title={words.topic.after} topics={topic.requiredFor.map(({ topic: after }) => after)} />
        <Topics title={words.topic.broader} topics={topic.broader} />
        <Topics title={words.topic.narrower} topics={topic.narrower} />
        <Topics title={words.topic.related} topics={topic.related} />
        {topic.papers.nodes.length > 0 && (
          <section>
            <h2>{words.topic.papers}</h2>
            <ul class="plain">{topic.papers.nodes.map(paper => <li key={paper.id}><a href={placeOfPaper(paper)}>{paper.title}</a><span class="facts">{[paper.year, words.citingPosts(paper.citingPostCount)].filter(Boolean).join(' · ')}</span></li>)}</ul>
          </section>
        )}
      </aside>
    </div>
  );
}

function Topics({ title, topics }: { title: string; topics: readonly Named[] }) {
  if (topics.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="chips">{topics.map(topic => <li key={topic.id}><a href={placeOfTopic(topic)}>{topic.prefLabel}</a></li>)}</ul>
    </section>
  );
}
