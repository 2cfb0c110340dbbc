import type { ComponentType } from 'preact';
import { DecisionsView } from '../curating/DecisionsView';
import { useViewer } from '../gateway/viewer';
import { HealthView } from '../reading/HealthView';
import { PaperView } from '../reading/PaperView';
import { PathView } from '../reading/PathView';
import { PostView } from '../reading/PostView';
import { SeriesView } from '../reading/SeriesView';
import { TopicView } from '../reading/TopicView';
import { MapView } from '../graph/MapView';
import { SearchBox } from '../search/SearchBox';
import { SearchView } from '../search/SearchView';
import { useAddress, type Address } from './address';
import { FrontView } from './FrontView';
import { KeyPlace } from './KeyForm';
import { Notices } from './Notices';
import { placeOfDecisions } from './places';
import { NotFound } from './states';
import { choose, language, languages, words } from './words';

export interface ViewProps {
  readonly address: Address;
}

const views: Record<string, ComponentType<ViewProps>> = {
  '': FrontView, search: SearchView, post: PostView, paper: PaperView, topic: TopicView, series: SeriesView, map: MapView, path: PathView, health: HealthView, 'health/decisions': DecisionsView,
};

/** What surrounds every view. */
export function Page() {
  const address = useAddress();
  const { isCurator } = useViewer();
  const place = `/${address.view}${address.rest && `/${address.rest}`}`;
  const View = views[place.slice(1)] ?? views[address.view] ?? NotFound;
  return (
    <>
      <a class="skip" href="#content">{words.skip}</a>
      <header class="bar">
        <a class="brand" href="/" aria-current={address.view === '' ? 'page' : undefined}>Gateway</a>
        <nav aria-label={words.views.main}>
          {(['map', 'path', 'health'] as const).map(view => (
            <a href={`/${view}`} aria-current={place.startsWith(`/${view}`) && place !== placeOfDecisions ? 'page' : undefined}>{words.views[view]}</a>
          ))}
          {isCurator && <a href={placeOfDecisions} aria-current={place === placeOfDecisions ? 'page' : undefined}>{words.decisions.title}</a>}
        </nav>
        <SearchBox query={address.view === 'search' ? address.search.get('q') ?? '' : ''} />
      </header>
      <Notices />
      <main id="content" tabIndex={-1} class={`view-${address.view || 'front'}`}>
        <View address={address} key={address.view + address.rest + (address.search.get('id') ?? '')} />
      </main>
      <footer class="foot">
        <p>
          <a href="/graphql/">{words.views.editor}</a>
          <a href="/graphql/schema.graphql">{words.schema}</a>
          <a href="/feed.atom">{words.feed}</a>
          <a href="/licences.txt">{words.licences}</a>
          {languages.filter(({ tag }) => tag !== language).map(({ tag, name }) => (
            <button type="button" class="link" lang={tag} onClick={() => choose(tag)}>{name}</button>
          ))}
        </p>
        <KeyPlace />
        <p><span>{words.licence} <a href="/graphql/LICENSE">{words.licenceLink}</a>.</span></p>
      </footer>
    </>
  );
}
