// A local stand-in for GitHub's API. Every request and every response is held against GitHub's own description; what the
// description does not say (limits, rights, pages, the diff) is added in github/handlers.ts.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { OpenAPIBackend } from 'openapi-backend';
import { type Answer, type Call, handlers, refusal } from './github/handlers.ts';
import type {
  StoredArtifact,
  StoredCheckRun,
  StoredComment,
  StoredFile,
  StoredLabelEvent,
  StoredReview,
  StoredReviewComment,
} from './github/objects.ts';
import type { Json } from './github/payloads.ts';

const DESCRIPTION = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/github/openapi.json'), 'utf8'));

/** What the next call of an operation meets instead of its answer, or after its work is done (`perform`). */
export interface Fault {
  readonly operation: string;
  readonly status: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly perform?: boolean;
  /** What somebody else does just before the call. */
  readonly meanwhile?: () => void;
  /** Never answered. */
  readonly hang?: boolean;
  /** How many calls; 1 unless given. */
  times?: number;
}

export interface RecordedRequest {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly authorization: string;
  /** When it came in, by this process's clock (`performance.now()`). */
  readonly at: number;
}

/** The repository behind the API; tests set it up and look at it. */
export interface Forge {
  /** Who the token belongs to. */
  viewer: string;
  /** What the token may do; `read` refuses every write with 403, as for a fork. */
  rights: 'write' | 'read';
  /** Whether the job has `checks: write`, too. */
  checks: boolean;
  pulls: Json[];
  comments: StoredComment[];
  reviews: StoredReview[];
  reviewComments: StoredReviewComment[];
  files: StoredFile[];
  /** Files of other pull requests, by number. */
  otherFiles: Record<string, StoredFile[]>;
  checkRuns: StoredCheckRun[];
  artifacts: StoredArtifact[];
  /** Where artifacts are downloaded from: another host than the API's. */
  storage: string;
  labelEvents: StoredLabelEvent[];
  /** Review threads resolved by GraphQL, by node id. */
  resolved: string[];
  locked: boolean;
}

export interface GithubServer extends AsyncDisposable {
  /** For `GITHUB_API_URL`. */
  readonly url: string;
  readonly token: string;
  readonly forge: Forge;
  readonly faults: Fault[];
  readonly requests: RecordedRequest[];
  /** Calls that GitHub does not know or would refuse, and answers that it would not give. Empty in a sound test. */
  readonly problems: string[];
}

export interface GithubOptions {
  /** `/api/v3` for an Enterprise server. */
  readonly root?: string;
}

/** Starts the server on a free port of this machine. */
export async function startGithub({ root = '' }: GithubOptions = {}): Promise<GithubServer> {
  const token = `ghs_${'t0k3n'.repeat(8)}`;
  const forge: Forge = {
    viewer: 'github-actions[bot]',
    rights: 'write',
    checks: false,
    pulls: [],
    comments: [],
    reviews: [],
    reviewComments: [],
    files: [],
    otherFiles: {},
    checkRuns: [],
    artifacts: [],
    storage: '',
    labelEvents: [],
    resolved: [],
    locked: false,
  };
  const faults: Fault[] = [];
  const requests: RecordedRequest[] = [];
  const problems: string[] = [];
  let url = '';

  const api = new OpenAPIBackend({
    definition: DESCRIPTION,
    apiRoot: root,
    quick: true,
    ajvOpts: { strict: false, validateFormats: false, logger: false },
    handlers: {
      notFound: ({ request }) => {
        problems.push(`no such operation: ${request.method} ${request.path}`);
        return refusal(404, 'Not Found');
      },
      validationFail: ({ validation, operation }) => {
        problems.push(`${operation.operationId} was called wrongly: ${JSON.stringify(validation.errors)}`);
        return refusal(422, 'Invalid request');
      },
      ...Object.fromEntries(
        Object.entries(handlers).map(([id, work]) => [
          id,
          (context: { request: unknown }) => answer(id, context.request as Json, work),
        ]),
      ),
    },
  });
  await api.init();

  async function answer(id: string, request: Json, work: (call: Call) => Answer): Promise<Answer> {
    const call = callOf(request, forge, url);
    const fault = faults.find(({ operation }) => operation === id);
    if (fault !== undefined) {
      fault.times = (fault.times ?? 1) - 1;
      if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1);
      fault.meanwhile?.();
      if (fault.perform === true) work(call);
      if (fault.hang === true) return new Promise(() => {});
      return refusal(fault.status, fault.message ?? 'Injected', fault.headers);
    }
    const refused = forge.rights === 'read' || (id.startsWith('checks/') && !forge.checks);
    if (call.method !== 'GET' && refused) {
      return refusal(403, 'Resource not accessible by integration', {
        'x-accepted-github-permissions': id.startsWith('issues/')
          ? 'issues=write; pull_requests=write'
          : id.startsWith('checks/')
            ? 'checks=write'
            : 'pull_requests=write',
      });
    }
    const given = work(call);
    const { errors } = api.validateResponse(given.body ?? null, id, given.status);
    if (errors) problems.push(`${id} would not answer ${given.status} so: ${JSON.stringify(errors).slice(0, 600)}`);
    return given;
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      problems.push(`the stand-in broke: ${String(error)}`);
      send(response, refusal(500, String(error)));
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const text = await read(request);
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const method = request.method ?? 'GET';
    const authorization = request.headers.authorization ?? '';
    const stored = /^\/storage\/(\d+)$/.exec(pathname)?.[1];
    if (stored !== undefined) {
      if (authorization !== '') problems.push('the token was sent to the storage');
      const data = forge.artifacts.find(({ id }) => String(id) === stored)?.data;
      send(response, data === undefined ? refusal(404, 'Not Found') : { status: 200, body: data });
      return;
    }
    const graphql = pathname === (root === '' ? '/graphql' : '/api/graphql');
    const operation = graphql
      ? undefined
      : api.matchOperation({ method, path: pathname, headers: {}, query: {} } as never);
    const query = Object.fromEntries(searchParams);
    const id = graphql ? 'graphql' : (operation?.operationId ?? 'unknown');
    requests.push({ operation: id, method, path: pathname, query, body, authorization, at: performance.now() });
    if (authorization !== `token ${token}` && authorization !== `bearer ${token}`) {
      send(response, refusal(401, 'Bad credentials'));
    } else if (graphql) {
      send(response, answerGraphql(body, forge, problems));
    } else {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      send(response, await api.handleRequest({ method, path: pathname, query, body, headers }));
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}${root}`;
  forge.storage = `http://localhost:${port}/storage`;
  return {
    url,
    token,
    forge,
    faults,
    requests,
    problems,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function callOf(request: Json, forge: Forge, url: string): Call {
  return {
    method: String(request.method).toUpperCase(),
    params: (request.params ?? {}) as Record<string, string>,
    query: (request.query ?? {}) as Record<string, string>,
    body: (request.requestBody ?? {}) as Json,
    url: url + String(request.path),
    forge,
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const raw = body instanceof Uint8Array;
  response.writeHead(status, { 'content-type': raw ? 'application/zip' : 'application/json', ...headers });
  response.end(body === undefined ? undefined : raw ? body : JSON.stringify(body));
}

/** GitHub's description covers REST alone; these are the GraphQL documents that the action may send. */
function answerGraphql(body: unknown, forge: Forge, problems: string[]): Answer {
  const { query = '' } = (body ?? {}) as { query?: string };
  if (/^\s*query\s*\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(query)) {
    return { status: 200, body: { data: { viewer: { login: forge.viewer } } } };
  }
  problems.push(`an unknown GraphQL document: ${query}`);
  return { status: 200, body: { errors: [{ message: 'unknown document' }] } };
}
