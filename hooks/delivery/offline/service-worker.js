/* Keeps one whole version of the guide on the reader's device. hooks/delivery/worker.py fills in VERSION and FILES: the
   address of each file from the top of the site, and the start of its SHA-256.

   Pages and what they load come from the same version, always: this worker answers only from its own cache; a file that
   is not of its version is never kept; a page that is not of its version gets nothing from it. */
const VERSION = ""
const FILES = {}

const NOT_HERE = "404.html"

const base = new URL("./", location)
const ours = `guide:${base.pathname}:` // Other sites of the same host have caches of their own.
const name = ours + VERSION

addEventListener("install", event => event.waitUntil(keepAll()))
addEventListener("activate", event => event.waitUntil(takeOver()))
addEventListener("message", ({ data }) => data === "show-new-version" && skipWaiting())
addEventListener("fetch", event => {
  const { request } = event
  const path = request.method === "GET" ? pathOf(request.url) : undefined
  if (path in FILES) event.respondWith(answer(event, path))
  else if (path !== undefined && request.mode === "navigate" && !(`${path}/` in FILES)) event.respondWith(orNotHere(request))
  else if (`${path}/` in FILES) event.respondWith(Response.redirect(new URL(`${path}/`, base)))
})

/* One after the other, so that what the reader does goes first. What is kept already stays if a later file fails. */
async function keepAll() {
  const cache = await caches.open(name)
  for (const [path, hash] of Object.entries(FILES)) {
    const kept = keep(cache, new URL(path, base).href, hash)
    await (path === NOT_HERE ? kept.catch(() => {}) : kept) // Some hosts send it as an error, also by its own name.
  }
}

async function keep(cache, url, hash) {
  const before = await caches.match(url)
  const fresh = before && (await hashOf(before)) === hash ? before : await fetch(url, { cache: "no-cache" })
  if (!fresh.ok || fresh.redirected || (await hashOf(fresh)) !== hash) throw new Error(`${url} is not of this version`)
  await cache.put(url, fresh)
}

async function hashOf(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer())
  return [...new Uint8Array(digest.slice(0, 8))].map(byte => byte.toString(16).padStart(2, "0")).join("")
}

/* Pages that are still open show the version before: they load anew. */
async function takeOver() {
  const names = await caches.keys()
  await Promise.all(names.filter(each => each.startsWith(ours) && each !== name).map(each => caches.delete(each)))
  const open = await clients.matchAll({ type: "window" })
  open.forEach(client => client.navigate(client.url).catch(() => {}))
}

async function answer({ request, clientId }, path) {
  const page = request.mode === "navigate" ? undefined : await clients.get(clientId)
  const isOurs = !page || pathOf(page.url) in FILES
  const kept = isOurs && (await caches.match(new URL(path, base).href, { cacheName: name, ignoreVary: true }))
  return kept || fetch(request)
}

/* Without the internet, what the guide does not have is told by the guide. */
async function orNotHere(request) {
  try {
    return await fetch(request)
  } catch {
    return (await caches.match(new URL(NOT_HERE, base).href, { cacheName: name, ignoreVary: true })) ?? Response.error()
  }
}

/* "tests/" for https://host/guide/tests/index.html?a#b; undefined for what is not of the guide. */
function pathOf(address) {
  const { origin, pathname } = new URL(address)
  if (origin === base.origin && pathname.startsWith(base.pathname))
    return decodeURI(pathname.slice(base.pathname.length)).replace(/(^|\/)index\.html$/, "$1")
}
