import { decoded } from '../page/address';
import { placeOfPost } from '../page/places';
import { words } from '../page/words';

export interface BodyLink {
  readonly href: string | null;
  readonly status: string;
  readonly to: { readonly post: { readonly id: string; readonly slug: string; readonly url: string | null }; readonly section: { readonly anchor: string | null } | null } | null;
}

export interface BodyPost {
  readonly id: string;
  readonly url: string | null;
}

/** Where addresses start from in a blog that does not know its own. */
const Nowhere = 'https://nowhere.invalid/';

/** Such a blog has no addresses for its posts either: the last part of what it prints names one. */
const LastPart = /^https:\/\/nowhere\.invalid\/(?:[^#?]*\/)?(?=[^/#?]+\/?(?:[#?]|$))/;

/** What the server sanitised, as it reads in this page: links to posts lead to their views, pictures from elsewhere are links. */
export function bodyOf(html: string, links: readonly BodyLink[], post: BodyPost): DocumentFragment {
  const template = document.createElement('template');
  // Nothing in a template loads or runs.
  template.innerHTML = html;
  // Links are written in many ways, and read here as the site prints them: by their address, or by that of what they lead to.
  const absolute = (href: string) => (URL.canParse(href, post.url ?? Nowhere) ? new URL(href, post.url ?? Nowhere).href : href).replace(LastPart, Nowhere);
  const targets = new Map<string, BodyLink>();
  for (const link of links) {
    if (link.to) targets.set(absolute((link.to.post.url ?? `${encodeURIComponent(link.to.post.slug)}/`) + (link.to.section?.anchor ? `#${link.to.section.anchor}` : '')), link);
    if (link.href) targets.set(absolute(link.href), link);
  }
  for (const link of template.content.querySelectorAll<HTMLAnchorElement>('a[href]')) lead(link, targets.get(absolute(link.getAttribute('href')!)), post.id);
  for (const image of template.content.querySelectorAll('img')) image.replaceWith(linkTo(image));
  for (const pre of template.content.querySelectorAll('pre, table')) makeScrollable(pre as HTMLElement);
  return template.content;
}

function lead(link: HTMLAnchorElement, target: BodyLink | undefined, postId: string) {
  const href = link.getAttribute('href')!;
  if (target?.to) link.href = target.to.post.id === postId ? `#${encodeURIComponent(target.to.section?.anchor ?? '')}` : placeOfPost(target.to.post, target.to.section);
  else if (/^https?:/.test(href)) link.rel = 'noreferrer';
  if (target && target.status.startsWith('BROKEN')) link.classList.add('broken');
}

/** The page contacts no outside host unless the reader does. */
function linkTo(image: HTMLImageElement): HTMLElement {
  const address = image.getAttribute('src') ?? '';
  const name = image.alt || image.title || decoded(address.split('/').pop() ?? '');
  const place = document.createElement(/^https?:/.test(address) ? 'a' : 'span');
  place.className = 'picture';
  place.textContent = `${words.post.image}: ${name}`;
  if (place instanceof HTMLAnchorElement) {
    place.href = address;
    place.rel = 'noreferrer';
  }
  // A link within a link is none.
  return image.closest('a') && place instanceof HTMLAnchorElement ? Object.assign(document.createElement('span'), { className: 'picture', textContent: place.textContent }) : place;
}

/** What is wider than the column scrolls by itself, by keyboard too. */
function makeScrollable(element: HTMLElement) {
  if (element.tagName === 'PRE') {
    element.tabIndex = 0;
    return;
  }
  const frame = document.createElement('div');
  frame.className = 'wide';
  frame.tabIndex = 0;
  element.replaceWith(frame);
  frame.append(element);
}
