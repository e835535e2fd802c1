// A card with the source beside its number, on hover, focus or tap. Reading needs none of it: the numbers are links.
(() => {
  let card, opener, timer;
  const number = (e) => e.target.closest?.("a[role=doc-biblioref]");
  const close = () => (card = card?.remove());
  // The numbers of a range stand side by side with no text between them.
  const range = (link) => {
    const links = [link];
    for (let at = link; (at = at.previousSibling)?.tagName == "A"; ) links.unshift(at);
    for (let at = link; (at = at.nextSibling)?.tagName == "A"; ) links.push(at);
    return links;
  };
  const open = (link) => {
    clearTimeout(timer);
    if (card && opener == link) return;
    close();
    opener = link;
    card = document.createElement("div");
    card.className = "preview";
    card.role = "group";
    card.ariaLabel = "Source " + link.ariaLabel;
    const list = document.createElement("ol");
    for (const each of range(link)) {
      const entry = document.querySelector(each.hash).cloneNode(true);
      entry.removeAttribute("id");
      entry.value = parseInt(each.ariaLabel);
      entry.querySelector(".backlinks").remove();
      entry.querySelectorAll("details:not(.survival)").forEach((finding) => (finding.open = true));
      list.append(entry);
    }
    const button = document.createElement("button");
    button.append("Close");
    button.onclick = () => { opener.focus(); close(); };
    card.append(list, button);
    link.closest("sup").after(card);
  };
  const outside = (e) => card && !card.contains(e.relatedTarget) && e.relatedTarget != opener;

  addEventListener("pointerover", (e) => {
    if (card?.contains(e.target)) clearTimeout(timer);
    else if (e.pointerType == "mouse" && number(e)) open(number(e));
  });
  addEventListener("pointerout", (e) => {
    if (outside(e) && !card.contains(document.activeElement)) timer = setTimeout(close, 300);
  });
  addEventListener("focusin", (e) => {
    if (number(e)?.matches(":focus-visible")) open(number(e));
    else if (card && !card.contains(e.target)) close();
  });
  addEventListener("keydown", (e) => {
    if (e.key != "Escape" || !card) return;
    if (card.contains(document.activeElement)) opener.focus();
    close();
  });
  addEventListener("click", (e) => {
    if (e.pointerType == "touch" && number(e)) {
      e.preventDefault();
      open(number(e));
    } else if (card && !card.contains(e.target)) close();
  });
})();
