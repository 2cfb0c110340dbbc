import type { GraphNodeKind } from '../gateway/operations';

const Shapes: Record<GraphNodeKind, string> = { POST: 'circle', PAPER: 'square', TOPIC: 'ring', SERIES: 'target', AUTHOR: 'hoop' };

/** How nodes of a kind are drawn, which colours do not tell: posts as discs, papers as squares, what posts have in common as rings of several sorts. */
export const shapeOf = (kind: GraphNodeKind) => Shapes[kind];
