// The References page: a box to filter the works, and a button that copies a reference. The list needs neither.
(() => {
  const list = document.querySelector(".bibliography > ol");
  if (!list) return;
  const works = [...list.children];

  const filter = document.createElement("p");
  filter.className = "filter";
  filter.innerHTML = '<label for="filter">Find a work by name, title or finding</label><input id="filter" type="search"><span role="status"></span>';
  list.before(filter);
  const [, box, status] = filter.children;
  box.addEventListener("input", () => {
    const words = box.value.toLowerCase().split(/\s+/);
    for (const work of works) work.hidden = !words.every((word) => work.textContent.toLowerCase().includes(word));
    const shown = works.filter((work) => !work.hidden).length;
    status.textContent = box.value ? `${shown} of ${works.length} works` : "";
  });

  for (const work of works) {
    const button = document.createElement("button");
    const links = work.querySelector(".exports");
    button.append("Copy citation");
    button.setAttribute("aria-label", "Copy citation, " + links.querySelector("a").getAttribute("aria-label").split(", ").pop());
    const done = document.createElement("span");
    done.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      const reference = work.querySelector(".work").cloneNode(true);
      reference.querySelectorAll("a[aria-label]").forEach((link) => link.remove());
      await navigator.clipboard.writeText(reference.textContent.trim());
      done.textContent = "Copied";
      setTimeout(() => (done.textContent = ""), 3000);
    });
    links.append(button, done);
  }
})();
