// Weigh statements, write a few words, print, copy or erase the sheet. All of it stays in this browser.
(() => {
  const KEY = "guide-decision"
  const all = (css) => [...document.querySelectorAll(css)]
  const [sheet, tools, status] = all("#decision-sheet, #decision-tools, #decision-status")
  const say = (text) => { status.textContent = text }
  const make = (name, more) => Object.assign(document.createElement(name), more)

  // A sheet that cannot be read begins anew.
  let saved = {}
  try { saved = JSON.parse(localStorage[KEY]) || {} } catch {}
  const kept = (name) => (typeof saved[name] == "string" ? saved[name] : "")

  // Each list item becomes a choice among `values`; returns its words.
  const offer = (row, name, values, shown) => {
    row.append(...values.map((value) => {
      const label = make("label")
      const box = make("input", { type: "radio", name, value, checked: kept(name) == value })
      label.append(box, " ", ...shown(value))
      return label
    }))
  }
  const statements = all(".weigh-list li").map((row) => {
    const name = row.querySelector("strong").textContent.replace(".", "")
    const set = make("fieldset")
    const legend = make("legend")
    legend.append(...row.childNodes)
    set.append(legend)
    offer(set, name, ["0", "1", "2", "3", "4"], (value) => [value])
    row.append(set)
    return name
  })
  all(".lean-list li").forEach((row) => {
    const words = row.textContent.trim()
    const text = make("span")
    text.append(...row.childNodes)
    offer(row, "lean", [words], () => [text])
  })
  const question = (part) => {
    while (part.tagName != "H3") part = part.previousElementSibling
    return part.textContent.trim()
  }
  all(".lean-list").forEach((list) => {
    list.setAttribute("role", "radiogroup")
    list.setAttribute("aria-label", question(list))
  })
  const fields = all(".write").map((line) => {
    const asked = question(line)
    const name = line.dataset.field
    const box = make("textarea", { name, rows: 2, maxLength: 600, value: kept(name) })
    box.setAttribute("aria-label", line.matches(".write + .write, .write:has(+ .write)") ? guide.fill(WORDS.sheet_field, { question: asked, field: name }) : asked)
    line.replaceChildren(box)
    return { asked, box }
  })
  const numbers = make("p")
  sheet.querySelector("h3").after(numbers)

  const chosen = (name) => document.querySelector(`input[name="${CSS.escape(name)}"]:checked`)?.value
  const weighed = () => statements.filter(chosen).sort((one, other) => chosen(other) - chosen(one))
  const show = () => {
    const said = weighed().map((name) => `${name} ${chosen(name)}`).join(", ")
    numbers.textContent = said ? guide.fill(WORDS.sheet_numbers, { numbers: said }) : ""
  }
  const save = () => {
    const values = [...statements, "lean"].map((name) => [name, chosen(name)])
    const texts = fields.map(({ box }) => [box.name, box.value])
    show()
    say(WORDS.sheet_kept)
    try {
      localStorage[KEY] = JSON.stringify(Object.fromEntries([...values, ...texts]))
    } catch {
      say(WORDS.sheet_not_kept)
    }
  }
  const text = () => {
    const lines = [numbers.textContent, guide.fill(WORDS.sheet_leaning, { choice: chosen("lean") || "" })]
    return [...lines, ...fields.map(({ asked, box }) => guide.fill(WORDS.sheet_answer, { question: asked, answer: box.value.trim() }))].join("\n")
  }
  const act = {
    print() {
      const rest = all("main > *").filter((part) => part.tagName != "H1" && !part.contains(sheet))
      const shown = rest.filter((part) => !part.hidden)
      const hide = (yes) => shown.forEach((part) => { part.hidden = yes })
      hide(true)
      onafterprint = () => hide(false)
      print()
    },
    async copy() {
      try {
        await navigator.clipboard.writeText(text())
        say(WORDS.sheet_copied)
      } catch {
        say(WORDS.sheet_not_copied)
      }
    },
    erase() {
      if (!confirm(WORDS.sheet_erase)) return
      all(".weigh-list :checked, .lean-list :checked").forEach((box) => { box.checked = false })
      fields.forEach(({ box }) => { box.value = "" })
      try { delete localStorage[KEY] } catch {}
      show()
      say(WORDS.sheet_erased)
    },
  }

  show()
  onchange = (event) => event.target.closest(".weigh-list, .decision-sheet") && save()
  tools.onclick = (event) => act[event.target.dataset.act]?.()
  all("[data-script]").forEach((part) => { part.hidden = false })
})()
