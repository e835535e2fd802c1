/* The References page: a box to filter the works; beside each its downloads and a button that copies the reference.
   The list needs none of it, and all works can be downloaded at its top. */
(() => {
  const words = CITATION_WORDS // Filled in when the site is built, from strings/.
  const records = new URL("coins.json", document.currentScript.src)
  const list = document.querySelector(".bibliography > ol")
  const works = [...(list?.children ?? [])]
  const plurals = new Intl.PluralRules(words.language)

  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
  }

  function make(name, properties = {}, ...children) {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...children)
    return element
  }

  function status() {
    const element = make("span")
    element.setAttribute("role", "status")
    return element
  }

  function addFilter() {
    const box = make("input", { id: "filter", type: "search" })
    const told = status()
    list.before(make("p", { className: "filter" }, make("label", { htmlFor: "filter", textContent: words.filter }), box, told))
    box.addEventListener("input", () => {
      const sought = box.value.toLowerCase().split(/\s+/)
      for (const work of works) work.hidden = !sought.every(word => work.textContent.toLowerCase().includes(word))
      told.textContent = box.value ? summary(works.filter(work => !work.hidden).length) : ""
    })
  }

  function summary(shown) {
    const forms = words.works_shown
    return filled(forms[plurals.select(works.length)] ?? forms.other, { shown, count: works.length })
  }

  /* Without the links to where the article can be read, and what warns of it, which is no part of the reference. */
  function reference(work) {
    const copy = work.querySelector(".work").cloneNode(true)
    copy.querySelectorAll("a[aria-label], .retracted, .preprint").forEach(element => element.remove())
    return copy.textContent.trim()
  }

  function copyButton(work, authors, told) {
    const button = make("button", { type: "button", textContent: words.copy })
    button.setAttribute("aria-label", filled(words.copy_one, { authors }))
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(reference(work))
      told.textContent = words.copied
      setTimeout(() => (told.textContent = ""), 3000)
    })
    return button
  }

  function downloads(work, authors) {
    const links = [...document.querySelectorAll(".bibliography > .exports a")].map(all => {
      const link = all.cloneNode(true)
      link.href = all.href.replace(/references(?=\.\w+$)/, work.id.replace("work-", ""))
      link.setAttribute("aria-label", filled(words.download_one, { format: all.textContent, authors }))
      return link
    })
    const [before, after] = words.download.split("{formats}")
    return [before, ...links.flatMap(link => [link, " "]), after]
  }

  function addTools(work) {
    const [authors] = reference(work).split(".")
    const told = status()
    work.append(make("p", { className: "exports" }, ...downloads(work, authors), copyButton(work, authors, told), told))
  }

  /* COinS, by which Zotero finds each work: the whole record in place of the brief one; it looks again when it hears of the change. */
  async function addRecords() {
    const titles = await (await fetch(records)).json()
    for (const work of works) work.querySelector(".Z3988").title = titles[work.id]
    document.dispatchEvent(new Event("ZoteroItemUpdated"))
  }

  if (!list || document.querySelector(".filter")) return
  addFilter()
  works.forEach(addTools)
  if (location.protocol !== "file:") addRecords().catch(() => {}) // From a disk nothing can be fetched.
})()
