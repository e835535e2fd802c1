/* What comes when a page is touched: what was pressed is done, and what each cited study found stands in its list. */
(() => {
  const { guide } = window
  const plurals = new Intl.PluralRules(document.documentElement.lang)

  /* WORDS.… is filled in when the site is built, from hooks/guide/strings/. */
  guide.fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
  guide.count = (forms, count) => guide.fill(forms[plurals.select(count)] ?? forms.other, { count })

  addEventListener("storage", ({ key, newValue }) => {
    if (key === "guide-colors") document.documentElement.dataset.scheme = newValue ?? ""
  })

  /* A number or a term shows its card; where none comes, the link leads on. */
  guide.act = async element => {
    if (element.className === "search-button") await openSearch()
    else if (!guide.openCard?.(element)) location.assign(element.href)
  }

  async function openSearch() {
    const src = new URL("assets/search.js", guide.base)
    if (!guide.openSearch) await guide.fetched("script", { src }).catch(() => {})
    await guide.openSearch?.()
  }

  // Back from a result of search: its list is there again.
  function reopen() {
    if (history.state?.search) openSearch()
  }

  addEventListener("pageshow", ({ persisted }) => persisted && reopen())
  reopen()

  // Safari before 18.3 does not close the menu at a touch beside it.
  addEventListener("pointerdown", ({ target }) => {
    if (!target.closest(".menu, .menu-button")) document.querySelector(".menu").hidePopover?.()
  })

  /* On a phone the list of sources below the way on is folded, unless it is what the reader looks at. */
  function foldSources() {
    const list = document.querySelector("main > .references > ol")
    if (!list || !matchMedia("(max-width: 44.99em)").matches || list.getBoundingClientRect().top < innerHeight) return
    const button = Object.assign(document.createElement("button"), { type: "button", className: "unfold" })
    const unfold = () => button.replaceWith()
    button.append(guide.count(WORDS.show_sources, list.children.length))
    button.addEventListener("click", () => {
      unfold()
      list.tabIndex = -1
      list.focus()
    })
    list.before(button)
    // A link into the list finds it there.
    const leadsIn = hash => list.contains(document.getElementById(hash.slice(1)))
    addEventListener("click", ({ target }) => leadsIn(target.closest("a")?.hash ?? "") && unfold(), true)
    addEventListener("hashchange", () => {
      if (!leadsIn(location.hash)) return
      unfold()
      document.getElementById(location.hash.slice(1)).scrollIntoView()
    })
  }

  foldSources()

  /* What each cited study found stands below its reference; the link that led there has done its part. */
  async function showFindings() {
    const link = document.querySelector(".findings")
    if (!link) return
    const found = await (await fetch("findings.json")).json()
    await guide.styles
    Object.entries(found).forEach(([id, html]) => {
      const work = document.getElementById(id)
      work.insertAdjacentHTML("beforeend", html)
      work.classList.remove("awaiting")
    })
    link.style.visibility = "hidden" // Its room stays: what stands below may be pressed just now.
  }

  guide.findings = showFindings().catch(() => {}) // From a disk nothing can be fetched: the link stays.
})()
