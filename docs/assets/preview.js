/* A card with the source beside its number, or with the explanation beside a term, on hover, focus or tap.
   Reading needs none of it: numbers and terms are links. */
(() => {
  const { guide } = window
  let card
  let opener
  let timer
  let glossary

  const openerOf = ({ target }) => target.closest?.("a[role=doc-biblioref], a.term")
  const isOutside = ({ relatedTarget }) => card && !card.contains(relatedTarget) && relatedTarget !== opener

  /* False where there is nothing to show: from a disk the glossary cannot be fetched, so its link leads there. */
  guide.openCard = link => {
    clearTimeout(timer)
    if (card && opener === link) return true
    if (isTerm(link) && location.protocol === "file:") return false
    close()
    opener = link
    card = document.createElement("div")
    card.className = "preview"
    card.setAttribute("role", "group")
    const name = link.getAttribute("aria-label")
    card.setAttribute("aria-label", name ? guide.fill(WORDS.source, { number: name }) : link.textContent)
    card.append(isTerm(link) ? explanation(link) : sources(link), closeButton())
    const place = link.closest("sup") ?? link
    place.after(card)
    return true
  }

  function isTerm(link) {
    return link.className === "term"
  }

  function close() {
    card = card?.remove()
  }

  function closeButton() {
    const button = document.createElement("button")
    button.append(WORDS.close)
    button.addEventListener("click", () => {
      opener.focus()
      close()
    })
    return button
  }

  /* What each study found may come later than its card. */
  function sources(link) {
    const list = document.createElement("ol")
    const links = range(link)
    const fill = () => list.replaceChildren(...links.map(source))
    fill()
    if (document.querySelector(".findings")) guide.findings?.then(fill)
    return list
  }

  /* The numbers of a range stand side by side with no text between them. */
  function range(link) {
    const links = [link]
    for (let at = link; (at = at.previousSibling)?.tagName === "A"; ) links.unshift(at)
    for (let at = link; (at = at.nextSibling)?.tagName === "A"; ) links.push(at)
    return links
  }

  function source(link) {
    const entry = document.querySelector(link.hash).cloneNode(true)
    entry.removeAttribute("id")
    entry.value = parseInt(link.getAttribute("aria-label"))
    entry.querySelector(".backlinks")?.remove()
    entry.querySelectorAll("details:not(.survival)").forEach(finding => (finding.open = true))
    return entry
  }

  /* The glossary page is fetched once; the link in the card leads there, also where it does not come. */
  function explanation(link) {
    const text = document.createElement("p")
    const all = document.createElement("a")
    const wait = document.createElement("span")
    wait.append(WORDS.wait, " ")
    all.append(WORDS.all_words)
    all.href = link.href
    text.append(wait, all)
    glossary ??= fetch(link.pathname).then(page => page.text())
    glossary
      .then(page => {
        const entry = new DOMParser().parseFromString(page, "text/html").getElementById(link.hash.slice(1))
        all.before(...entry.nextElementSibling.childNodes, " ")
      })
      .catch(() => (glossary = undefined))
      .finally(() => wait.remove())
    return text
  }

  addEventListener("pointerover", event => {
    if (card?.contains(event.target)) clearTimeout(timer)
    else if (event.pointerType === "mouse" && openerOf(event)) guide.openCard(openerOf(event))
  })
  addEventListener("pointerout", event => {
    if (isOutside(event) && !card.contains(document.activeElement)) timer = setTimeout(close, 300)
  })
  addEventListener("focusin", event => {
    if (openerOf(event)?.matches(":focus-visible")) guide.openCard(openerOf(event))
    else if (card && !card.contains(event.target)) close()
  })
  addEventListener("keydown", event => {
    if (event.key !== "Escape" || !card) return
    if (card.contains(document.activeElement)) opener.focus()
    close()
  })
  addEventListener("click", event => {
    const link = openerOf(event)
    if (guide.pointer === "touch" && link && guide.openCard(link)) event.preventDefault()
    else if (card && !card.contains(event.target)) close()
  })
})()
