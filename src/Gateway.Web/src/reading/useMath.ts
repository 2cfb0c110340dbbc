import { useLayoutEffect, useRef } from 'preact/hooks';

/** Marks of TeX in a text. */
const Marks = /\$|\\\(|\\\[/;

export const holdsMath = (text: string) => Marks.test(text);

/** Typesets the TeX in an element that shows a text. It changes what stands within: another text is to have another element. */
export function useMath<E extends HTMLElement>(text: string) {
  const element = useRef<E>(null);
  useLayoutEffect(() => {
    if (holdsMath(text)) void import('./math').then(({ typeset }) => element.current && typeset(element.current));
  }, [text]);
  return element;
}
