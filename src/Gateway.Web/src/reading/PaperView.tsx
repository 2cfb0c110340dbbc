import './reading.css';
import { PaperByKey, type PaperByKeyQuery, type PaperByKeyQueryVariables } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { keyOfPaper, placeOfPaper, placeOfPost, placeOfTopic, placeOnMap } from '../page/places';
import { CopyButton } from '../page/CopyButton';
import type { ViewProps } from '../page/Page';
import { QueryThis } from '../page/QueryThis';
import { Answer, NotFound } from '../page/states';
import { useTitle } from '../page/useTitle';
import { day, words } from '../page/words';
import { Sentence } from './Sentence';

type Paper = NonNullable<PaperByKeyQuery['paper']>;

/** A paper as this blog sees it: who cites it, in what words, and with what else. */
export function PaperView({ address: { rest } }: ViewProps) {
  const variables = { by: keyOfPaper(rest) };
  const answer = useAnswer(PaperByKey, variables);
  return <Answer of={answer}>{({ paper }) => (paper ? <About paper={paper} variables={variables} /> : <NotFound />)}</Answer>;
}

function About({ paper, variables }: { paper: Paper; variables: PaperByKeyQueryVariables }) {
  useTitle(paper.title);
  return (
    <div class="with-side">
      <article>
        <h1>{paper.title}</h1>
        <p class="lead">{paper.authors.join(', ')}</p>
        <p class="facts">{[paper.venue, paper.year, paper.arxivId && `arXiv:${paper.arxivId}`, paper.doi && `doi:${paper.doi}`, words.citingPosts(paper.citingPostCount)].filter(Boolean).join(' · ')}</p>
        <p class="actions">
          {paper.url && <a href={paper.url} rel="noreferrer">{words.paper.open}</a>}
          <a href={`${placeOnMap(paper.id)}&show=POST&show=PAPER`}>{words.post.onMap}</a>
          <QueryThis operation={PaperByKey} variables={variables} />
        </p>
        <section>
          <h2>{words.paper.citations} {paper.citations.totalCount > 0 && <small>{paper.citations.totalCount}</small>}</h2>
          {paper.citations.totalCount === 0 && <p>{words.paper.noCitations}</p>}
          <ul class="plain quotes">
            {paper.citations.nodes.map(({ id, post, section, context }) => (
              <li key={id}>
                <Sentence context={context} />
                <a href={placeOfPost(post, section)}>{post.title}</a>{section && <span class="facts">{section.title}</span>}
              </li>
            ))}
          </ul>
        </section>
      </article>
      <aside>
        <section>
          <h2>{words.paper.citing}</h2>
          <ul class="plain">{paper.citingPosts.nodes.map(post => <li key={post.id}><a href={placeOfPost(post)}>{post.title}</a>{post.publishedAt && <span class="facts">{day(post.publishedAt)}</span>}</li>)}</ul>
        </section>
        {paper.coCitedWith.length > 0 && (
          <section>
            <h2>{words.paper.together}</h2>
            <ul class="plain">{paper.coCitedWith.map(({ paper: other, count }) => <li key={other.id}><a href={placeOfPaper(other)}>{other.title}</a><span class="facts">{[other.year, words.paper.times(count)].filter(Boolean).join(' · ')}</span></li>)}</ul>
          </section>
        )}
        {paper.topics.length > 0 && (
          <section>
            <h2>{words.front.topics}</h2>
            <ul class="chips">{paper.topics.slice(0, 12).map(topic => <li key={topic.id}><a href={placeOfTopic(topic)}>{topic.prefLabel}</a></li>)}</ul>
          </section>
        )}
        <details>
          <summary>{words.paper.entry}</summary>
          <pre tabIndex={0}>{paper.citeAs}</pre>
          <CopyButton text={paper.citeAs} label={words.copy} />
        </details>
      </aside>
    </div>
  );
}
