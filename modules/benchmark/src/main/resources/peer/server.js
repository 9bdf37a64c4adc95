// PostGraphile 5 as a well-run installation has it: a process for each core, tokens verified once and remembered until
// they expire, the tenant told to PostgreSQL, whose row-level security does the rest.
import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const { PEER_PORT, PEER_DATABASE, PEER_KEYS, PEER_ISSUER, PEER_AUDIENCE, PEER_WORKERS } = process.env;
const REMEMBERED = 100_000;

if (cluster.isPrimary) {
  const workers = Number(PEER_WORKERS);
  let ready = 0;
  for (let worker = 0; worker < workers; worker++) cluster.fork();
  cluster.on('listening', () => {
    if (++ready === workers) console.log('ready');
  });
  cluster.on('exit', (worker, code, signal) => {
    console.error(`worker ${worker.process.pid} ended: ${code ?? signal}`);
    process.exit(1);
  });
} else {
  await serve();
}

async function serve() {
  const keys = createRemoteJWKSet(new URL(PEER_KEYS));
  const remembered = new Map();

  async function verify(token) {
    const known = remembered.get(token);
    if (known && known.exp * 1000 > Date.now()) return known.settings;
    const { payload } = await jwtVerify(token, keys, {
      issuer: PEER_ISSUER,
      audience: PEER_AUDIENCE,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'organization'],
    });
    const settings = { 'app.tenant_id': Object.values(payload.organization)[0].id };
    if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value);
    remembered.set(token, { exp: payload.exp, settings });
    return settings;
  }

  const preset = {
    extends: [PostGraphileAmberPreset],
    pgServices: [
      makePgService({
        connectionString: PEER_DATABASE,
        schemas: ['strategy', 'organisation', 'roadmap', 'experiment'],
        poolConfig: { max: 4 },
      }),
    ],
    gather: { installWatchFixtures: false },
    grafserv: { graphqlPath: '/graphql', watch: false, graphiql: false, websockets: false, maxRequestLength: 262144 },
    grafast: {
      explain: false,
      async context(request) {
        const authorization = request.node?.req.headers.authorization ?? '';
        return { pgSettings: await verify(authorization.replace(/^Bearer /, '')) };
      },
    },
  };

  const server = createServer();
  server.on('error', (failure) => {
    console.error(failure);
    process.exit(1);
  });
  await postgraphile(preset).createServ(grafserv).addTo(server);
  server.listen(Number(PEER_PORT), '127.0.0.1');
}
