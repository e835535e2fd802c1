/* Before the first paint: the reader's own colors. At the first touch: the rest, which is the styles of what scripts add
   (data-rest), later.js, the scripts of extra_javascript (data-later), and the styles of paper (data-paper). */
(() => {
  const root = document.documentElement
  const { src, dataset } = document.currentScript
  const guide = (window.guide = { base: new URL("..", src), fetched })

  try {
    root.dataset.scheme = localStorage.getItem("guide-colors") ?? ""
  } catch {
    // Storage is blocked: the page has the colors of the device.
  }

  /* A choice that agrees with the device is none: the page follows the device again. */
  function switchColors() {
    const other = matchMedia("(prefers-color-scheme: dark)").matches ? "light" : "dark"
    root.dataset.scheme = root.dataset.scheme === other ? "" : other
    try {
      localStorage.setItem("guide-colors", root.dataset.scheme)
    } catch {
      // Storage is blocked: the choice holds for this page.
    }
  }

  function fetched(name, properties) {
    return new Promise((onload, onerror) =>
      document.head.append(Object.assign(document.createElement(name), properties, { onload, onerror })))
  }

  /* What does not come is missed by no reader. */
  function fetchRest() {
    const scripts = [src.replace("first", "later"), ...dataset.later.split(" ").filter(Boolean)]
    return (guide.rest ??= Promise.allSettled([
      (guide.styles = dataset.rest && fetched("link", { rel: "stylesheet", href: dataset.rest })),
      ...scripts.map(script => fetched("script", { src: script, async: false })),
      fetchPaper({}),
    ]))
  }

  /* Printing waits for no link: who prints before the styles of paper have come waits here. */
  function fetchPaper({ type }) {
    if (!dataset.paper) return
    const paper = new XMLHttpRequest()
    paper.open("GET", dataset.paper, type !== "beforeprint")
    paper.onload = () => {
      const { sheet } = document.querySelector("noscript").previousSibling
      // Where the page's own styles have not come, printing asks again.
      if (sheet?.insertRule(paper.response, sheet.cssRules.length)) delete dataset.paper
    }
    paper.send()
  }

  /* What is pressed first looks busy until later.js has done it. */
  async function press(element) {
    element.setAttribute("aria-busy", "true")
    await fetchRest()
    await guide.act?.(element)
    element.removeAttribute("aria-busy")
  }

  /* A long menu shows where one is. */
  function showPlace({ target }) {
    const menu = document.querySelector(".menu")
    if (target === menu || target === document) menu.scrollTop = menu.querySelector("[aria-current]")?.offsetTop - 99
  }

  addEventListener("load", showPlace) // Styled by now.
  addEventListener("toggle", showPlace, true)
  for (const sign of ["pointermove", "pointerdown", "wheel", "keydown", "focusin"])
    addEventListener(sign, fetchRest, { once: true })
  addEventListener("beforeprint", fetchPaper)
  if (history.state?.search) fetchRest()
  // Safari before 18.4 does not say at the click what has clicked.
  addEventListener("pointerdown", ({ pointerType }) => (guide.pointer = pointerType), true)
  addEventListener("keydown", () => (guide.pointer = ""), true)
  addEventListener("click", event => {
    const { target } = event
    const link = target.closest("a[role=doc-biblioref], a.term")
    // The menu covers a phone: it gives way to the place a link leads to.
    target.closest(".menu a")?.closest(".menu").hidePopover?.()
    if (target.closest(".scheme-button")) switchColors()
    if (target.closest(".search-button")) press(target)
    if (link && guide.pointer === "touch" && !guide.openCard) {
      event.preventDefault()
      press(link)
    }
  })
})()
