import type { HitFragment, HitPlaceFragment } from '../gateway/operations';
import { placeOfPaper, placeOfPost, placeOfSearch, placeOfSeries, placeOfTopic } from '../page/places';

export function placeOfHit(hit: HitPlaceFragment): string {
  switch (hit.__typename) {
    case 'Post': return placeOfPost(hit);
    case 'Section': return placeOfPost(hit.post, hit);
    case 'Paper': return placeOfPaper(hit);
    case 'Topic': return placeOfTopic(hit);
    case 'Series': return placeOfSeries(hit);
    case 'Author': return placeOfSearch(hit.name);
  }
}

export function nameOfHit(hit: HitFragment): string {
  switch (hit.__typename) {
    case 'Topic': return hit.prefLabel;
    case 'Author': return hit.name;
    default: return hit.title;
  }
}
