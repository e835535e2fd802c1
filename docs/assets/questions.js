// Tick, add, print, copy or erase questions. They stay in this browser.
(() => {
  const all = (css) => [...document.querySelectorAll(css)]
  const [tools, entry, own, status] = all("#question-tools, #question-tools [id]")
  const say = (text) => { status.textContent = text }
  const rows = (tick) => all(`.question-list input${tick}`).map((box) => box.closest("li"))
  const words = (row) => row.textContent.trim()
  const chosen = () => rows(":checked").map(words)

  // A list that cannot be read begins anew.
  const list = (value) => (Array.isArray(value) ? value.map(String) : [])
  let saved = {}
  try { saved = JSON.parse(localStorage["guide-questions"]) || {} } catch {}
  const ticked = list(saved.ticked)

  const save = () => {
    say(guide.count(WORDS.list_length, chosen().length))
    try {
      localStorage["guide-questions"] = JSON.stringify({ ticked: chosen(), own: [...own.children].map(words) })
    } catch {
      say(WORDS.list_not_kept)
    }
  }
  const addBox = (row) => {
    const [box, label, text] = ["input", "label", "span"].map((name) => document.createElement(name))
    box.type = "checkbox"
    box.checked = ticked.includes(words(row))
    text.append(...row.childNodes)
    label.append(box, " ", text)
    row.append(label)
    return box
  }
  const addOwn = (text) => {
    own.append(Object.assign(document.createElement("li"), { textContent: text }))
    return addBox(own.lastChild)
  }
  // Lists without a tick, with all that stands between them and their heading.
  const emptyThemes = () => all("main > .question-list:not(:has(:checked))").flatMap((part) => {
    const theme = [part]
    while (part.tagName != "H2" && (part = part.previousElementSibling)) theme.push(part)
    return theme
  })
  const act = {
    print() {
      const rest = chosen()[0] ? [...rows(":not(:checked)"), ...emptyThemes()] : []
      const hide = (yes) => rest.forEach((part) => { part.hidden = yes })
      hide(true)
      onafterprint = () => hide(false)
      print()
    },
    async copy() {
      try {
        await navigator.clipboard.writeText(chosen().join("\n"))
        say(WORDS.list_copied)
      } catch {
        say(WORDS.list_not_copied)
      }
    },
    erase() {
      if (!confirm(WORDS.list_erase)) return
      all(".question-list :checked").forEach((box) => { box.checked = false })
      own.replaceChildren()
      try { delete localStorage["guide-questions"] } catch {}
      say(WORDS.list_erased)
    },
  }

  all(".question-list li").forEach(addBox)
  list(saved.own).forEach(addOwn)
  onchange = (event) => event.target.closest(".question-list") && save()
  tools.onclick = (event) => act[event.target.dataset.act]?.()
  tools.onsubmit = (event) => {
    event.preventDefault()
    const text = entry.value.trim()
    if (text) addOwn(text).checked = true
    entry.value = ""
    save()
  }
  all("[data-script]").forEach((part) => { part.hidden = false })
})()
