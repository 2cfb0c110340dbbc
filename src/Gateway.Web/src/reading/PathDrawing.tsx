import { go } from '../page/address';
import { placeOfPost } from '../page/places';
import { words } from '../page/words';
import type { Plan } from './PathView';

const Width = 300;
const RowHeight = 64;
const Radius = 13;

/** By how much a line gives way to each row that it passes, at most by so much. */
const Bow = 30;
const WidestBow = 110;

/** A plan as a graph: one row a layer, what is read first on top, lines to what needs it. */
export function PathDrawing({ steps }: { steps: Plan['steps'] }) {
  if (steps.length < 2) return null;
  const layers = [...new Set(steps.map(({ layer }) => layer))].sort((a, b) => a - b);
  const places = new Map(layers.flatMap((layer, row) => {
    const inRow = steps.filter(step => step.layer === layer);
    return inRow.map((step, column) => [step.post.id, { x: (Width * (column + 0.5)) / inRow.length, y: RowHeight * (row + 0.5) }] as const);
  }));
  return (
    <figure class="path-drawing">
      <svg viewBox={`0 0 ${Width} ${RowHeight * layers.length}`} role="img" aria-label={words.path.drawing}>
        {steps.flatMap(({ post, neededFor }) => neededFor.map(next => {
          const [from, to] = [places.get(post.id)!, places.get(next.id)];
          if (!to) return null;
          const bow = Math.min(WidestBow, Bow * ((to.y - from.y) / RowHeight - 1));
          return <path key={post.id + next.id} d={`M${from.x} ${from.y + Radius}C${from.x + bow} ${from.y + RowHeight / 2} ${to.x + bow} ${to.y - RowHeight / 2} ${to.x} ${to.y - Radius}`} />;
        }))}
        {steps.map(({ post, position }) => {
          const { x, y } = places.get(post.id)!;
          return (
            <g key={post.id} onClick={() => go(placeOfPost(post))}>
              <title>{post.title}</title>
              <circle cx={x} cy={y} r={Radius} />
              <text x={x} y={y + 4}>{position}</text>
            </g>
          );
        })}
      </svg>
      <figcaption class="facts">{words.path.drawing}</figcaption>
    </figure>
  );
}
