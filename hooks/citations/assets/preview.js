/* A card with the source beside its number, on hover, focus or tap. Reading needs none of it: numbers are links. */
(() => {
  const words = CITATION_WORDS // Filled in when the site is built, from strings/.
  let card
  let opener
  let timer

  const openerOf = ({ target }) => target.closest?.("a[role=doc-biblioref]")
  const isOutside = ({ relatedTarget }) => card && !card.contains(relatedTarget) && relatedTarget !== opener

  function close() {
    card = card?.remove()
  }

  function open(link) {
    clearTimeout(timer)
    if (card && opener === link) return
    close()
    opener = link
    card = document.createElement("div")
    card.className = "citation-preview"
    card.setAttribute("role", "group")
    card.setAttribute("aria-label", words.source.replace("{label}", link.getAttribute("aria-label")))
    card.append(sources(link), closeButton())
    show(link)
  }

  /* Beside its number, so that Tab leads into it; above all else, so that no table cuts it off. */
  function show(link) {
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

  function closeButton() {
    const button = document.createElement("button")
    button.type = "button"
    button.append(words.close)
    button.addEventListener("click", () => {
      opener.focus()
      close()
    })
    return button
  }

  function sources(link) {
    const list = document.createElement("ol")
    list.append(...range(link).map(source))
    return list
  }

  /* The numbers of a range stand side by side with no text between them. */
  function range(link) {
    const links = [link]
    for (let at = link; (at = at.previousSibling)?.tagName === "A"; ) links.unshift(at)
    for (let at = link; (at = at.nextSibling)?.tagName === "A"; ) links.push(at)
    return links
  }

  /* Below a reference a site may show more, folded; what readers must choose to see it marks with "survival". */
  function source(link) {
    const entry = document.querySelector(link.hash).cloneNode(true)
    entry.removeAttribute("id")
    entry.value = document.querySelector(link.hash).parentElement.start + position(link.hash)
    entry.querySelector(".backlinks")?.remove()
    entry.querySelectorAll("details:not(.survival)").forEach(found => (found.open = true))
    return entry
  }

  function position(hash) {
    const entry = document.querySelector(hash)
    return [...entry.parentElement.children].indexOf(entry)
  }

  addEventListener("pointerover", event => {
    if (card?.contains(event.target)) clearTimeout(timer)
    else if (event.pointerType === "mouse" && openerOf(event)) open(openerOf(event))
  })
  addEventListener("pointerout", event => {
    if (isOutside(event) && !card.contains(document.activeElement)) timer = setTimeout(close, 300)
  })
  addEventListener("focusin", event => {
    if (openerOf(event)?.matches(":focus-visible")) open(openerOf(event))
    else if (card && !card.contains(event.target)) close()
  })
  addEventListener("keydown", event => {
    if (event.key !== "Escape" || !card) return
    if (card.contains(document.activeElement)) opener.focus()
    close()
  })
  addEventListener("click", event => {
    const link = openerOf(event)
    if (event.pointerType === "touch" && link) {
      event.preventDefault()
      open(link)
    } else if (card && !card.contains(event.target)) close()
  })
})()
