/* Lets the browser keep the guide for reading without the internet (service-worker.js), and says when a newer one is there. */
(() => {
  const { serviceWorker: workers, connection } = navigator
  const isFirst = !workers?.controller
  if (!workers || !location.protocol.startsWith("http") || (isFirst && connection?.saveData)) return
  const whenIdle = window.requestIdleCallback ?? (job => setTimeout(job, 2000))

  whenIdle(async () => {
    try {
      watch(await workers.register(new URL("service-worker.js", guide.base), { updateViaCache: "none" }))
    } catch {
      // Not allowed here: the guide is read from its host.
    }
  })

  function watch(registration) {
    const look = () => registration.waiting && !isFirst && tell(registration)
    const follow = () => registration.installing?.addEventListener("statechange", look)
    registration.addEventListener("updatefound", follow)
    follow()
    look()
  }

  function tell(registration) {
    if (document.querySelector(".new-version")) return
    const status = Object.assign(document.createElement("div"), { className: "new-version", role: "status" })
    const show = button("Show it", () => registration.waiting?.postMessage("show-new-version"))
    const leave = button("Not now", () => status.remove())
    document.body.append(status)
    // A screen reader tells only what comes into a region that is there.
    setTimeout(() => status.append("A newer version of this guide is there. ", show, leave), 100)
  }

  function button(textContent, act) {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent })
    made.addEventListener("click", act)
    return made
  }
})()
