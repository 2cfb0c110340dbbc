import { useEffect, useState } from 'preact/hooks';
import { Groups } from './colours';

const Dark = matchMedia('(prefers-color-scheme: dark)');

export interface Palette {
  readonly text: string;
  readonly paper: string;
  readonly line: string;
  readonly dim: string;
  readonly edge: string;
  readonly strongEdge: string;
  readonly arrow: string;
  readonly font: string;
  readonly groups: readonly string[];
}

/** Whether the page is dark, as the system chooses: the canvas is to be drawn anew when that changes. */
export function useScheme(): boolean {
  const [isDark, setDark] = useState(Dark.matches);
  useEffect(() => {
    const listener = () => setDark(Dark.matches);
    Dark.addEventListener('change', listener);
    return () => Dark.removeEventListener('change', listener);
  }, []);
  return isDark;
}

/** The page's own colours, as the canvas needs them: resolved. */
export function palette(): Palette {
  const probe = document.body.appendChild(document.createElement('span'));
  const resolve = (name: string) => {
    probe.style.color = `var(${name})`;
    return toHex(getComputedStyle(probe).color);
  };
  const found = {
    text: resolve('--text'), paper: resolve('--paper'), line: resolve('--line'), dim: resolve('--dim'), edge: resolve('--edge'), strongEdge: resolve('--strong-edge'), arrow: resolve('--arrow'),
    font: getComputedStyle(document.body).fontFamily,
    groups: Array.from({ length: Groups + 1 }, (_, group) => resolve(`--group-${group}`)),
  };
  probe.remove();
  return found;
}

const toHex = (color: string) => `#${(color.match(/\d+/g) ?? []).slice(0, 3).map(part => Number(part).toString(16).padStart(2, '0')).join('')}`;
