/* Of both workers, above the rest (hooks/delivery/worker.py): where the guide is, what is its own, and how to take it all away. */
const base = new URL("./", location)
const ours = `guide:${base.pathname}:` // Other sites of the same host have caches of their own.

self.leave = async () => {
  const names = await caches.keys()
  await Promise.all(names.filter(each => each.startsWith(ours)).map(each => caches.delete(each)))
  await registration.unregister()
  const open = await clients.matchAll({ type: "window" })
  open.forEach(client => client.navigate(client.url).catch(() => {}))
}
