import type Sigma from 'sigma';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import type { Palette } from './style';

type Offered = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'> & { readonly key?: string };

type Side = 'left' | 'right';

interface Box {
  readonly key: string | undefined;
  readonly text: string;
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Pixels: the height of the text, and from a node to its label, past the ring around what is hovered. */
const TextSize = 13;
const Gap = 7;

/** With so few nodes in sight all are named for which there is room, as long as it is; else one in so many square pixels, and in short. */
const FewNodes = 60;
const PixelsPerLabel = 36_000;
const [LongLabel, ShortLabel, LeastLabel] = [420, 210, 140];

/** Where the buttons are, at the lower right. */
const [ButtonsWidth, ButtonsHeight] = [50, 125];

/** Fewer letters of a longer name say nothing. */
const LeastLetters = 12;

const RightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Names what matters most, and the rest where no other name stands. The library offers the nodes in sight one by one; what to name is known when it has offered all. */
export class Labels {
  private offered: Offered[] = [];
  private drawn: Box[] = [];
  private width = 0;
  private height = 0;

  constructor(private readonly look: Palette) {}

  readonly clear = () => void (this.offered = []);

  readonly offer = (_: CanvasRenderingContext2D, node: Offered) => {
    if (node.label) this.offered.push(node);
  };

  readonly draw = (renderer: Sigma) => {
    const { width, height } = renderer.getDimensions();
    const context = renderer.getCanvases().labels!.getContext('2d')!;
    const inSight = this.offered.filter(({ x, y }) => x > 0 && x < width && y > 0 && y < height).sort((a, b) => weight(b) - weight(a) || b.size - a.size);
    const isFew = inSight.length <= FewNodes;
    const lengths = isFew ? [LongLabel, ShortLabel, LeastLabel] : [ShortLabel];
    const most = isFew ? FewNodes : (width * height) / PixelsPerLabel;
    [this.width, this.height] = [width, height];
    this.drawn = [];
    for (const [rank, node] of inSight.entries()) {
      if (this.drawn.length >= most) break;
      const sides = this.sidesOf(context, node);
      const boxes = lengths.flatMap(length => sides.map(side => this.boxOf(context, node, side, length))).filter(box => box !== null).filter(box => !this.drawn.some(other => overlap(box, other)));
      const clearOf = (others: readonly Offered[]) => boxes.find(box => !others.some(other => other !== node && covers(box, other)));
      const box = clearOf(inSight.filter(other => weight(other) >= weight(node))) ?? clearOf(inSight.slice(0, rank));
      if (box) this.drawn.push(box);
    }
    for (const box of this.drawn) this.write(context, box);
  };

  /** The node that is hovered, with as much of its name as there is room for, over the names of others and its own. */
  readonly drawHovered = (context: CanvasRenderingContext2D, node: Offered) => {
    context.beginPath();
    context.arc(node.x, node.y, node.size + 3, 0, 2 * Math.PI);
    context.strokeStyle = this.look.text;
    context.lineWidth = 1.5;
    context.stroke();
    const side = this.drawn.find(({ key }) => key === node.key)?.side ?? this.sidesOf(context, node)[0]!;
    const box = this.boxOf(context, node, side, Infinity);
    if (!box) return;
    context.fillStyle = this.look.paper;
    context.fillRect(box.x - 2, box.y - TextSize, box.width + 4, TextSize * 1.4);
    this.write(context, box);
  };

  /** First to the right, unless the label would be cut there and has more room to the left. */
  private sidesOf(context: CanvasRenderingContext2D, { label, x, y, size }: Offered): readonly Side[] {
    context.font = this.font;
    return this.edgeAt(y) - x - size - Gap >= Math.min(context.measureText(label!).width, x - size - Gap) ? ['right', 'left'] : ['left', 'right'];
  }

  private boxOf(context: CanvasRenderingContext2D, { key, label, x, y, size }: Offered, side: Side, longest: number): Box | null {
    context.font = this.font;
    const [left, right] = [x - size - Gap, x + size + Gap];
    const text = fitted(context, label!, Math.min(longest, (side === 'left' ? left : this.edgeAt(y) - right) - Gap));
    if (!text) return null;
    const { width } = context.measureText(text);
    return { key, text, side, width, x: side === 'left' ? left - width : right, y: y + TextSize / 3 };
  }

  /** How far to the right a label may reach. */
  private edgeAt(y: number) {
    return this.width - (y > this.height - ButtonsHeight ? ButtonsWidth : 0);
  }

  private get font() {
    return `${TextSize}px ${this.look.font}`;
  }

  /** With a rim of paper, readable over edges. */
  private write(context: CanvasRenderingContext2D, { text, x, y }: Box) {
    context.font = this.font;
    context.textAlign = 'left';
    context.direction = RightToLeft.test(text) ? 'rtl' : 'ltr';
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeStyle = this.look.paper;
    context.strokeText(text, x, y);
    context.fillStyle = this.look.text;
    context.fillText(text, x, y);
  }
}

const weight = ({ zIndex }: Offered) => zIndex ?? 0;

const overlap = (a: Box, b: Box) => a.x < b.x + b.width + Gap && b.x < a.x + a.width + Gap && Math.abs(a.y - b.y) < TextSize * 1.3;

const covers = (box: Box, { x, y, size }: Offered) => x + size > box.x && x - size < box.x + box.width && y + size > box.y - TextSize && y - size < box.y;

function fitted(context: CanvasRenderingContext2D, label: string, room: number): string | null {
  const letters = [...label];
  let [text, length] = [label, letters.length];
  for (let width = context.measureText(text).width; width > room; width = context.measureText(text).width) {
    length = Math.min(length - 1, Math.floor((length * room) / width));
    if (length < LeastLetters) return null;
    text = cut(letters, length);
  }
  return text;
}

/** In the middle, at a word: what tells the parts of a series apart often stands last. */
function cut(letters: readonly string[], length: number): string {
  const label = letters.join('');
  const last = letters.slice(letters.length - 1 - Math.floor(length / 2)).join('');
  const end = RightToLeft.test(label) ? '' : label.includes(' ') ? (last.match(/ .*/)?.[0] ?? '') : last;
  return `${letters.slice(0, length - 1 - [...end].length).join('').trimEnd()}…${end}`;
}
