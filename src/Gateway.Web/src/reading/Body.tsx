import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { bodyOf, type BodyLink } from './bodyOf';

/** Marks of TeX in a text. */
const Math = /\$|\\\(|\\\[/;

interface Props {
  readonly html: string;
  readonly links: readonly BodyLink[];
  readonly postId: string;
  /** Where to begin. */
  readonly anchor: string;
}

/** The text of a post, with its math typeset. */
export function Body({ html, links, postId, anchor }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const content = useMemo(() => bodyOf(html, links, postId), [html]);
  useLayoutEffect(() => {
    element.current!.replaceChildren(content.cloneNode(true));
    if (!Math.test(html)) return;
    let isCurrent = true;
    void import('./math').then(({ typeset }) => {
      if (!isCurrent || !element.current) return;
      typeset(element.current);
      show(anchor);
    });
    return () => void (isCurrent = false);
  }, [content]);
  useEffect(() => show(anchor), [anchor, content]);
  return <div class="body" ref={element} />;
}

const show = (anchor: string) => {
  if (anchor) document.getElementById(anchor)?.scrollIntoView();
};
