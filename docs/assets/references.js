// The References page: a box to filter the works; beside each its downloads and a button that copies the reference.
// The list needs none of it, and all works can be downloaded at its top.
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

  const downloads = document.querySelectorAll(".bibliography > .exports a");
  for (const work of works) {
    const [authors] = work.querySelector(".work").textContent.split(".");
    const tools = document.createElement("p");
    tools.className = "exports";
    const button = document.createElement("button");
    button.append("Copy citation");
    button.setAttribute("aria-label", "Copy citation, " + authors);
    const done = document.createElement("span");
    done.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      const reference = work.querySelector(".work").cloneNode(true);
      reference.querySelectorAll("a[aria-label]").forEach((link) => link.remove());
      await navigator.clipboard.writeText(reference.textContent.trim());
      done.textContent = "Copied";
      setTimeout(() => (done.textContent = ""), 3000);
    });
    tools.append("Download: ");
    for (const all of downloads) {
      const link = all.cloneNode(true);
      link.href = all.href.replace(/references(?=\.\w+$)/, work.id.replace("work-", ""));
      link.setAttribute("aria-label", `${all.textContent}, ${authors}`);
      tools.append(link, " ");
    }
    tools.append(button, done);
    work.append(tools);
  }

  // COinS, by which Zotero finds each work; it looks again when it hears of the change.
  const addRecords = (records) => {
    for (const work of works) {
      const span = document.createElement("span");
      span.className = "Z3988";
      span.title = records[work.id];
      work.append(span);
    }
    document.dispatchEvent(new Event("ZoteroItemUpdated"));
  };
  if (location.protocol === "file:") return; // From a disk nothing can be fetched; the downloads are there.
  fetch(new URL("assets/coins.json", guide.base))
    .then((answer) => answer.json())
    .then(addRecords)
    .catch(() => {});
})();
