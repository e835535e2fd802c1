/* Keeps one whole version of the guide on the reader's device. hooks/delivery/worker.py fills in VERSION, FILES (the
   address of each file from the top of the site, and the start of its SHA-256), EXPIRES (the last day by which a page is
   to be checked again, such as "2027-11-24"), and TOO_OLD (the page that is shown without the internet after that day).

   Pages and what they load come from the same version, always: this worker answers only from its own cache; a file that
   is not of its version is never kept; a page that is not of its version gets nothing from it. */
const VERSION = ""
const FILES = {}
const EXPIRES = ""
const TOO_OLD = ""

const NOT_HERE = "404.html"
const PATIENCE = 10_000 // Milliseconds.
const DAY = "newest-on" // Holds the last day on which the host had no newer version.

const name = ours + VERSION
let asking // Whether the host was reached at the last visit.

addEventListener("install", event => event.waitUntil(keepAll()))
addEventListener("activate", event => event.waitUntil(takeOver()))
addEventListener("message", event => {
  if (event.data === "show-new-version") skipWaiting()
  if (event.data === "how-old") event.waitUntil(tellAge(event.ports[0]))
})
addEventListener("fetch", event => {
  const { request } = event
  const path = request.method === "GET" ? pathOf(request.url) : undefined
  const isVisit = path !== undefined && request.mode === "navigate"
  if (isVisit) event.waitUntil((asking = askHost(request.url)))
  if (isTooOld()) return isVisit && event.respondWith(orTooOld(request))
  if (path in FILES) event.respondWith(answer(event, path))
  else if (isVisit && !(`${path}/` in FILES)) event.respondWith(orNotHere(request))
  else if (`${path}/` in FILES) event.respondWith(Response.redirect(new URL(`${path}/`, base)))
})

/* One after the other, so that what the reader does goes first. What is kept already stays if a later file fails, unless
   the device is full. */
async function keepAll() {
  if (isTooOld()) throw new Error("too old to keep")
  const cache = await caches.open(name)
  try {
    for (const [path, hash] of Object.entries(FILES)) {
      const kept = keep(cache, new URL(path, base).href, hash)
      await (path === NOT_HERE ? kept.catch(() => {}) : kept) // Some hosts send it as an error, also by its own name.
    }
    await setDay(cache)
  } catch (error) {
    if (error.name === "QuotaExceededError") await caches.delete(name)
    throw error
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

function isTooOld() {
  return EXPIRES && new Date() > new Date(`${EXPIRES}T23:59:59`)
}

/* After the last day nothing that was kept is shown, and none of it stays. */
async function orTooOld(request) {
  await caches.delete(name)
  try {
    return await fetch(request)
  } catch {
    return new Response(TOO_OLD, { headers: { "Content-Type": "text/html; charset=utf-8" } })
  }
}

/* What a host says of the guide, by its worker: whether this version is the newest, another is, or none is any more.
   A page to log in to some network is none of these. Gives whether the guide's host was reached. */
async function askHost(page) {
  const answer = await asked(location.href)
  if (isGone(answer) && (await isGoneToo(base.href)) && (await isGoneToo(page))) await leave()
  if (!answer?.ok || !/javascript/.test(answer.headers.get("Content-Type"))) return false
  const text = await answer.text().catch(() => "")
  if (/^self\.TAKES_ALL_AWAY\b/m.test(text)) await leave() // Not when that worker may begin, which can be later.
  else if (text.includes(`"${VERSION}"`)) await setDay(await caches.open(name))
  else registration.update().catch(() => {})
  return text !== ""
}

/* A guide that was taken down must not live on in copies: its host says that the page, the first page and this worker are
   not there. One of them alone may be missing for a minute while a new version is put up; no answer at all says nothing. */
async function isGoneToo(address) {
  return isGone(await asked(address))
}

/* Undefined without a connection. A network that never answers must not hold up the worker that comes next; the browser's
   own store of pages makes one question wait for another of the same address. */
function asked(address) {
  return fetch(address, { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout?.(PATIENCE) }).catch(() => {})
}

function isGone(answer) {
  return answer?.status === 404 || answer?.status === 410
}

function setDay(cache) {
  return cache.put(new URL(DAY, base), new Response(new Date().toISOString())).catch(() => {}) // The device is full.
}

/* Tells a page from which day the copy is that it shows; nothing where the host was reached. */
async function tellAge(port) {
  const isReached = await (asking ?? askHost(base.href))
  const day = !isReached && (await caches.match(new URL(DAY, base).href, { cacheName: name }))
  port.postMessage(day ? await day.text() : "")
}

/* "tests/" for https://host/guide/tests/index.html?a#b; undefined for what is not of the guide. */
function pathOf(address) {
  const { origin, pathname } = new URL(address)
  if (origin === base.origin && pathname.startsWith(base.pathname))
    return decodeURI(pathname.slice(base.pathname.length)).replace(/(^|\/)index\.html$/, "$1")
}
