// @ts-check
/// <reference lib="webworker" />

/**
 * Keeps the support page and the catalogue, so that who has lost the Internet still learns which number to call now.
 *
 * Kept are the pages below as they are without a question, all that they name, and the catalogue. Nothing else is:
 * a page with a person in it never stays on a device. The network is always asked first; what is kept answers when the
 * network is gone, hangs, or brings a failure of the server, and says since when it was kept.
 *
 * A new version takes over at once. No page gets half old by that: a page and its scripts, styles and fonts are kept
 * or replaced together, their names carry their content, and what a kept page names is never thrown away.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const CACHE_PREFIX = "canal-abierto-";
/** Counted up when what is kept changes its form; the caches of other forms are thrown away. */
const CACHE = `${CACHE_PREFIX}1`;

const PAGES = ["/", "/en"];
const CATALOGUE = "/api/v1/catalogue";
/** Who asks how a page would be is not answered by how it was: without a network there is no dry run. */
const DRY_RUN = ["at", "revision"];
/** Named by their content: whoever has one need not ask whether it is still the same. */
const NAMED_BY_CONTENT = "/_next/static/";
const PARTS = new Set(["script", "style", "font", "image", "manifest"]);

/** A network that has not begun to answer by then is taken for gone. */
const NETWORK_LIMIT_MS = 4_000;
/** What a visit did not ask for, the page of the other language and the catalogue, is renewed when it is older. */
const RENEWED_AFTER_MS = 24 * 60 * 60 * 1000;

const KEPT_AT = "x-kept-at";
/** Of a page: the paths of its parts. */
const KEPT_WITH = "x-kept-with";

/**
 * The windows to which a kept page was given: they get its parts from here too. Where the network brings the page, it
 * brings the parts, and this worker is not in the way.
 * @type {Set<string>}
 */
const showKept = new Set();

worker.addEventListener("install", (event) => {
  event.waitUntil(
    Promise.all([...PAGES.map((path) => renewPage(path)), renewCatalogue()]).then(() => worker.skipWaiting()),
  );
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([dropOtherForms(), worker.clients.claim()]));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search, searchParams } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  if (request.mode === "navigate" && DRY_RUN.some((name) => searchParams.has(name))) return;
  if (request.mode === "navigate" && PAGES.includes(pathname)) event.respondWith(page(event, pathname, search === ""));
  else if (pathname === CATALOGUE && search === "") event.respondWith(catalogue(event));
  else if (!navigator.onLine || showKept.has(event.clientId)) {
    if (pathname.startsWith(NAMED_BY_CONTENT)) event.respondWith(keptOrFetched(request));
    else if (PARTS.has(request.destination)) event.respondWith(fetchedOrKept(request));
  }
});

/**
 * @param {FetchEvent} event
 * @param {string} path of one of the kept pages
 * @param {boolean} isPlain whether it is asked for without a question, as it is kept
 */
async function page(event, path, isPlain) {
  const network = fetch(event.request);
  event.waitUntil(renewAfter(network, path, isPlain).catch(ignore));
  const substitute = await keptPage(path);
  const answer = await networkOr(network, substitute);
  if (answer === substitute) showKept.add(event.resultingClientId);
  return answer;
}

/** @param {FetchEvent} event */
async function catalogue(event) {
  const network = fetch(event.request);
  event.waitUntil(network.then((response) => keepCatalogue(response.clone())).catch(ignore));
  return networkOr(network, await keptCatalogue());
}

/** @param {Request} request */
async function keptOrFetched(request) {
  return (await kept(request.url)) ?? fetch(request);
}

/** @param {Request} request */
async function fetchedOrKept(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const response = await kept(request.url);
    if (response) return response;
    throw error;
  }
}

/**
 * What the network answers; what is kept, if anything is, when the network is gone, late, or brings a server's failure.
 * @param {Promise<Response>} network
 * @param {Response | undefined} substitute
 */
async function networkOr(network, substitute) {
  if (!substitute) return network;
  const late = new Promise((resolve) => setTimeout(resolve, NETWORK_LIMIT_MS));
  const answer = await Promise.race([network, late]).catch(ignore);
  return answer instanceof Response && answer.status < 500 ? answer : substitute;
}

/**
 * Each page that the network brought renews what is kept.
 * @param {Promise<Response>} network
 * @param {string} path
 * @param {boolean} isPlain
 */
async function renewAfter(network, path, isPlain) {
  const response = await network;
  // Where a redirection leads is not to be seen in this answer; who follows it sees it.
  if (isPlain && response.type !== "opaqueredirect") await keepPage(path, response.clone());
  else if (response.status < 400) await renewPage(path);
  for (const other of [...PAGES, CATALOGUE]) {
    const known = await kept(other);
    if (!known || Date.now() - keptAt(known) < RENEWED_AFTER_MS) continue;
    await (other === CATALOGUE ? renewCatalogue() : renewPage(other));
  }
}

/** @param {string} path */
async function renewPage(path) {
  const response = await fetch(path);
  const leadsTo = new URL(response.url);
  if (response.redirected && leadsTo.origin === worker.location.origin && PAGES.includes(leadsTo.pathname)) {
    // This visitor has chosen the other language: offline, too, this address is to lead there.
    const cache = await caches.open(CACHE);
    await cache.delete(path);
  } else {
    await keepPage(path, response);
  }
}

async function renewCatalogue() {
  await keepCatalogue(await fetch(CATALOGUE, { cache: "no-cache" }));
}

/**
 * Keeps a page with all that it names, or leaves what was kept before as it is.
 * @param {string} path
 * @param {Response} response
 */
async function keepPage(path, response) {
  if (!isGood(response, "text/html")) return;
  const html = await response.text();
  const [head] = /<head[^>]*>/.exec(html) ?? [];
  // A page that is not for search engines has nothing lasting to say: it tells that there is no catalogue yet.
  if (head === undefined || /<meta[^>]*name="robots"[^>]*noindex/.test(html)) return;
  const now = Date.now();
  const marked = html.replace(head, `${head}<meta name="kept-at" content="${now}">`);
  // One at a time, also across the old and the new version of this worker: what one keeps the other must not drop.
  await navigator.locks.request(CACHE, async () => {
    const cache = await caches.open(CACHE);
    const parts = await keepParts(cache, html);
    const headers = headersToKeep(response, now);
    headers.set(KEPT_WITH, parts.join(" "));
    await cache.put(path, new Response(marked, { headers }));
    await dropUnneeded(cache);
  });
}

/** @param {Response} response */
async function keepCatalogue(response) {
  if (!isGood(response, "application/json")) return;
  const cache = await caches.open(CACHE);
  await cache.put(CATALOGUE, new Response(await response.text(), { headers: headersToKeep(response, Date.now()) }));
}

/**
 * Keeps what a page needs to be shown and to work. Fails when a part cannot be had that the page does not work without.
 * @param {Cache} cache
 * @param {string} html
 * @returns {Promise<string[]>} the paths
 */
async function keepParts(cache, html) {
  const parts = [...new Set(html.match(/\/_next\/static\/[\w.~/%-]+/g))];
  const icons = [...html.matchAll(/<link\b[^>]*\brel="(?:[\w -]*icon|manifest)"[^>]*>/g)]
    .map(([link]) => /\bhref="(\/[^"]*)"/.exec(link)?.[1])
    .filter((icon) => icon !== undefined);
  const inStyles = await Promise.all(
    parts.map(async (part) => {
      const response = await keepPart(cache, part);
      return part.endsWith(".css") ? namedIn(await response.text(), part) : [];
    }),
  );
  const fonts = inStyles.flat();
  await Promise.all([
    ...fonts.map((font) => keepPart(cache, font)),
    ...icons.map((icon) => keepPart(cache, icon).catch(ignore)),
  ]);
  return [...parts, ...fonts, ...icons];
}

/**
 * @param {string} css
 * @param {string} path of the style sheet
 */
function namedIn(css, path) {
  const base = new URL(path, worker.location.origin);
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)]
    .map(([, url = ""]) => new URL(url, base))
    .filter(({ origin }) => origin === worker.location.origin)
    .map(({ pathname }) => pathname);
}

/**
 * @param {Cache} cache
 * @param {string} path
 */
async function keepPart(cache, path) {
  const known = await cache.match(path, { ignoreVary: true });
  if (known && path.startsWith(NAMED_BY_CONTENT)) return known;
  const response = await fetch(path);
  if (!isGood(response)) throw new Error(`${path} cannot be kept`);
  // While the desk is being developed, a name says nothing about the content.
  if (path.startsWith(NAMED_BY_CONTENT) && !response.headers.get("cache-control")?.includes("immutable"))
    throw new Error(`${path} may change`);
  await cache.put(path, response.clone());
  return response;
}

/**
 * Drops the parts that no kept page names any more.
 * @param {Cache} cache
 */
async function dropUnneeded(cache) {
  const needed = new Set([...PAGES, CATALOGUE]);
  for (const path of PAGES) {
    const page = await cache.match(path, { ignoreVary: true });
    for (const part of page?.headers.get(KEPT_WITH)?.split(" ") ?? []) needed.add(part);
  }
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!needed.has(pathname + search)) await cache.delete(request, { ignoreVary: true });
  }
}

async function dropOtherForms() {
  for (const name of await caches.keys())
    if (name.startsWith(CACHE_PREFIX) && name !== CACHE) await caches.delete(name);
}

/**
 * The page that was kept under an address; where none was, the page of the other language still says whom to call.
 * @param {string} path
 */
async function keptPage(path) {
  for (const each of [path, ...PAGES]) {
    const response = await kept(each);
    if (response) return response;
  }
}

/** With its age, as the server says it of a catalogue that it cannot confirm. */
async function keptCatalogue() {
  const response = await kept(CATALOGUE);
  if (!response) return undefined;
  const headers = new Headers(response.headers);
  headers.set("age", String(Math.max(0, Math.floor((Date.now() - keptAt(response)) / 1000))));
  return new Response(response.body, { headers });
}

/** @param {string} url */
function kept(url) {
  return caches.match(url, { cacheName: CACHE, ignoreVary: true });
}

/** @param {Response} response */
function keptAt(response) {
  return Number(response.headers.get(KEPT_AT));
}

/**
 * @param {Response} response
 * @param {string} [type] of its content
 */
function isGood(response, type = "") {
  const isOfType = response.headers.get("content-type")?.startsWith(type) ?? false;
  return response.status === 200 && response.type === "basic" && !response.redirected && isOfType;
}

/**
 * The policy stays with the page whose nonce it names; what told of the body as it travelled does not.
 * @param {Response} response
 * @param {number} now
 */
function headersToKeep(response, now) {
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) headers.delete(name);
  headers.set(KEPT_AT, String(now));
  return headers;
}

function ignore() {}
