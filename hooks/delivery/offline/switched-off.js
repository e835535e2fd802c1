/* In place of the worker that keeps the guide: takes all that it kept from the reader's device, and itself. */
self.TAKES_ALL_AWAY = true // The worker that keeps the guide looks for this line, and leaves at once.
const ours = `guide:${new URL("./", location).pathname}:`

addEventListener("install", () => skipWaiting())
addEventListener("activate", event => event.waitUntil(leave()))

async function leave() {
  const names = await caches.keys()
  await Promise.all(names.filter(each => each.startsWith(ours)).map(each => caches.delete(each)))
  await registration.unregister()
  const open = await clients.matchAll({ type: "window" })
  open.forEach(client => client.navigate(client.url).catch(() => {}))
}
