import { useEffect } from 'preact/hooks';
import { dismissChange, useConnection } from '../gateway/connection';
import { placeOfPost } from './places';
import { words } from './words';

/** Long enough to notice, short enough not to be in the way. */
const ShownMilliseconds = 12_000;
const NamedPosts = 3;

/** What happens meanwhile: the server is away, the content has changed. */
export function Notices() {
  const { isServerAway, change } = useConnection();
  useEffect(() => {
    if (!change) return;
    const timer = setTimeout(dismissChange, ShownMilliseconds);
    return () => clearTimeout(timer);
  }, [change]);
  return (
    <div class="notices" role="status">
      {isServerAway && <p class="notice warn">{words.state.away}</p>}
      {change && (
        <p class="notice">
          {words.state.changed}{' '}
          {change.posts.slice(0, NamedPosts).map(post => <a href={placeOfPost(post)}>{post.title}</a>)}
          <button type="button" class="link" onClick={dismissChange}>{words.state.dismiss}</button>
        </p>
      )}
    </div>
  );
}
