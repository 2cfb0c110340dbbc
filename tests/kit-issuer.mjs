// An issuer of tokens as OpenID Connect has it, for the kit: it writes a token for each role into the file named, and serves its key until it is stopped.
import { createSign, generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const server = createServer((request, answer) => {
  const documents = {
    '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/keys` },
    '/keys': { keys: [{ ...publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'one' }] },
  };
  const document = documents[request.url];
  answer.writeHead(document ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(document ?? {}));
});
let issuer;
server.listen(0, '127.0.0.1', () => {
  issuer = `http://127.0.0.1:${server.address().port}`;
  const now = Math.floor(Date.now() / 1000);
  const token = (sub, scope) => {
    const signed = `${encode({ alg: 'RS256', kid: 'one' })}.${encode({ iss: issuer, aud: 'gateway', sub, scope, iat: now, nbf: now - 60, exp: now + 86400 })}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
  };
  writeFileSync(process.argv[2], JSON.stringify({ issuer, curator: token('curator', 'curate ingest drafts'), reader: token('reader', '') }));
});
