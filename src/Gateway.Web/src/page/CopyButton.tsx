import { useState } from 'preact/hooks';
import { words } from './words';

/** Long enough to be read. */
const ToldMilliseconds = 2_000;

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), ToldMilliseconds);
  };
  return <button type="button" class="quiet" onClick={() => void copy()}><span aria-live="polite">{isCopied ? words.copied : label}</span></button>;
}
