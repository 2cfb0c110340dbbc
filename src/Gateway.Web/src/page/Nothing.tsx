import type { ComponentChildren } from 'preact';
import { useAnswer } from '../gateway/useAnswer';
import { Overview, type OverviewQuery } from '../gateway/operations';
import { words } from './words';

const Variables = {};

export const holdsPosts = ({ sources }: OverviewQuery) => sources?.some(({ posts }) => posts.totalCount > 0) ?? false;

/** Why a view shows nothing: for a reason of its own, or since there is no post at all. */
export function Nothing({ children }: { children: ComponentChildren }) {
  const { data } = useAnswer(Overview, Variables);
  return <>{data && !holdsPosts(data) ? <Empty /> : children}</>;
}

/** What to do where there is no post. */
export function Empty() {
  return (
    <section class="empty">
      <h2>{words.state.empty}</h2>
      <p>{words.state.emptyHint}</p>
      <pre><code>dotnet run --project src/Gateway -- serve ~/blog/content</code></pre>
      <p>{words.state.emptyDrafts} <a href="/health">{words.views.health}</a>.</p>
    </section>
  );
}
