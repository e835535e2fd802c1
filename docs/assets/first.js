/* Before the first paint: the reader's own colors. At the first touch: the rest, which is later.js, the whole
   stylesheet (data-rest on its link) and the scripts of extra_javascript (data-later). */
(() => {
  const root = document.documentElement
  const { src, dataset } = document.currentScript
  const signs = ["pointermove", "pointerdown", "wheel", "keydown", "focusin"]
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
    return (rest ??= fetchStyles().then(fetchScripts))
  }

  /* Nothing that a script adds is seen without its style. */
  async function fetchStyles() {
    const link = document.querySelector("[data-rest]")
    if (link) await fetched("link", { rel: "stylesheet", href: link.dataset.rest })
  }

  function fetchScripts() {
    const scripts = [src.replace("first", "later"), ...dataset.later.split(" ").filter(Boolean)]
    return Promise.all(scripts.map(script => fetched("script", { src: script, async: false })))
  }

  signs.forEach(sign => addEventListener(sign, fetchRest, { passive: true }))
  addEventListener("beforeprint", fetchRest)
  addEventListener("click", ({ target }) => {
    const button = target.closest(".top button:not([popovertarget])")
    // The menu covers a phone: it gives way to the place a link leads to.
    target.closest(".menu a")?.closest(".menu").hidePopover?.()
    if (button) fetchRest().then(() => window.guide.press?.(button))
  })
  window.guide = { base: new URL("..", src) }
})()
