/* The search dialog: results while one types. Ranking is that of ranking.js, over search/index.json. */
(() => {
  const { guide } = window
  const MOST = 20 // results
  const LONG = 180 // letters of an excerpt
  const BEGUN = 3 // letters; fewer may become anything
  const HEARD = 400 // ms in which a screen reader notes what was taken away
  // What stands for the text of a place that readers open only if they wish.
  const BY_CHOICE = ["", WORDS.search_survival, WORDS.search_post_mortem]
  const files = (guide.files = {})
  let ranking
  let meanings
  let works
  let asked = 0
  let isReady = false
  let isLeaving = false

  const input = make("input", { id: "search-words", enterKeyHint: "search", autocomplete: "off", spellcheck: false })
  const status = make("p", { className: "search-status", role: "status" })
  const spanish = make("p", { className: "search-spanish", lang: "es" })
  const list = make("ol", { className: "search-results" })
  const close = make("button", { type: "button", textContent: WORDS.close })
  const title = make("h2", { id: "search-title", textContent: WORDS.search_guide })
  const form = make("form", { role: "search" }, title, input, close)
  const dialog = make("dialog", { className: "search md-typeset", tabIndex: -1, autofocus: true }, form, status, spanish, list)
  const near = new IntersectionObserver(seen => seen.forEach(({ isIntersecting, target }) => isIntersecting && tell(target)))
  const shown = new WeakMap()

  for (const each of [dialog, input]) each.setAttribute("aria-labelledby", title.id)
  document.body.append(dialog)
  close.addEventListener("click", () => dialog.close())
  dialog.addEventListener("close", () => (isLeaving = isLeaving ? false : remember()))
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close())
  dialog.addEventListener("keydown", walk)
  list.addEventListener("click", ({ target }) => target.closest("a") && leave(target.closest("a")))
  input.addEventListener("input", show)
  form.addEventListener("submit", async event => {
    event.preventDefault()
    await show()
    list.querySelector("a")?.click()
  })
  addEventListener("popstate", () => history.state?.search && guide.openSearch())

  guide.openSearch = async () => {
    if (dialog.open) return
    const { words, at } = history.state?.search ?? {}
    dialog.showModal()
    if (words) input.value = words
    load()
    await Promise.all([enter(), show()])
    list.querySelector(`a[href="${at}"]`)?.focus()
  }

  /* By way of the dialog where keys opened it: while the page around becomes inert, Orca goes in silence to what has the
     focus, and would neither say the field nor let one type into it. Nor may the field have had it before (`autofocus`). */
  async function enter() {
    if (!guide.pointer) {
      dialog.focus()
      await new Promise(done => setTimeout(done, HEARD))
      if (document.activeElement !== dialog) return // The reader types already, or has gone on.
    }
    input.focus()
    input.select()
  }

  function make(name, properties = {}, ...children) {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...children)
    for (const each of ["lang", "role"]) if (properties[each]) element.setAttribute(each, properties[each])
    return element
  }

  /* From a disk nothing can be fetched, but a script can be loaded: tools/zip_guide.py writes each file as one. */
  async function file(path) {
    const address = new URL(path, guide.base)
    if (address.protocol === "file:") {
      await guide.fetched("script", { src: `${address}.js` })
      return files[path]
    }
    return (await fetch(address)).json()
  }

  function script(name) {
    return guide.fetched("script", { src: new URL(`assets/${name}.js`, guide.base), async: false })
  }

  function load() {
    return (ranking ??= Promise.all([file("search/index.json"), script("mending"), script("ranking")]).then(([index]) =>
      Object.assign(guide.ranking(index), index)))
  }

  /* Few readers need these: they are fetched for a word that nothing else has. Without them the search goes on. */
  async function learn(search, text) {
    if (search.isForeign(text)) await (meanings ??= file("search/spanish.json").then(search.learnSpanish, () => (meanings = undefined)))
    if (search.isForeign(text)) await (works ??= file("search/works.json").then(search.learnWorks, () => (works = undefined)))
  }

  async function show() {
    const turn = (asked += 1)
    const text = input.value.trim()
    dialog.setAttribute("aria-busy", String(!!text))
    if (!text) return fill([], "")
    if (!isReady) fill([], WORDS.wait)
    try {
      const search = await load()
      isReady = true
      await learn(search, text)
      if (turn !== asked) return
      const found = search(text)
      const places = found.places.slice(0, MOST)
      fill(places.map(place => result(search.pages[place.page], place, found)), summary(places.length))
      spanish.textContent = found.meant ? guide.fill(WORDS.search_spanish, { words: found.meant.trim() }) : ""
    } catch {
      ranking = undefined
      fill([], WORDS.search_failed)
    }
    dialog.setAttribute("aria-busy", "false")
  }

  function fill(results, text) {
    near.disconnect()
    spanish.textContent = ""
    if (status.textContent !== text) status.textContent = text // The same once more would be read aloud once more.
    list.replaceChildren(...results)
    results.forEach(each => near.observe(each))
  }

  function summary(count) {
    if (!count) return input.value.trim().length < BEGUN ? "" : WORDS.search_nothing
    return count === MOST ? guide.fill(WORDS.search_best, { count }) : guide.count(WORDS.search_found, count)
  }

  function result([address, name, , sizes], { title, anchor: given, choice, before }, found) {
    const anchor = given ?? slug(title)
    const part = partOf(sizes, before)
    const link = make("a", { href: new URL(anchor ? `${address}#${anchor}` : address, guide.base) })
    link.append(...marked(name === title ? name : `${name}: ${title}`, found))
    const item = make("li", {}, link, make("p", { textContent: BY_CHOICE[choice] || "…" }))
    shown.set(item, { address, part, anchor, choice, found })
    return item
  }

  /* Which part of the texts of a page has one of its places: a sign for each part says how many are in it. */
  function partOf(sizes, before) {
    let end = 0
    return [...sizes].findIndex(size => (end += parseInt(size, 36)) > before)
  }

  /* As Python-Markdown makes it for a heading. */
  function slug(title) {
    const ascii = title.normalize("NFKD").replace(/[^\0-\x7f]|[^\w\s-]/g, "")
    return ascii.trim().toLowerCase().replace(/[-\s]+/g, "-")
  }

  /* The sentence of a place that has most of the words, once its result is in view. */
  async function tell(item) {
    near.unobserve(item)
    const { address, part, anchor, choice, found } = shown.get(item)
    const name = address.replace(/^\.?\/|\/$|(^|\/)index\.html$|\.html$/g, "").replaceAll("/", "-") || "index"
    const path = `search/pages/${name}.${part}.json`
    const texts = await (files[`text ${path}`] ??= file(path)).catch(() => ({}))
    const lines = texts[anchor] ?? []
    const rated = lines.map(line => [line, new Set(words(line).filter(found.isWanted).map(found.stem)).size])
    const [best] = rated.sort((a, b) => b[1] - a[1])
    if (best && (best[1] || !choice)) item.lastChild.replaceChildren(...marked(excerpt(best[0], found), found))
    else if (!choice) item.lastChild.remove()
  }

  function words(text) {
    return text.match(/[\p{L}\p{N}]+/gu) ?? []
  }

  function excerpt(line, found) {
    const first = words(line).find(found.isWanted)
    const place = first ? line.indexOf(first) : 0
    const from = place > LONG / 2 && line.length > LONG ? line.indexOf(" ", place - LONG / 3) + 1 : 0
    const to = line.length > from + LONG ? line.lastIndexOf(" ", from + LONG) : line.length
    return `${from ? "… " : ""}${line.slice(from, to)}${to < line.length ? " …" : ""}`
  }

  function marked(text, { isWanted }) {
    return text.split(/([\p{L}\p{N}]+)/u).map(part => (isWanted(part) ? make("mark", { textContent: part }) : part))
  }

  /* Up and down walk through field and results; a letter typed on a result goes to the field. */
  function walk(event) {
    const stops = [input, ...list.querySelectorAll("a")]
    const at = stops.indexOf(document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key]
    if (to !== undefined && at >= 0) {
      event.preventDefault()
      stops[Math.min(Math.max(to, 0), stops.length - 1)].focus()
    } else if ((at > 0 || event.target === dialog) && (event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== " " || event.key === "Backspace"))
      input.focus()
  }

  /* Back from a result brings the list again (later.js); a dialog that the reader closed does not come back. */
  function leave(link) {
    remember({ words: input.value, at: link.getAttribute("href") })
    isLeaving = true
    dialog.close()
  }

  function remember(search) {
    history.replaceState({ ...history.state, search }, "")
    return false
  }
})()
