/* What a page needs before its first paint, and what fetches the rest when the reader first touches the page.
   The rest is later.js, the whole stylesheet (data-rest on its link) and the scripts named in extra_javascript. */
(() => {
  const root = document.documentElement
  const script = document.currentScript
  const device = matchMedia("(prefers-color-scheme: dark)")
  const signs = ["pointermove", "pointerdown", "touchstart", "wheel", "keydown", "focusin"]
  let rest

  /* The reader's own choice of colors; none means: as the device. */
  function stored(change) {
    try {
      change?.(localStorage)
      return localStorage.getItem("guide-colors")
    } catch {
      return null // Storage is blocked: the choice holds for this page only.
    }
  }

  function isDark() {
    return (root.dataset.scheme || (device.matches ? "dark" : "light")) === "dark"
  }

  function show(choice) {
    if (choice) root.dataset.scheme = choice
    else delete root.dataset.scheme
    document.querySelector(".scheme-button")?.setAttribute("aria-pressed", isDark())
  }

  /* A choice that agrees with the device is none: the page follows the device again. */
  function switchColors() {
    const wanted = isDark() ? "light" : "dark"
    const choice = (wanted === "dark") === device.matches ? null : wanted
    stored(store => (choice ? store.setItem("guide-colors", choice) : store.removeItem("guide-colors")))
    show(choice)
  }

  function fetched(element) {
    return new Promise((done, failed) => {
      element.onload = done
      element.onerror = failed
      document.head.append(element)
    })
  }

  function later(address) {
    return fetched(Object.assign(document.createElement("script"), { src: address, async: false }))
  }

  function fetchRest() {
    signs.forEach(sign => removeEventListener(sign, fetchRest))
    rest ??= Promise.all([
      ...[...document.querySelectorAll("link[data-rest]")].map(link =>
        fetched(Object.assign(document.createElement("link"), { rel: "stylesheet", href: link.dataset.rest }))),
      later(new URL("later.js", script.src)),
      ...(script.dataset.later?.trim().split(" ") ?? []).map(later),
    ])
    return rest
  }

  show(stored())
  device.addEventListener("change", () => show(root.dataset.scheme))
  addEventListener("DOMContentLoaded", () => show(root.dataset.scheme))
  addEventListener("storage", () => show(stored()))
  addEventListener("click", event => {
    if (event.target.closest(".scheme-button")) switchColors()
    if (event.target.closest(".search-button")) fetchRest().then(() => window.guide.openSearch(script.dataset.base))
  })
  signs.forEach(sign => addEventListener(sign, fetchRest, { passive: true }))
})()
