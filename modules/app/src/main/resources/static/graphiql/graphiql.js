import { Login, LoginProblem } from './login.js';

const CHOSEN = 'throughline.organisation';
const INVITED = 'throughline.invitation';
const element = id => document.getElementById(id);
const page = new URL('.', location.href).href;
const endpoint = new URL('../graphql', location.href);

let login;
let organisation;
let shown;
let root;
let invited = invitation();

/** The token of an invitation's link: kept for this tab until it is accepted, and out of the address at once. */
function invitation() {
  const token = new URLSearchParams(location.hash.slice(1)).get('invitation');
  if (token) {
    sessionStorage.setItem(INVITED, token);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return sessionStorage.getItem(INVITED);
}

function tell(problem) {
  element('problem').hidden = !problem;
  element('problem').textContent = problem instanceof LoginProblem ? problem.message
    : problem ? `Something went wrong: ${problem.message}` : '';
}

/** Runs what a person or a timer asked for and says what went wrong. */
async function attempt(action) {
  tell();
  try {
    return await action();
  } catch (problem) {
    tell(problem);
    return undefined;
  }
}

function welcome(title, text) {
  element('welcome-title').textContent = title;
  element('welcome-text').textContent = text;
}

/** Keycloak writes `{"alias": {"id": …}}`, or aliases alone if its mapper is told so. */
function aliases(claim) {
  if (!claim) return [];
  if (typeof claim === 'string') return [claim];
  return (Array.isArray(claim) ? claim : Object.keys(claim)).toSorted();
}

function show() {
  const person = login.person;
  const choices = aliases(login.organisations);
  const remembered = localStorage.getItem(CHOSEN);
  organisation = choices.includes(organisation) ? organisation : choices.includes(remembered) ? remembered : choices[0];

  element('log-in').hidden = Boolean(person);
  element('log-out').hidden = !person;
  element('person').textContent = person ? person.name ?? person.preferred_username ?? person.email ?? person.sub : '';
  element('organisation').hidden = choices.length === 0;
  element('organisations').hidden = choices.length < 2;
  if (choices.join() !== [...element('organisations').options].map(option => option.value).join())
    element('organisations').replaceChildren(...choices.map(alias => new Option(alias)));
  element('organisations').value = organisation ?? '';
  element('only-organisation').textContent = choices.length === 1 ? organisation : '';

  const open = person && (organisation || invited);
  if (!person && invited) welcome('You are invited', 'Log in with the e-mail address that was invited; the mutation that '
    + 'accepts the invitation is ready then.');
  else if (!person) welcome('Explore your organisation’s line', 'Log in to send queries to the GraphQL API.');
  else if (!open) welcome('No organisation', 'Your account belongs to no organisation, so there is nothing to '
    + 'query yet. Ask an administrator of your organisation to invite you, then log in again.');
  element('welcome').hidden = Boolean(open);
  element('editor').hidden = element('keys').hidden = !open;
  edit(open && (invited ?? organisation));
}

/** Keeps a token out of the browser's storage. */
const forgetful = { length: 0, getItem: () => null, setItem() {}, removeItem() {}, clear() {} };

/** One editor per organisation: answers of one never stay on the screen of another. */
function edit(wanted) {
  if (shown === wanted) return;
  shown = wanted;
  root?.unmount();
  root = undefined;
  if (!wanted) return;
  const beginning = invited
    ? { query: acceptQuery, variables: JSON.stringify({ token: invited }), operationName: 'Accept', storage: forgetful }
    : { defaultQuery };
  root = ReactDOM.createRoot(element('editor'));
  root.render(React.createElement(GraphiQL, { fetcher, ...beginning, inputValueDeprecation: true, schemaDescription: true,
    shouldPersistHeaders: false, showPersistHeadersSettings: false }, React.createElement(GraphiQL.Logo, null, ' ')));
}

async function send({ query, variables, operationName, extensions }, written, accept) {
  const headers = new Headers(written);
  headers.set('Authorization', `Bearer ${await login.token()}`);
  if (organisation) headers.set('X-Organisation', organisation);
  headers.set('Content-Type', 'application/json');
  headers.set('Accept', accept);
  return fetch(endpoint, {
    method: 'POST', credentials: 'omit', headers, body: JSON.stringify({ query, variables, operationName, extensions }),
  });
}

async function answer(response) {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    const reason = response.status === 401 ? 'The API did not accept your login' : 'The API did not answer with JSON';
    return { errors: [{ message: `${reason} (status ${response.status}).` }] };
  }
}

/** Who has accepted an invitation goes on in that organisation, which only a new token names. */
async function accepted(result) {
  const membership = result.data?.acceptInvitation?.membership;
  if (membership) {
    sessionStorage.removeItem(INVITED);
    invited = null;
    organisation = membership.slug;
    await login.renew();
  }
  return result;
}

async function* events(request, written) {
  const response = await send(request, written, 'text/event-stream');
  if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    yield await answer(response);
    return;
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (text + part.value).split(/\r?\n\r?\n/);
      text = blocks.pop();
      for (const lines of blocks.map(block => block.split(/\r?\n/))) {
        if (lines.some(line => /^event: ?complete/.test(line))) return;
        const data = lines.filter(line => line.startsWith('data:')).map(line => line.slice(5)).join('\n');
        if (data.trim()) yield JSON.parse(data);
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function fetcher(request, { documentAST, headers } = {}) {
  const operation = documentAST?.definitions.find(({ kind, name }) => kind === 'OperationDefinition'
    && (!request.operationName || name?.value === request.operationName));
  return operation?.operation === 'subscription' ? events(request, headers)
    : send(request, headers, 'application/graphql-response+json, application/json;q=0.9').then(answer).then(accepted);
}

// Editors keep Tab for themselves: Esc gives the next Tab back to the browser.
let leaving = false;
element('editor').addEventListener('keydown', event => {
  if (event.key === 'Tab' && leaving) event.stopPropagation();
  if (event.key !== 'Shift') leaving = event.key === 'Escape';
}, { capture: true });

element('log-in').addEventListener('click', () => attempt(() => login.begin()));
element('log-out').addEventListener('click', () => attempt(() => login.end()));
element('organisations').addEventListener('change', event => {
  localStorage.setItem(CHOSEN, organisation = event.target.value);
  show();
});

const file = async name => {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name} has status ${response.status}.`);
  return response;
};
let defaultQuery;
let acceptQuery;

attempt(async () => {
  const [configuration, query, accept] = await Promise.all(
    [file('config.json'), file('default.graphql'), file('accept.graphql')]);
  [defaultQuery, acceptQuery] = [await query.text(), await accept.text()];
  login = new Login(await configuration.json(), page);
  login.addEventListener('problem', event => tell(event.detail));
  const leaving = await attempt(() => login.resume());
  login.addEventListener('change', () => {
    tell();
    show();
  });
  if (!leaving) show();
});
