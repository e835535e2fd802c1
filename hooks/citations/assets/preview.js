/* The card with the source beside its number. Reading needs none of it: numbers are links. */
(() => {
  const words = CITATION_WORDS // Filled in when the site is built, from strings/.

  function sources(link) {
    const list = document.createElement("ol")
    list.append(...citationCards.works(link))
    return list
  }

  /* Beside its number, so that Tab leads into it; above all else, so that no table cuts it off. */
  function place(card, link) {
    link.closest("sup").after(card)
    if (card.showPopover) {
      card.popover = "manual"
      card.showPopover()
    } else document.body.append(card)
    const { left, bottom } = link.getBoundingClientRect()
    const right = document.documentElement.clientWidth - card.offsetWidth - 8
    card.style.setProperty("--top", `${bottom + scrollY + 6}px`)
    card.style.setProperty("--left", `${Math.max(8, Math.min(left, right)) + scrollX}px`)
  }

  citationCards.listen({
    links: "a[role=doc-biblioref]",
    className: "citation-preview",
    closing: words.close,
    name: link => words.source.replace("{label}", link.getAttribute("aria-label")),
    content: sources,
    place,
  })
})()
