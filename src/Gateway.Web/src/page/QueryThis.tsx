import type { Operation } from '../gateway/operation';
import { openInEditor } from './editor';
import { words } from './words';

/** Opens the very query of a view, with its variables, in the editor. */
export function QueryThis<Variables>({ operation, variables }: { operation: Operation<unknown, Variables>; variables: Variables }) {
  return (
    <button type="button" class="quiet query" title={words.queryThisTitle(operation.name)} onClick={() => openInEditor(operation.id, variables)}>
      <span aria-hidden="true">{'{ }'}</span> {words.queryThis}
    </button>
  );
}
