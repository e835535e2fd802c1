/* Which places answer a query best: BM25 over the words of title, page and text, and on top what docs/search-words.yml says.
   The index is that of hooks/delivery/search/index.py; it comes as lists of places for each stem, so nothing is left to build. */
window.guide.ranking = ({ pages, places, stems: all, standing, same, spanish, leads, untold }) => {
  const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
  const silent = new Set(untold.split(" "))
  const FIELDS = [3, 2, 1] // Weights of title, page, text.
  // Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009; DELTA is that of BM25+.
  const K = 1.2
  const B = 0.7
  const DELTA = 0.5
  const lengths = FIELDS.map(() => new Float32Array(places.length))
  const found = FIELDS.map(() => new Map()) // For each field: word → place → how often.

  /* "Metástasis" → "metastasis"; apostrophes go. */
  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f'’]/g, "")
  }

  /* One form for the forms of a word: enough that they meet, not what a dictionary says. As in hooks/delivery/search/words.py. */
  function stem(word) {
    if (word.length < 4) return word
    const single = word.replace(/(ss|x|ch|sh)es$/, "$1").replace(/([^su])s$/, "$1")
    const bare = single.replace(/ness$/, "").replace(/([aeiouy][a-z]*[^e\W])(?:ing|ed)$/, "$1").replace(/([^aeiouls])\1$/, "$1")
    return (bare.length < 3 ? single : bare).replace(/(..)(?:ie|y)$/, "$1i").replace(/(...)e$/, "$1")
  }

  function cut(text) {
    return plain(text).match(/[a-z0-9]+(?:[-‑][a-z0-9]+)*/g) ?? []
  }

  function stems(text) {
    const parted = cut(text).flatMap(word => {
      const parts = word.split(/[-‑]/)
      return parts.length > 1 ? [parts.join(""), ...parts] : parts
    })
    return parted.filter(word => !silent.has(word)).map(stem)
  }

  /* { a: ["b", "c"] } → ["b", "a"], ["c", "a"] */
  function parted(groups) {
    return Object.entries(groups).flatMap(([to, all]) => all.map(each => [each, to]))
  }

  function isWork(place) {
    return places[place][1] === 1 || String(places[place][1]).startsWith("work-")
  }

  function count(field, word, place) {
    const of = found[field].get(word) ?? found[field].set(word, new Map()).get(word)
    of.set(place, (of.get(place) ?? 0) + 1)
    lengths[field][place] += 1
  }

  places.forEach(([page, , title], place) => {
    stems(title).forEach(word => count(0, word, place))
    stems(pages[page][1]).forEach(word => count(1, word, place))
  })
  const distances = standing.split(" ")
  let word = ""
  all.split(" ").forEach(([shared, ...ending], at) => {
    let place = 0
    word = word.slice(0, shared) + ending.join("")
    for (const [, times, letter] of distances[at].matchAll(/(\d*)(\D)/g)) {
      place += times * 52 + LETTERS.indexOf(letter)
      count(2, word, place)
    }
  })

  const average = lengths.map(each => each.reduce((a, b) => a + b) / places.length)
  const known = new Set(found.flatMap(words => [...words.keys()]))
  // Words that only lists of works have are names of authors.
  const names = new Set([...known].filter(word => found.every(of => [...(of.get(word)?.keys() ?? [])].every(isWork))))
  const other = new Map(parted(same).map(([word, meant]) => [stem(word), stems(meant)]))
  const foreign = new Map(Object.entries(spanish))
  other.forEach((_, word) => known.add(word))
  const leading = parted(leads)
  leading.forEach(([phrase]) => cut(phrase).forEach(word => known.add(stem(word))))
  const ways = leading.map(([phrase, place]) => ({ place: Number(place), phrase: cut(phrase).join(" "), words: meaning(tokens(phrase, false)) }))

  /* The words of a query as the index has them: joined ("pet ct", "x ray"), and mended where they are mistyped. */
  function tokens(text, mend = true) {
    const all = cut(text)
    const read = []
    for (let at = 0; at < all.length; at += 1) {
      const joined = all[at].replace(/[-‑]/g, "")
      const next = joined + (all[at + 1] ?? "").replace(/[-‑]/g, "")
      if (all[at + 1] && next.length > 3 && known.has(stem(next)) && !known.has(stem(all[at + 1]))) {
        read.push(next)
        at += 1
      } else if (known.has(stem(joined))) read.push(joined)
      else read.push(...all[at].split(/[-‑]/))
    }
    const telling = read.filter(word => !silent.has(word))
    return (telling.length ? telling : read).map((word, index, { length }) => {
      const stemmed = stem(word)
      return mend && !known.has(stemmed) ? mended(stemmed, index === length - 1) : stemmed
    })
  }

  /* The nearest word: one that begins so, or with few letters exchanged, left out or added, or one that stands in it. */
  function mended(word, isLast) {
    if (word.length < 3) return word
    const begun = [...known].filter(each => each.startsWith(word)).sort((a, b) => a.length - b.length)[0]
    if (begun && (isLast || word.length > 4)) return begun
    const allowed = word.length < 4 ? 0 : word.length < 7 ? 1 : 2
    let best = word
    let least = allowed + 1
    known.forEach(each => {
      if (Math.abs(each.length - word.length) >= least) return
      const far = distance(word, each) + (each[0] === word[0] ? 0 : 0.5) + (names.has(each) ? 1 : 0)
      if (far < least) [best, least] = [each, far]
    })
    return best === word ? longest([...known].filter(each => each.length > 3 && word.includes(each))) ?? word : best
  }

  function longest(words) {
    return words.sort((a, b) => b.length - a.length)[0]
  }

  /* Damerau and Levenshtein: letters exchanged, left out, added, or two that changed places. */
  function distance(a, b) {
    const rows = [[...Array(b.length + 1).keys()]]
    for (let i = 1; i <= a.length; i += 1) {
      rows[i] = [i]
      for (let j = 1; j <= b.length; j += 1) {
        rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] !== b[j - 1]))
        if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1)
      }
    }
    return rows[a.length][b.length]
  }

  function meaning(words) {
    return [...new Set(words.flatMap(word => other.get(word) ?? [word]))]
  }

  /* Place → score. The last word may be half typed. A place that has few of the words counts less than their sum. */
  function rate(wanted) {
    const scores = new Map()
    const met = new Map()
    wanted.forEach((word, index) => {
      const before = new Map(scores)
      rateWord(word, 1, scores)
      if (index === wanted.length - 1 && word.length > 2)
        known.forEach(each => {
          if (each !== word && each.startsWith(word)) rateWord(each, (0.3 * word.length) / each.length, scores)
        })
      scores.forEach((score, place) => score > (before.get(place) ?? 0) && met.set(place, (met.get(place) ?? 0) + 1))
    })
    scores.forEach((score, place) => scores.set(place, score * (0.4 + (0.6 * met.get(place)) / wanted.length)))
    return scores
  }

  function rateWord(word, weight, scores) {
    FIELDS.forEach((boost, field) => {
      const of = found[field].get(word) ?? new Map()
      const rarity = Math.log(1 + (places.length - of.size + 0.5) / (of.size + 0.5))
      of.forEach((times, place) => {
        const long = 1 - B + (B * lengths[field][place]) / average[field]
        const score = DELTA + (times * (K + 1)) / (times + K * long)
        scores.set(place, (scores.get(place) ?? 0) + weight * boost * rarity * score)
      })
    })
  }

  /* A query with Spanish words in English; undefined where there is none. What is neither is left out. */
  function english(text) {
    const typed = text.toLowerCase().match(/\p{L}+/gu) ?? []
    if (!typed.some(word => foreign.has(plain(word)))) return undefined
    return typed.map(word => foreign.get(plain(word)) ?? (known.has(stem(plain(word))) ? word : "")).join(" ")
  }

  return text => {
    const meant = english(text)
    const typed = tokens(meant ?? text)
    const wanted = meaning(typed)
    const scores = new Map()
    const add = (place, score) => scores.set(place, (scores.get(place) ?? 0) + score)
    const rated = rate(wanted)
    const ofPage = new Map()
    rated.forEach((bare, place) => {
      const [page] = places[place]
      const score = bare * pages[page][2]
      add(place, score)
      ofPage.set(page, (ofPage.get(page) ?? 0) + score)
    })
    rated.forEach((_, place) => add(place, 0.1 * ofPage.get(places[place][0])))
    const top = Math.max(1, ...rated.values())
    const said = cut(meant ?? text).join(" ")
    ways.forEach(({ place, phrase, words: all }) => {
      if (!all.every(word => wanted.includes(word))) return
      const share = (all.length / wanted.length) * (all.length > 1 ? 1.5 : 1)
      add(place, top * share * (phrase === said ? 4 : all.length === wanted.length ? 3 : ` ${said} `.includes(` ${phrase} `) ? 2 : 1))
    })
    const isWanted = word => wanted.includes(stem(plain(word)))
    return { meant, words: wanted, isWanted, stem, places: [...scores].sort((a, b) => b[1] - a[1]).map(([place]) => place) }
  }
}
