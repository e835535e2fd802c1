/* What a reader can do with a page once it is touched: switch colors, search, see what a cited study found. */
(() => {
  const { guide } = window
  const root = document.documentElement
  const device = matchMedia("(prefers-color-scheme: dark)")
  const actions = { "scheme-button": switchColors, "search-button": openSearch }

  guide.press = button => actions[button.className]()

  /* Colors. A choice that agrees with the device is none: the page follows the device again. */
  function isDark() {
    return (root.dataset.scheme || (device.matches ? "dark" : "light")) === "dark"
  }

  function switchColors() {
    const dark = !isDark()
    root.dataset.scheme = dark === device.matches ? "" : dark ? "dark" : "light"
    try {
      localStorage.setItem("guide-colors", root.dataset.scheme)
    } catch {
      // Storage is blocked: the choice holds for this page.
    }
  }

  addEventListener("storage", ({ key, newValue }) => {
    if (key === "guide-colors") root.dataset.scheme = newValue ?? ""
  })

  /* What each cited study found stands below its reference; the link that led there has done its part. */
  async function showFindings() {
    const link = document.querySelector(".findings")
    if (!link) return
    const found = await (await fetch("findings.json")).json()
    Object.entries(found).forEach(([id, html]) => document.getElementById(id).insertAdjacentHTML("beforeend", html))
    link.remove()
  }

  showFindings().catch(() => {}) // From a disk nothing can be fetched: the link stays.

  /* Search. */
  let dialog
  let sections

  function make(name, properties = {}, ...children) {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...children)
    return element
  }

  function openSearch() {
    dialog ??= document.body.appendChild(searchDialog())
    dialog.showModal()
    dialog.querySelector("input").select()
  }

  function searchDialog() {
    const input = make("input", { id: "search-words", enterKeyHint: "search", autocomplete: "off", spellcheck: false })
    const status = make("p", { className: "search-status", role: "status" })
    const list = make("ol", { className: "search-results" })
    const close = make("button", { type: "button", textContent: "Close" })
    const label = make("label", { htmlFor: "search-words", textContent: "Search the guide" })
    const form = make("form", { method: "dialog", role: "search" }, label, input, close)
    const made = make("dialog", { className: "search md-typeset" }, form, status, list)
    made.setAttribute("aria-label", "Search the guide")
    close.addEventListener("click", () => made.close())
    form.addEventListener("submit", event => {
      event.preventDefault()
      list.querySelector("a")?.focus()
    })
    input.addEventListener("input", () => showResults(input.value, list, status))
    made.addEventListener("click", ({ target }) => {
      if (target === made || target.closest("a")) made.close()
    })
    return made
  }

  async function showResults(text, list, status) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []
    try {
      sections ??= loadSections()
      const found = words.length ? best(await sections, words) : []
      list.replaceChildren(...found.map(result))
      status.textContent = words.length ? summary(found.length) : ""
    } catch {
      sections = undefined
      status.textContent = "Search cannot be loaded here. The menu leads to every page."
    }
  }

  function summary(count) {
    return count ? `${count} ${count === 1 ? "place" : "places"} found` : "Nothing found. Try a shorter or simpler word."
  }

  /* From a disk nothing can be fetched, but a script can be loaded: tools/zip_guide.py writes the index as one. */
  function loadIndex(address) {
    if (address.protocol !== "file:") return fetch(address).then(answer => answer.json())
    return new Promise((done, fail) =>
      document.head.append(make("script", { src: `${address}.js`, onload: () => done(guide.index), onerror: fail })))
  }

  async function loadSections() {
    const index = await loadIndex(new URL("search/search_index.json", guide.base))
    const parser = new DOMParser()
    const plain = html => {
      const { body } = parser.parseFromString(html, "text/html")
      body.querySelectorAll("sup").forEach(citation => citation.remove())
      return body.textContent.replace(/\s+/g, " ")
    }
    const pages = new Map(index.docs.map(({ location, title }) => [location, plain(title)]))
    return index.docs.map(({ location, title, text }) => {
      const page = pages.get(location.split("#")[0])
      return { location, page, title: plain(title), text: plain(text) }
    })
  }

  /* A word counts where it begins a word, ten times in a title; places with all the words come alone if there are any. */
  function best(all, words) {
    const patterns = words.map(word => new RegExp(`(?:^|[^\\p{L}\\p{N}])${stem(word)}`, "giu"))
    const scored = all.map(section => {
      const counts = patterns.map(pattern => count(section.title, pattern) * 10 + count(section.text, pattern))
      const met = patterns.filter((_, index) => counts[index])
      return { ...section, met: met.length, pattern: met[0], score: counts.reduce((a, b) => a + b) }
    })
    const most = Math.max(...scored.map(({ met }) => met))
    const wanted = most === words.length ? most : 1
    const kept = scored.filter(({ met }) => met >= wanted)
    return kept.sort((a, b) => b.met - a.met || b.score - a.score).slice(0, 20)
  }

  function count(text, pattern) {
    return text.match(pattern)?.length ?? 0
  }

  function stem(word) {
    return word.replace(/(\p{L}{3})(ies|es|s|ing|ed|y)$/u, "$1")
  }

  function result({ location, page, title, text, pattern }) {
    const name = page && page !== title ? `${page}: ${title}` : title
    const link = make("a", { href: new URL(location, guide.base), textContent: name })
    return make("li", {}, link, make("p", { textContent: excerpt(text, text.search(pattern)) }))
  }

  /* From the sentence of the place, or from some words before it if that is long: some 180 characters. */
  function excerpt(text, place) {
    const [, start] = text.slice(0, Math.max(place, 0)).match(/(?:^|[.?!] )([^.?!]*)$/) ?? ["", ""]
    const from = start.length > 100 ? text.indexOf(" ", place - 60) + 1 : Math.max(place, 0) - start.length
    const to = text.length > from + 180 ? text.lastIndexOf(" ", from + 180) : text.length
    return `${from ? "… " : ""}${text.slice(from, to).trim()}${to < text.length ? " …" : ""}`
  }
})()
