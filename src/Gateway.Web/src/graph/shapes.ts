import type { GraphNodeKind } from '../gateway/operations';

/** How nodes of a kind are drawn, which colours do not tell: posts as discs, papers as squares, what posts have in common as rings. */
export const shapeOf = (kind: GraphNodeKind) => (kind === 'POST' ? 'circle' : kind === 'PAPER' ? 'square' : 'ring');
