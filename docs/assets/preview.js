// A card with the source beside its number, or with the explanation beside a term, on hover, focus or tap.
// Reading needs none of it: numbers and terms are links.
(() => {
  let card, opener, timer, glossary;
  const number = (e) => e.target.closest?.("a[role=doc-biblioref], a.term");
  const close = () => (card = card?.remove());
  // The numbers of a range stand side by side with no text between them.
  const range = (link) => {
    const links = [link];
    for (let at = link; (at = at.previousSibling)?.tagName == "A"; ) links.unshift(at);
    for (let at = link; (at = at.nextSibling)?.tagName == "A"; ) links.push(at);
    return links;
  };
  const sources = (link) => {
    const list = document.createElement("ol");
    for (const each of range(link)) {
      const entry = document.querySelector(each.hash).cloneNode(true);
      entry.removeAttribute("id");
      entry.value = parseInt(each.ariaLabel);
      entry.querySelector(".backlinks").remove();
      entry.querySelectorAll("details:not(.survival)").forEach((finding) => (finding.open = true));
      list.append(entry);
    }
    return list;
  };
  // The glossary page is fetched once; the link in the card leads there, also where nothing can be fetched.
  const explanation = (link) => {
    const text = document.createElement("p");
    const all = document.createElement("a");
    all.append("All words explained");
    all.href = link.href;
    text.append(all);
    glossary ??= fetch(link.pathname).then((page) => page.text());
    glossary.then((page) => {
      const entry = new DOMParser().parseFromString(page, "text/html").getElementById(link.hash.slice(1));
      all.before(...entry.nextElementSibling.childNodes, " ");
    }).catch(() => {});
    return text;
  };
  const open = (link) => {
    clearTimeout(timer);
    if (card && opener == link) return;
    close();
    opener = link;
    card = document.createElement("div");
    card.className = "preview";
    card.role = "group";
    card.ariaLabel = link.ariaLabel ? "Source " + link.ariaLabel : link.textContent;
    const button = document.createElement("button");
    button.append("Close");
    button.onclick = () => { opener.focus(); close(); };
    card.append(link.className == "term" ? explanation(link) : sources(link), button);
    (link.closest("sup") ?? link).after(card);
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
