/* Cards beside links, on hover, Tab or tap; Escape, a button or a click elsewhere takes them away. Reading needs none of it.
   preview.js says which links have a card, and how it looks; a site that shows more in its cards has a preview.js of its own. */
window.citationCards = (() => {
  let pointer // Safari before 18.4 does not say at the click what has clicked.
  let isTabbing // Not where a screen reader reads on from line to line: it would read the card in the middle of a sentence.

  /* The works behind a number. Those of a range stand side by side with no text between them: all are shown. */
  function works(link) {
    const links = [link]
    for (let at = link; (at = at.previousSibling)?.tagName === "A"; ) links.unshift(at)
    for (let at = link; (at = at.nextSibling)?.tagName === "A"; ) links.push(at)
    return links.map(work)
  }

  /* Below a reference a site may show more, folded; what readers must choose to see it marks with "survival". */
  function work({ hash }) {
    const reference = document.querySelector(hash)
    const list = reference.parentElement
    const copy = reference.cloneNode(true)
    copy.removeAttribute("id")
    copy.value = list.start + [...list.children].indexOf(reference)
    copy.querySelector(".backlinks")?.remove()
    copy.querySelectorAll("details:not(.survival)").forEach(found => {
      found.open = true
      found.firstElementChild.tabIndex = -1 // It is open: a stop there tells nothing, and turns the reading of a screen reader off.
    })
    return copy
  }

  /* Gives a function that opens the card of a link, and says whether it has one: `content` may give none. */
  function listen({ links, className, closing, name, content, place, isTouch = () => pointer === "touch" }) {
    let card
    let opener
    let timer

    const linkOf = ({ target }) => target.closest?.(links)
    const isOutside = ({ relatedTarget }) => card && !card.contains(relatedTarget) && relatedTarget !== opener

    function close() {
      card = card?.remove()
    }

    function open(link) {
      clearTimeout(timer)
      if (card && opener === link) return true
      const shown = content(link)
      if (!shown) return false
      close()
      opener = link
      card = Object.assign(document.createElement("div"), { className })
      card.setAttribute("role", "group")
      card.setAttribute("aria-label", name(link))
      card.append(shown, closeButton())
      place(card, link)
      return true
    }

    function closeButton() {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: closing })
      button.addEventListener("click", () => {
        opener.focus()
        close()
      })
      return button
    }

    addEventListener("pointerover", event => {
      if (card?.contains(event.target)) clearTimeout(timer)
      else if (event.pointerType === "mouse" && linkOf(event)) open(linkOf(event))
    })
    addEventListener("pointerout", event => {
      if (isOutside(event) && !card.contains(document.activeElement)) timer = setTimeout(close, 300)
    })
    addEventListener("focusin", event => {
      if (isTabbing && linkOf(event)) open(linkOf(event))
      else if (card && !card.contains(event.target)) close()
    })
    addEventListener("keydown", event => {
      if (event.key !== "Escape" || !card) return
      if (card.contains(document.activeElement)) opener.focus()
      close()
    })
    addEventListener("click", event => {
      const link = linkOf(event)
      if (isTouch() && link && open(link)) event.preventDefault()
      else if (card && !card.contains(event.target)) close()
    })
    return open
  }

  addEventListener("pointerdown", ({ pointerType }) => (pointer = pointerType), true)
  addEventListener("keyup", () => (isTabbing = false), true)
  addEventListener(
    "keydown",
    ({ key }) => {
      pointer = ""
      isTabbing = key === "Tab"
    },
    true,
  )
  return { listen, works }
})()
