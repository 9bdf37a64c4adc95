// OpenID Connect: code flow with PKCE (S256). Tokens stay in this object; sessionStorage holds only what a redirect must
// survive, and whether this tab was logged in, so that a reload can ask the login server without showing its form.

const PENDING = 'throughline.login';
const LOGGED_IN = 'throughline.logged-in';
const base64url = bytes => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const sha256 = async text => new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
const claims = jwt => JSON.parse(new TextDecoder().decode(
  Uint8Array.from(atob(jwt.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0))));

/** Its message is a sentence for the person at the screen. */
export class LoginProblem extends Error {}

export class Login extends EventTarget {
  #issuer; #clientId; #page; #server; #tokens; #renewAt; #renewal; #timer;

  constructor({ issuer, clientId }, page) {
    super();
    [this.#issuer, this.#clientId, this.#page] = [issuer, clientId, page];
  }

  get person() { return this.#tokens && claims(this.#tokens.id_token); }
  get organisations() { return this.#tokens && claims(this.#tokens.access_token).organization; }

  /** Continues after a reload or a redirect; true while the browser is on its way to the login server. */
  async resume() {
    const answer = new URLSearchParams(location.search);
    const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? 'null');
    const wasLoggedIn = sessionStorage.getItem(LOGGED_IN);
    sessionStorage.removeItem(PENDING);
    sessionStorage.removeItem(LOGGED_IN);
    if (!answer.has('state')) return wasLoggedIn ? this.begin({ prompt: 'none' }) : false;
    history.replaceState(null, '', this.#page);
    if (answer.get('state') !== pending?.state || (answer.has('iss') && answer.get('iss') !== this.#issuer))
      throw new LoginProblem('This answer belongs to no login begun in this tab. Please log in again.');
    if (answer.has('error')) {
      if (pending.silent) return false;
      throw new LoginProblem(`The login was refused: ${answer.get('error_description') ?? answer.get('error')}.`);
    }
    await this.#request({
      grant_type: 'authorization_code', code: answer.get('code'), redirect_uri: this.#page, code_verifier: pending.verifier,
    });
    if (this.person.nonce !== pending.nonce) {
      this.#forget();
      throw new LoginProblem('The login server answered a login that was not ours. Please log in again.');
    }
    return false;
  }

  async begin(more = {}) {
    if (!crypto.subtle) throw new LoginProblem('Logging in needs HTTPS: browsers offer no cryptography to this address.');
    const { authorization_endpoint } = await this.#discover();
    const pending = { state: random(), nonce: random(), verifier: random(), silent: more.prompt === 'none' };
    sessionStorage.setItem(PENDING, JSON.stringify(pending));
    this.#leaveFor(authorization_endpoint, {
      response_type: 'code', client_id: this.#clientId, redirect_uri: this.#page, scope: 'openid profile organization:*',
      state: pending.state, nonce: pending.nonce,
      code_challenge: base64url(await sha256(pending.verifier)), code_challenge_method: 'S256', ...more,
    });
    return true;
  }

  async end() {
    const hint = this.#tokens?.id_token;
    this.#forget();
    const { end_session_endpoint } = await this.#discover();
    this.#leaveFor(end_session_endpoint, {
      client_id: this.#clientId, post_logout_redirect_uri: this.#page, ...(hint && { id_token_hint: hint }),
    });
  }

  /** An access token that is good for the next seconds. */
  async token() {
    if (this.#tokens && Date.now() >= this.#renewAt) await this.#renew();
    if (!this.#tokens) throw new LoginProblem('You are not logged in.');
    return this.#tokens.access_token;
  }

  /** Takes a new token, which says what has changed meanwhile. */
  renew() { return this.#renew(); }

  #renew() {
    this.#renewal ??= this.#request({ grant_type: 'refresh_token', refresh_token: this.#tokens.refresh_token })
      .catch(problem => {
        this.dispatchEvent(new CustomEvent('problem', { detail: problem }));
        throw problem;
      })
      .finally(() => { this.#renewal = undefined; });
    return this.#renewal;
  }

  async #request(form) {
    const { token_endpoint } = await this.#discover();
    const response = await this.#fetch(token_endpoint,
      { method: 'POST', body: new URLSearchParams({ client_id: this.#clientId, ...form }) });
    const answer = await response.json().catch(() => ({}));
    if (!response.ok || !answer.access_token) {
      if (response.status >= 500) throw new LoginProblem(`The login server failed (status ${response.status}). Please try again.`);
      const wasLoggedIn = Boolean(this.#tokens);
      this.#forget();
      throw new LoginProblem(wasLoggedIn ? 'Your session has ended. Please log in again.'
        : `The login server issued no token: ${answer.error_description ?? answer.error ?? `status ${response.status}`}.`);
    }
    this.#keep(answer);
  }

  #keep(answer) {
    this.#tokens = { ...this.#tokens, ...answer };
    sessionStorage.setItem(LOGGED_IN, 'yes');
    const early = Math.min(30, answer.expires_in / 2);
    this.#renewAt = Date.now() + (answer.expires_in - early) * 1000;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#renew().catch(() => {}), this.#renewAt - Date.now());
    this.dispatchEvent(new Event('change'));
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#tokens = undefined;
    sessionStorage.removeItem(LOGGED_IN);
    this.dispatchEvent(new Event('change'));
  }

  async #discover() {
    if (this.#server) return this.#server;
    const response = await this.#fetch(`${this.#issuer}/.well-known/openid-configuration`);
    const server = await response.json().catch(() => ({}));
    if (!response.ok || server.issuer !== this.#issuer)
      throw new LoginProblem(`${this.#issuer} is not a login server that answers (status ${response.status}).`);
    return this.#server = server;
  }

  #fetch(url, options) {
    return fetch(url, { credentials: 'omit', ...options }).catch(() => {
      throw new LoginProblem(`The login server ${new URL(this.#issuer).origin} cannot be reached, or it does not know this page.`);
    });
  }

  #leaveFor(endpoint, parameters) {
    const url = new URL(endpoint);
    Object.entries(parameters).forEach(([name, value]) => url.searchParams.set(name, value));
    location.assign(url);
  }
}
