/* Lets the browser keep the guide for reading without the internet (service-worker.js), and says when a newer one is there. */
(() => {
  const { serviceWorker: workers, connection } = navigator
  const isFirst = !workers?.controller
  const isPreview = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname)
  if (!workers || !location.protocol.startsWith("http") || (isFirst && (isPreview || connection?.saveData))) return
  const whenIdle = window.requestIdleCallback ?? (job => setTimeout(job, 2000))

  // Safari and Firefox cannot say that a reader saves data: there the guide is kept for who asks for it.
  if (isFirst && !connection) offer()
  else whenIdle(keep)

  async function keep() {
    try {
      watch(await workers.register(new URL("service-worker.js", guide.base), { updateViaCache: "none" }))
    } catch {
      // Not allowed here: the guide is read from its host.
    }
  }

  function offer() {
    const text = document.createElement("p")
    const ask = button(WORDS.keep, async () => {
      text.replaceChildren(WORDS.wait)
      await keep()
      await workers.ready
      text.replaceChildren(WORDS.kept)
    })
    text.setAttribute("role", "status")
    text.append(ask)
    document.querySelector("[data-keep]")?.before(text)
  }

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
    const show = button(WORDS.show_new, () => registration.waiting?.postMessage("show-new-version"))
    const leave = button(WORDS.not_now, () => status.remove())
    document.body.append(status)
    // A screen reader tells only what comes into a region that is there.
    setTimeout(() => status.append(WORDS.new_version, " ", show, leave), 100)
  }

  function button(textContent, act) {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent })
    made.addEventListener("click", act)
    return made
  }
})()
