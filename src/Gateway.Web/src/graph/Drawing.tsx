import { createNodeBorderProgram } from '@sigma/node-border';
import { NodeSquareProgram } from '@sigma/node-square';
import Graph from 'graphology';
import { useEffect, useRef, useState } from 'preact/hooks';
import Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import { ask } from '../gateway/ask';
import { NodeFacts, type GraphNodeKind } from '../gateway/operations';
import { words } from '../page/words';
import { Groups, type Colouring } from './colours';
import { factsOf } from './Focus';
import { shapeOf } from './shapes';
import type { DrawnGraph } from './MapView';
import { cut, drawHover, drawLabel, LabelPlaces, palette, useScheme } from './style';

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

/** Beyond so many nodes they are drawn smaller, down to a share of the usual radius; posts, which the map is about, not so small. */
const UncrowdedNodes = 80;
const LeastScale = 0.25;
const LeastScaleOfPosts = 0.6;

/** Radius, in a map of few nodes, from which on a node may have a label. */
const LabelledSize = 7;

/** So many neighbours have a label each, as far as there is room. */
const NamedNeighbours = 60;

/** Beyond so many nodes and edges only nodes are drawn while the map moves: drawing without a graphics card stays fluent. */
const SmoothItems = 1_500;

/** Longer labels cover others, the more the more there are; hovering shows all of it. */
const LabelLength = 36;
const UncrowdedLabelLength = 60;

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
    const drawn = toGraphology(graph);
    const look = palette();
    const isLarge = drawn.order + drawn.size > SmoothItems;
    const places = new LabelPlaces();
    let renderer: Sigma;
    try {
      renderer = new Sigma(drawn, place.current!, {
        labelFont: look.font, labelColor: { color: look.text }, labelSize: 13, labelDensity: 0.4, labelGridCellSize: 140, labelRenderedSizeThreshold: LabelledSize * scaleOf(graph, 'POST'), renderEdgeLabels: false, minEdgeThickness: 0.6,
        hideEdgesOnMove: isLarge, hideLabelsOnMove: isLarge, defaultDrawNodeHover: drawHover(look), defaultDrawNodeLabel: drawLabel(look, places), zIndex: true, allowInvalidContainer: true,
        nodeProgramClasses: { square: NodeSquareProgram, ring: ringed(0.35, look.paper), hoop: ringed(0.15, look.paper), target: ringed(0.2, look.paper, 0.25) },
        nodeReducer: (key, data) => {
          const { near: shown, focus: center, colours: { colourOf } } = latest.current;
          const color = look.groups[colourOf.get(key) ?? Groups]!;
          if (shown && !shown.has(key)) return { ...data, color: look.dim, label: null, zIndex: 0 };
          return { ...data, color, zIndex: data.type === shapeOf('POST') ? 2 : 1, forceLabel: key === center || (shown !== null && shown.size <= NamedNeighbours), highlighted: key === center };
        },
        edgeReducer: (edge, data) => {
          const { near: shown } = latest.current;
          return shown && !(shown.has(drawn.source(edge)) && shown.has(drawn.target(edge))) ? { ...data, hidden: true } : { ...data, color: shown ? look.strongEdge : look.edge };
        },
      });
    } catch {
      // No WebGL: the table says the same.
      onFailure();
      return;
    }
    sigma.current = renderer;
    renderer.on('beforeRender', () => places.clear());
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
    renderer.refresh({ skipIndexation: true });
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

/** A ring, with a disc within where there is a gap. */
const ringed = (size: number, paper: string, gap?: number) => createNodeBorderProgram({
  borders: [
    { size: { value: size }, color: { attribute: 'color' } },
    ...(gap ? [{ size: { value: gap }, color: { value: paper } }, { size: { fill: true as const }, color: { attribute: 'color' } }] : [{ size: { fill: true as const }, color: { value: paper } }]),
  ],
});

const scaleOf = (graph: DrawnGraph, kind: GraphNodeKind) => Math.max(Math.min(1, Math.sqrt(UncrowdedNodes / graph.nodes.length)), kind === 'POST' ? LeastScaleOfPosts : LeastScale);

const duration = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300);

function toGraphology(graph: DrawnGraph): Graph {
  const drawn = new Graph({ multi: true, type: 'mixed' });
  const most = graph.nodes.length > UncrowdedNodes ? LabelLength : UncrowdedLabelLength;
  // Screens count downwards, the library upwards.
  for (const { key, kind, label, x, y, size } of graph.nodes) drawn.addNode(key, { type: shapeOf(kind), label: cut(label, most), x, y: -y, size: (Smallest + (Largest - Smallest) * Math.sqrt(size)) * scaleOf(graph, kind) });
  for (const { source, target, weight, directed } of graph.edges) if (drawn.hasNode(source) && drawn.hasNode(target)) drawn[directed ? 'addDirectedEdge' : 'addUndirectedEdge'](source, target, { size: 0.5 + weight });
  return drawn;
}

/** Shows some nodes as large as they fit. */
async function moveTo(renderer: Sigma, keys: readonly string[]) {
  const places = keys.map(key => renderer.getNodeDisplayData(key)).filter(place => place !== undefined);
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  await renderer.getCamera().animate({ x: (left + right) / 2, y: (top + bottom) / 2, ratio: Math.min(1, Math.max(0.12, 1.4 * Math.max(right - left, bottom - top))) }, { duration: duration() });
}
