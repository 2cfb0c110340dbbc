import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { beginAt } from '../page/scroll';
import { bodyOf, type BodyLink, type BodyPost } from './bodyOf';
import { holdsMath } from './useMath';

interface Props {
  readonly html: string;
  readonly links: readonly BodyLink[];
  readonly post: BodyPost;
  /** Where to begin. */
  readonly anchor: string;
}

/** The text of a post, with its math typeset. */
export function Body({ html, links, post, anchor }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const shown = useRef('');
  const begin = `${post.id}#${anchor}`;
  // Equal links come anew with each answer.
  const content = useMemo(() => bodyOf(html, links, post), [html, JSON.stringify(links)]);
  useLayoutEffect(() => {
    element.current!.replaceChildren(content.cloneNode(true));
    if (!holdsMath(html)) return;
    let isCurrent = true;
    void import('./math').then(({ typeset }) => isCurrent && element.current && typeset(element.current));
    return () => void (isCurrent = false);
  }, [content]);
  useEffect(() => {
    // A text that changes while it is read stays where the reader is.
    if (shown.current === begin) return;
    shown.current = begin;
    if (anchor) beginAt(() => document.getElementById(anchor)?.scrollIntoView());
  }, [begin, content]);
  return <div class="body" dir="auto" ref={element} />;
}
