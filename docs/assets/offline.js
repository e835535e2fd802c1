/* Lets the browser keep the guide for reading without the internet (service-worker.js), and says when a newer one is there. */
(() => {
  const { serviceWorker: workers, connection } = navigator
  const isFirst = !workers?.controller
  const isPreview = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname)
  if (!workers || !location.protocol.startsWith("http") || (isFirst && isPreview)) return
  // Some engines are never idle by their own account: then it is kept all the same.
  const whenIdle = job => (window.requestIdleCallback ? requestIdleCallback(job, { timeout: 2000 }) : setTimeout(job, 2000))

  // Safari and Firefox cannot say that a reader saves data: there the guide is kept only for who asks for it.
  if (!isFirst || (connection && !connection.saveData)) whenIdle(keep)
  offer()
  if (!isFirst) showAge()

  /* Undefined where it is not allowed, or where the host cannot be reached: the guide is read as it is. A worker that is
     there is asked to look for a newer one, for to register again would call back one that takes itself away. */
  async function keep() {
    try {
      const worker = new URL("service-worker.js", guide.base)
      const registration = await (isFirst ? workers.register(worker, { updateViaCache: "none" }) : workers.getRegistration())
      watch(registration)
      if (!isFirst) await registration.update()
      return registration
    } catch {}
  }

  /* A copy that is read without the internet says from which day it is. */
  function showAge() {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => {
      if (!data) return
      const day = new Date(data).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" })
      const text = Object.assign(document.createElement("p"), { className: "page-facts", role: "status" })
      document.querySelector("main").append(text)
      setTimeout(() => text.append(guide.fill(WORDS.copy_of, { day })), 100)
    }
    workers.controller.postMessage("how-old", [port2])
  }

  /* On the page that tells how to keep the guide, in the room that whole-guide.css leaves for it. */
  function offer() {
    const place = document.querySelector("[data-keep]")
    const ask = button(WORDS.keep, async () => {
      place.replaceChildren(WORDS.wait)
      place.replaceChildren((await isKept(await keep())) ? WORDS.kept : WORDS.not_kept)
    })
    place?.append(isFirst ? ask : WORDS.kept)
  }

  /* A full device, or a host that changes files on their way, ends it. */
  async function isKept(registration) {
    if (registration?.active) return true
    const worker = registration?.installing ?? registration?.waiting
    if (!worker) return false
    return new Promise(resolve =>
      worker.addEventListener("statechange", () => {
        if (worker.state === "activated" || worker.state === "redundant") resolve(worker.state === "activated")
      }))
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
