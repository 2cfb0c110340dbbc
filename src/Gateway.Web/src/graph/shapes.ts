import type { GraphEdgeKind, GraphNodeKind } from '../gateway/operations';

/** How nodes of a kind are drawn, which colours do not tell. */
export const shapeOf = (kind: GraphNodeKind) => Shapes[kind];

/** How edges of a kind are drawn: what says in which order to read as arrows, what is merely similar faintly. */
export const strokeOf = (kind: GraphEdgeKind) => (kind === 'PREREQUISITE' || kind === 'SUPERSEDES' ? 'arrow' : kind === 'RELATED' ? 'faint' : 'line');

const Shapes = { POST: 'disc', PAPER: 'square', TOPIC: 'ring', SERIES: 'target', AUTHOR: 'rimmed' } as const satisfies Record<GraphNodeKind, string>;
