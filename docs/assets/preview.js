/* A card with the source beside its number, or with the explanation beside a term: citation-card.js opens and closes it.
   Reading needs none of it: numbers and terms are links. */
(() => {
  const { guide } = window
  let glossary

  const isTerm = link => link.className === "term"

  function name(link) {
    const number = link.getAttribute("aria-label")
    return number ? guide.fill(WORDS.source, { number }) : link.textContent
  }

  /* From a disk the glossary cannot be fetched, so the link of a term leads there. */
  function content(link) {
    if (!isTerm(link)) return sources(link)
    return location.protocol !== "file:" && explanation(link)
  }

  /* What each study found may come later than its card. */
  function sources(link) {
    const list = document.createElement("ol")
    const fill = () => list.replaceChildren(...citationCards.works(link))
    fill()
    if (document.querySelector(".awaiting")) guide.findings?.then(fill)
    return list
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

  const links = "a[role=doc-biblioref], a.term"
  const { activeElement } = document

  guide.openCard = citationCards.listen({
    links,
    className: "preview",
    closing: WORDS.close,
    name,
    content,
    place: (card, link) => (link.closest("sup") ?? link).after(card),
    isTouch: () => guide.pointer === "touch",
  })
  // The first key of a page brings this script, and may have been a Tab to a number.
  if (guide.pointer === "" && activeElement?.matches(links)) guide.openCard(activeElement)
})()
