// The bench's six questions as this gateway's clients ask them; `pick` turns an answer into the bench's canonical shape.
const day = moment => moment?.slice(0, 10) ?? null;
const slugOf = label => label.replaceAll(' ', '-');
// The bench's order within a day is that of slugs.
const by = key => (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
// In the author's order, which is that of tags.
const topicsOf = post => post.topics.map(({ topic: { prefLabel } }) => ({ slug: slugOf(prefLabel), name: prefLabel })).toSorted(by(topic => post.tags.indexOf(topic.name)));
const authorsOf = names => names.join(' and ');
const formOf = href => (href.includes('relref') ? 'relref' : href.startsWith('https:') ? 'absolute' : 'relative');
const bare = ({ slug, title }) => ({ slug, title });


export const queries = {
  q1: {
    query: `query Q1($slug: String!) { post(by: { slug: $slug }) {
      slug title publishedAt updatedAt description url status sectionCount authors { name } seriesEntries { series { title } } } }`,
    pick: ({ post }) => ({
      slug: post.slug, title: post.title, date: day(post.publishedAt), lastmod: day(post.updatedAt), summary: post.description,
      series: post.seriesEntries[0]?.series.title ?? null, author: authorsOf(post.authors.map(author => author.name)),
      url: new URL(post.url).pathname, draft: post.status === 'DRAFT', sectionCount: post.sectionCount,
    }),
  },
  q2: {
    query: `query Q2($slug: String!, $after: String) { post(by: { slug: $slug }) { slug title publishedAt
      sections { level title anchor }
      references(first: 100) { nodes { position paper { arxivId title authors year } } }
      backlinks(first: 50, after: $after) { nodes { href anchorText from { post { slug title } } } } } }`,
    vars: async ({ slug }, gql) => ({ slug, after: await beforeLastFifty(gql, slug) }),
    pick: ({ post }) => ({
      slug: post.slug, title: post.title, date: day(post.publishedAt),
      sections: post.sections.map(({ level, title, anchor }, place) => ({ ordinal: place + 1, level, heading: title, anchor })),
      references: post.references.nodes.map(({ position, paper }) => ({ ordinal: position, paper: { ...paper, authors: `${authorsOf(paper.authors)} et al.` } })),
      backlinks: post.backlinks.nodes.toSorted(by(link => link.from.post.slug)).map(({ href, anchorText, from }) => ({ kind: formOf(href), text: anchorText, source: bare(from.post) })),
    }),
  },
  q3: {
    query: `query Q3($first: Int!, $after: String) { posts(first: $first, after: $after, order: [{ slug: DESC }]) {
      nodes { slug title publishedAt tags topics(origins: [AUTHORED]) { topic { prefLabel } } sections { title anchor } } } }`,
    vars: async ({ first, offset }, gql) => ({ first, after: await pageAfter(gql, offset) }),
    pick: ({ posts }) => posts.nodes.map(post => ({
      slug: post.slug, title: post.title, date: day(post.publishedAt), topics: topicsOf(post),
      sections: post.sections.map(({ title, anchor }) => ({ heading: title, anchor })),
    })),
  },
  q4: {
    query: `query Q4($arxivId: String!) { paper(by: { arxivId: $arxivId }) { arxivId title
      citingPosts(first: 50) { nodes { slug title publishedAt tags topics(origins: [AUTHORED]) { topic { prefLabel } } } } } }`,
    pick: ({ paper }) => ({
      arxivId: paper.arxivId, title: paper.title,
      citingPosts: paper.citingPosts.nodes.toSorted(by(post => post.slug)).map(post => ({ slug: post.slug, title: post.title, date: day(post.publishedAt), topics: topicsOf(post) })),
    }),
  },
  q5: {
    query: `query Q5($slug: String!) { post(by: { slug: $slug }) { slug title
      crossLinks { nodes { href to { post { slug title crossLinks { nodes { href to { post { slug title } } } } } } } } } }`,
    pick: ({ post }) => ({
      ...bare(post),
      links: post.crossLinks.nodes.map(({ href, to }) => ({
        kind: formOf(href),
        target: { ...bare(to.post), links: to.post.crossLinks.nodes.map(link => ({ kind: formOf(link.href), target: bare(link.to.post) })) },
      })),
    }),
  },
  q6: {
    query: `query Q6($q: String!, $first: Int!) { search(query: $q, kinds: [POST], first: $first) {
      edges { node { ... on Post { slug title } } highlights(first: 2) { field fragment } } } }`,
    pick: ({ search }) => search.edges.map(({ node, highlights }) => ({ ...bare(node), snippet: highlights.find(({ field }) => field === 'body').fragment })),
  },
};

// The bench lists backlinks from the oldest post on, the gateway from the newest: its last fifty are wanted, sorted the other way.
async function beforeLastFifty(gql, slug) {
  const backlinks = async (first, after) => (await gql(
    `query($slug: String!, $first: Int!, $after: String) { post(by: { slug: $slug }) {
      backlinks(first: $first, after: $after) { totalCount pageInfo { endCursor } } } }`, { slug, first, after })).post.backlinks;
  return skip((await backlinks(1)).totalCount - 50, async (first, after) => (await backlinks(first, after)).pageInfo.endCursor);
}

const pageAfter = (gql, offset) => skip(offset, async (first, cursor) =>
  (await gql('query($first: Int!, $after: String) { posts(first: $first, after: $after, order: [{ slug: DESC }]) { pageInfo { endCursor } } }', { first, after: cursor })).posts.pageInfo.endCursor);

async function skip(count, endOf) {
  let cursor = null;
  for (let left = count; left > 0; left -= 100) cursor = await endOf(Math.min(left, 100), cursor);
  return cursor;
}
