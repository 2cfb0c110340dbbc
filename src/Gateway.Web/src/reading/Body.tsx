import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
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
    // A text that changes while it is read stays where the reader is.
    const isBegun = shown.current === begin;
    void import('./math').then(({ typeset }) => {
      if (!isCurrent || !element.current) return;
      typeset(element.current);
      if (!isBegun) show(anchor);
    });
    return () => void (isCurrent = false);
  }, [content]);
  useEffect(() => {
    if (shown.current === begin) return;
    shown.current = begin;
    show(anchor);
  }, [begin, content]);
  return <div class="body" dir="auto" ref={element} />;
}

const show = (anchor: string) => {
  if (anchor) document.getElementById(anchor)?.scrollIntoView();
};
