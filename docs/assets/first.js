/* Before the first paint: the reader's own colors. At the first touch: the rest, which is later.js, the whole
   stylesheet (data-rest on its link) and the scripts of extra_javascript (data-later). */
(() => {
  const root = document.documentElement
  const { src, dataset } = document.currentScript
  const signs = ["pointermove", "pointerdown", "touchstart", "wheel", "keydown", "focusin"]
  let rest

  try {
    root.dataset.scheme = localStorage.getItem("guide-colors") ?? ""
  } catch {
    // Storage is blocked: the page has the colors of the device.
  }

  function fetched(name, properties) {
    return new Promise(done => {
      const element = Object.assign(document.createElement(name), properties, { onload: done, onerror: done })
      document.head.append(element)
    })
  }

  function fetchRest() {
    signs.forEach(sign => removeEventListener(sign, fetchRest))
    return (rest ??= Promise.all([
      ...[...document.querySelectorAll("[data-rest]")].map(link =>
        fetched("link", { rel: "stylesheet", href: link.dataset.rest })),
      ...[new URL("later.js", src), ...(dataset.later?.split(" ") ?? [])].map(script =>
        fetched("script", { src: script, async: false })),
    ]))
  }

  signs.forEach(sign => addEventListener(sign, fetchRest, { passive: true }))
  addEventListener("click", ({ target }) => {
    const button = target.closest(".top button:not([popovertarget])")
    if (button) fetchRest().then(() => window.guide.press(button))
  })
  window.guide = { base: new URL(dataset.base + "/", location) }
})()
