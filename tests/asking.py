"""What a reader asks of a page, one thing after the other: scripts for a page in any browser."""

# Each query typed as a reader types it, until each result has its sentence: query → texts of its results.
ASK = """async queries => {
  const input = document.querySelector("#search-words")
  const said = {}
  for (const query of queries) {
    input.value = query
    input.dispatchEvent(new Event("input"))
    const results = () => [...document.querySelectorAll(".search-results li")]
    const isOpen = () => input.closest("dialog").ariaBusy === "true" || results().some(item => item.lastChild.textContent === "…")
    await new Promise(requestAnimationFrame)
    for (let turns = 0; isOpen() && turns < 300; turns += 1) await new Promise(requestAnimationFrame)
    said[query] = results().map(item => item.innerText)
  }
  return said
}"""
# Every number pressed, one after the other, and what its card shows.
CARDS = """async () => {
  await window.guide.findings
  const said = []
  for (const link of document.querySelectorAll("a[role=doc-biblioref]")) {
    window.guide.openCard(link)
    said.push(document.querySelector(".preview").innerText)
  }
  document.querySelector(".preview button").click()
  return said
}"""
