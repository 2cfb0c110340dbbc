interface Reason {
  readonly kind: string;
  readonly summary: string;
  readonly contribution: number;
}

/** Why something is related: a bar of the parts that make up the score, and each part in words. */
export function Reasons({ score, reasons }: { score: number; reasons: readonly Reason[] }) {
  return (
    <div class="reasons">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={score.toFixed(2)}>
        <rect class="rest" width="100" height="4" />
        {reasons.map((reason, place) => (
          <rect key={place} class={`part-${place % 4}`} x={100 * reasons.slice(0, place).reduce((sum, { contribution }) => sum + contribution, 0)} width={Math.max(0, 100 * reason.contribution - 0.5)} height="4" />
        ))}
      </svg>
      <ul>
        {reasons.slice(0, 3).map((reason, place) => <li key={place}><span class={`key part-${place % 4}`} aria-hidden="true" />{reason.summary}</li>)}
      </ul>
    </div>
  );
}
