import { createNodeBorderProgram } from '@sigma/node-border';
import { NodeSquareProgram } from '@sigma/node-square';
import Graph from 'graphology';
import { useEffect, useRef, useState } from 'preact/hooks';
import Sigma from 'sigma';
import { createEdgeArrowProgram } from 'sigma/rendering';
import type { CameraState } from 'sigma/types';
import { ask } from '../gateway/ask';
import { NodeFacts, type GraphNodeKind } from '../gateway/operations';
import { words } from '../page/words';
import { Groups, type Colouring } from './colours';
import { factsOf } from './Focus';
import { Labels } from './labels';
import type { DrawnGraph } from './MapView';
import { shapeOf, strokeOf } from './shapes';
import { palette, useScheme, type Palette } from './style';

interface Props {
  readonly graph: DrawnGraph;
  /** What is looked at: what stays in sight as long as it is the same. */
  readonly frame: string;
  readonly near: ReadonlyMap<string, number> | null;
  readonly focus: string | null;
  readonly colours: Colouring;
  readonly onChoose: (key: string | null) => void;
  readonly onFailure: () => void;
}

/** Radii in pixels of the least and the most important node. */
const Smallest = 3;
const Largest = 16;

/** Where nodes have fewer square pixels each they are drawn smaller, down to a share of the usual radius: posts by their own number, since there are few of them among papers. */
const PixelsPerNode = 8_000;
const LeastScale = 0.35;

/** What is no post is drawn smaller than a post of the same weight. */
const ScaleOfOthers = 0.75;

/** Beyond so many nodes and edges only nodes are drawn while the map moves: drawing without a graphics card stays fluent. */
const SmoothItems = 1_500;

/** The map as a picture: zoom, drag, hover, click. Positions are the server's, so that nothing jumps. */
export function Drawing({ graph, frame, near, focus, colours, onChoose, onFailure }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma | null>(null);
  const framed = useRef<{ frame: string; camera: CameraState } | null>(null);
  const scheme = useScheme();
  const latest = useRef({ near, focus, colours, onChoose });
  latest.current = { near, focus, colours, onChoose };
  const [hovered, setHovered] = useState<{ key: string; label: string; facts: string } | null>(null);

  useEffect(() => {
    const drawn = toGraphology(graph, place.current!.clientWidth * place.current!.clientHeight);
    const look = palette();
    const labels = new Labels(look);
    const isLarge = drawn.order + drawn.size > SmoothItems;
    let renderer: Sigma;
    try {
      renderer = new Sigma(drawn, place.current!, {
        labelDensity: Infinity, labelRenderedSizeThreshold: 0, renderEdgeLabels: false, minEdgeThickness: 0.6, hideEdgesOnMove: isLarge, hideLabelsOnMove: isLarge,
        defaultDrawNodeLabel: labels.offer, defaultDrawNodeHover: labels.drawHovered, zIndex: true, allowInvalidContainer: true, ...programs(look, labels),
        nodeReducer: (key, data) => {
          const { near: shown, focus: center, colours: { colourOf } } = latest.current;
          const color = look.groups[colourOf.get(key) ?? Groups]!;
          if (shown && !shown.has(key)) return { ...data, color: look.dim, label: null, zIndex: 0 };
          return key === center ? { ...data, color, zIndex: 3, highlighted: true } : { ...data, color };
        },
        edgeReducer: (edge, data) => {
          const { near: shown } = latest.current;
          if (shown && !(shown.has(drawn.source(edge)) && shown.has(drawn.target(edge)))) return { ...data, hidden: true };
          // Many arrows would hide all else.
          return { ...data, color: { arrow: isLarge && !shown ? look.edge : look.arrow, line: shown ? look.strongEdge : look.edge, faint: shown ? look.edge : look.dim }[data.stroke as ReturnType<typeof strokeOf>] };
        },
      });
    } catch {
      // No WebGL: the table says the same.
      onFailure();
      return;
    }
    sigma.current = renderer;
    renderer.on('beforeRender', labels.clear);
    renderer.on('afterRender', () => labels.draw(renderer));
    if (framed.current) renderer.getCamera().setState(framed.current.camera);
    let wanted = '';
    renderer.on('enterNode', ({ node }) => {
      wanted = node;
      place.current!.classList.add('over-node');
      const label = drawn.getNodeAttribute(node, 'label') as string;
      setHovered({ key: node, label, facts: '' });
      void ask(NodeFacts, { id: node }).then(({ node: found }) => found && wanted === node && setHovered({ key: node, label, facts: factsOf(found).join(' · ') }), () => {});
    });
    renderer.on('leaveNode', () => {
      wanted = '';
      place.current!.classList.remove('over-node');
      setHovered(null);
    });
    renderer.on('clickNode', ({ node }) => latest.current.onChoose(node));
    renderer.on('clickStage', () => latest.current.focus && latest.current.onChoose(null));
    return () => {
      if (framed.current) framed.current.camera = renderer.getCamera().getState();
      sigma.current = null;
      renderer.kill();
    };
  }, [graph, scheme]);
  useEffect(() => {
    const renderer = sigma.current;
    if (!renderer) return;
    renderer.refresh();
    if (framed.current?.frame === frame) return;
    framed.current = { frame, camera: renderer.getCamera().getState() };
    if (focus && near) void moveTo(renderer, [...near.keys()]);
    else void renderer.getCamera().animatedReset({ duration: duration() });
  }, [graph, near, focus, colours]);

  return (
    <div class="canvas">
      <div class="sigma" ref={place} role="img" aria-label={`${words.map.drawing}: ${words.map.counts(graph.nodes.length, graph.edges.length)}`} />
      <p class="hovered" role="status">{hovered && <><strong>{hovered.label}</strong> {hovered.facts}</>}</p>
      <div class="zoom">
        <button type="button" aria-label={words.map.zoomIn} onClick={() => void sigma.current?.getCamera().animatedZoom({ duration: duration() })}>+</button>
        <button type="button" aria-label={words.map.zoomOut} onClick={() => void sigma.current?.getCamera().animatedUnzoom({ duration: duration() })}>−</button>
        <button type="button" aria-label={words.map.zoomAll} onClick={() => void sigma.current?.getCamera().animatedReset({ duration: duration() })}>◻</button>
      </div>
    </div>
  );
}

const duration = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300);

/** How what is drawn looks: later ones lie over earlier ones, posts over all and with a rim, since papers of their colour crowd around them. */
function programs({ text, paper }: Palette, labels: Labels) {
  const [own, blank] = [{ attribute: 'color' }, { value: paper }];
  return {
    edgeProgramClasses: { arrow: createEdgeArrowProgram({ lengthToThicknessRatio: 5, widenessToThicknessRatio: 4 }) },
    nodeProgramClasses: {
      // Squares would write labels of their own.
      square: class extends NodeSquareProgram {
        override drawLabel = labels.offer;
        override drawHover = labels.drawHovered;
      },
      ring: createNodeBorderProgram({ borders: [{ size: { value: 0.35 }, color: own }, { size: { fill: true }, color: blank }] }),
      target: createNodeBorderProgram({ borders: [{ size: { value: 0.25 }, color: own }, { size: { value: 0.25 }, color: blank }, { size: { fill: true }, color: own }] }),
      rimmed: createNodeBorderProgram({ borders: [{ size: { value: 0.3 }, color: { value: text } }, { size: { fill: true }, color: own }] }),
      disc: createNodeBorderProgram({ borders: [{ size: { value: 0.12 }, color: blank }, { size: { fill: true }, color: own }] }),
    },
  };
}

function toGraphology(graph: DrawnGraph, pixels: number): Graph {
  const drawn = new Graph({ multi: true, type: 'mixed' });
  const posts = graph.nodes.filter(({ kind }) => kind === 'POST').length;
  const scaleOf = (nodes: number) => Math.max(LeastScale, Math.min(1, Math.sqrt(pixels / nodes / PixelsPerNode)));
  const [ofPosts, ofOthers] = [scaleOf(posts), ScaleOfOthers * scaleOf(graph.nodes.length)];
  const radius = (kind: GraphNodeKind, size: number) => (Smallest + (Largest - Smallest) * Math.sqrt(size)) * (kind === 'POST' ? ofPosts : ofOthers);
  // Screens count downwards, the library upwards.
  for (const { key, kind, label, x, y, size } of graph.nodes) drawn.addNode(key, { type: shapeOf(kind), label, x, y: -y, size: radius(kind, size), zIndex: kind === 'POST' ? 2 : 1 });
  for (const { source, target, kind, weight, directed } of graph.edges) {
    const stroke = strokeOf(kind);
    if (drawn.hasNode(source) && drawn.hasNode(target)) drawn[directed ? 'addDirectedEdge' : 'addUndirectedEdge'](source, target, { type: stroke === 'arrow' ? 'arrow' : 'line', stroke, size: 0.5 + weight });
  }
  return drawn;
}

/** Shows some nodes as large as they fit. */
async function moveTo(renderer: Sigma, keys: readonly string[]) {
  const places = keys.map(key => renderer.getNodeDisplayData(key)).filter(place => place !== undefined);
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  await renderer.getCamera().animate({ x: (left + right) / 2, y: (top + bottom) / 2, ratio: Math.min(1, Math.max(0.12, 1.4 * Math.max(right - left, bottom - top))) }, { duration: duration() });
}
