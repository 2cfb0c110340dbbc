import { useEffect, useState } from 'preact/hooks';
import type { Settings } from 'sigma/settings';
import { Groups } from './colours';

const Dark = matchMedia('(prefers-color-scheme: dark)');

export interface Palette {
  readonly text: string;
  readonly paper: string;
  readonly line: string;
  readonly dim: string;
  readonly edge: string;
  readonly strongEdge: string;
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
    text: resolve('--text'), paper: resolve('--paper'), line: resolve('--line'), dim: resolve('--dim'), edge: resolve('--edge'), strongEdge: resolve('--strong-edge'),
    font: getComputedStyle(document.body).fontFamily,
    groups: Array.from({ length: Groups + 1 }, (_, group) => resolve(`--group-${group}`)),
  };
  probe.remove();
  return found;
}

const toHex = (color: string) => `#${(color.match(/\d+/g) ?? []).slice(0, 3).map(part => Number(part).toString(16).padStart(2, '0')).join('')}`;

/** Room between a node and its label. */
const Gap = 3;

const RightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where labels stand in the frame that is being drawn: none is drawn over another. */
export class LabelPlaces {
  private placed: Box[] = [];

  clear() {
    this.placed = [];
  }

  take(box: Box, height: number): boolean {
    if (this.placed.some(({ x, y, width }) => Math.abs(y - box.y) < height && x < box.x + box.width && box.x < x + width)) return false;
    this.placed.push(box);
    return true;
  }
}

/** Of a shorter label nobody learns anything. */
const ShortestLabel = 8;

/** In the middle: titles of a series differ at their end. */
export function cut(label: string, most: number) {
  const end = Math.floor(most / 3);
  return label.length > most ? `${label.slice(0, most - end - 1).trimEnd()}…${label.slice(-end).trimStart()}` : label;
}

/** Labels with a rim of paper, readable over edges; to the left of nodes at the right edge, and shorter where neither side has the room. Those that would lie over others are left out. */
export const drawLabel = ({ text, paper }: Palette, places: LabelPlaces | null): Settings['defaultDrawNodeLabel'] => (context, data, settings) => {
  if (!data.label) return;
  context.font = `${settings.labelSize}px ${settings.labelFont}`;
  const [leftEnd, rightStart] = [data.x - data.size - Gap, data.x + data.size + Gap];
  const roomToTheRight = context.canvas.clientWidth - Gap - rightStart;
  const room = Math.max(roomToTheRight, leftEnd - Gap);
  let label = data.label;
  while (context.measureText(label).width > room && label.length > ShortestLabel) label = cut(data.label, label.length - 1);
  const width = context.measureText(label).width;
  const [x, y] = [width <= roomToTheRight ? rightStart : leftEnd - width, data.y + settings.labelSize / 3];
  if (places?.take({ x, y, width }, settings.labelSize) === false) return;
  context.direction = RightToLeft.test(label) ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = paper;
  context.strokeText(label, x, y);
  context.fillStyle = text;
  context.fillText(label, x, y);
};

export const drawHover = (look: Palette): Settings['defaultDrawNodeHover'] => (context, data, settings) => {
  context.beginPath();
  context.arc(data.x, data.y, data.size + Gap, 0, 2 * Math.PI);
  context.strokeStyle = look.text;
  context.lineWidth = 1.5;
  context.stroke();
  drawLabel(look, null)!(context, { ...data, size: data.size + Gap }, settings);
};
