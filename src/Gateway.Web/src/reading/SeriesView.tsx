import { SeriesBySlug, type SeriesBySlugQuery } from '../gateway/operations';
import { useAnswer } from '../gateway/useAnswer';
import { placeOfPost } from '../page/places';
import type { ViewProps } from '../page/Page';
import { QueryThis } from '../page/QueryThis';
import { Answer, NotFound } from '../page/states';
import { useTitle } from '../page/useTitle';
import { day, words } from '../page/words';

type Series = NonNullable<SeriesBySlugQuery['series']>;

/** The parts of a series in order. */
export function SeriesView({ address: { rest } }: ViewProps) {
  const answer = useAnswer(SeriesBySlug, { slug: rest });
  return <Answer of={answer}>{({ series }) => (series ? <Parts series={series} slug={rest} /> : <NotFound />)}</Answer>;
}

function Parts({ series, slug }: { series: Series; slug: string }) {
  useTitle(series.title);
  return (
    <article>
      <h1>{series.title}</h1>
      <p class="facts">{[words.series.title, words.posts(series.entries.length), words.minutes(series.timeToRead)].join(' · ')}</p>
      {series.missingParts.length > 0 && <p class="callout">{words.series.missing}: {series.missingParts.join(', ')}</p>}
      <ol class="steps">
        {series.entries.map(({ position, post }) => (
          <li key={post.id} value={position}>
            <a class="title" href={placeOfPost(post)}>{post.title}</a>
            <span class="facts">{[post.publishedAt && day(post.publishedAt), words.minutes(post.timeToRead)].filter(Boolean).join(' · ')}</span>
            <p>{post.excerpt}</p>
          </li>
        ))}
      </ol>
      <p class="actions"><QueryThis operation={SeriesBySlug} variables={{ slug }} /></p>
    </article>
  );
}
