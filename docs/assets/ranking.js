/* Which places answer a query best: BM25 over the words of title, page, text and of docs/search-words.yml, for places and
   pages, and what readers asked (docs/search-asked.yml).
   The index is that of hooks/delivery/search/index.py; it comes as lists of places for each stem, so nothing is left to build. */
window.guide.ranking = ({ pages, stems: all, standing, learned, same, leads, quieter, untold }) => {
  const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
  const silent = new Set(untold.split(" "))
  // All weights are where small changes tell least, over the lists in tests/search/ and over each lead while it is left out.
  const FIELDS = [2.2, 1.2, 1, 1.5] // Title, page, text, words that lead there.
  // Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009; DELTA is that of BM25+.
  const K = 0.9
  const B = 0.25
  const DELTA = 1
  const MEANT = 1.3 // All that a word means, beside the word itself.
  const QUIETER = 0.3 // A word that comes after others, if there are any.
  const BEGUN = 0.3 // A word that the last one may become.
  const MET = 0.7 // What a place loses that has none of the words.
  const PAGE = 0.4 // What the page of a place adds.
  const LED = 0.6 // A lead of which all words are in the query; more if it stands there so, or is the query.
  const LED_WITHIN = 0.9
  const LED_EXACTLY = 2.6
  const GAP = 1 // Silent words that may stand between those of a phrase.
  // What readers asked counts as naive Bayes does: log(1 + how often / (MET_ANYWAY · share of the page)), added up.
  const MET_ANYWAY = 0.4
  const SAID = 8 // What the best place has by its words is worth as much, less if it is under FIRM.
  const FIRM = 15
  const BESIDE = 0.4 // What of it other places of the page have.
  const OFTEN = [0.5, 1, 1.5, 2, 3, 4, 6, 9, 14, 22] // As in hooks/delivery/search/learned.py.
  const LONG = 6 // Letters.
  const YEAR = /\b(?:19|20)\d\d\b/
  const known = new Set()
  const places = pages.flatMap(([, , , , places], page) => places.split("\n").map((each, before) => {
    const [title, anchor, choice = 0] = each.split("\t")
    return { page, before, title, anchor: anchor || (before ? undefined : ""), choice }
  }))
  const lengths = FIELDS.map(() => places.map(() => 0))
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

  /* Those that tell something; all of them if none does. */
  function telling(words) {
    const some = words.filter(word => !silent.has(word))
    return some.length ? some : words
  }

  function stems(text) {
    const parted = cut(text).flatMap(word => {
      const parts = word.split(/[-‑]/)
      return parts.length > 1 ? [parts.join(""), ...parts] : parts
    })
    return parted.filter(word => !silent.has(word)).map(stem)
  }

  function sum(numbers) {
    return numbers.reduce((a, b) => a + b, 0)
  }

  /* "b3c" → [[1, once], [2, OFTEN[3]]] */
  function timesFor(text) {
    return [...text.matchAll(/(\d?)(\d*)(\D)/g)].map(([, digit, times, letter]) => [times * 52 + LETTERS.indexOf(letter), OFTEN[digit || 1]])
  }

  /* "a:b|c;d:e" → ["a", "b"], ["a", "c"], ["d", "e"] */
  function parted(groups) {
    return (groups.match(/[^;]+/g) ?? []).flatMap(group => {
      const [name, words] = group.split(":")
      return words.split("|").map(each => [name, each])
    })
  }

  function count(field, word, place) {
    const of = found[field].get(word) ?? found[field].set(word, new Map()).get(word)
    of.set(place, (of.get(place) ?? 0) + 1)
    lengths[field][place] += 1
    known.add(word)
  }

  places.forEach(({ page, title }, place) => {
    stems(title).forEach(word => count(0, word, place))
    stems(pages[page][1]).forEach(word => count(1, word, place))
  })
  const distances = standing.split(" ")
  const counts = learned.split(" ")
  const speaks = new Map() // Word → [page, how often readers asked with it for that page].
  let word = ""
  all.split(" ").forEach(([shared, ...ending], at) => {
    let place = 0
    word = word.slice(0, shared) + ending.join("")
    known.add(word)
    if (counts[at]) speaks.set(word, timesFor(counts[at]))
    for (const [, times, letter] of distances[at].matchAll(/(\d*)(\D)/g)) {
      place += times * 52 + LETTERS.indexOf(letter)
      count(2, word, place)
    }
  })
  let to = 0
  const leading = (leads.match(/[^;]+/g) ?? []).flatMap(group => {
    to += parseInt(group)
    return parted(group).map(([, phrase]) => [phrase, to])
  })
  leading.forEach(([phrase, place]) => stems(phrase).forEach(word => count(3, word, place)))

  const roots = pages.map(() => 1)
  speaks.forEach(of => of.forEach(([page, often]) => (roots[page] += often)))
  roots.forEach((often, page) => (roots[page] = Math.sqrt(often)))
  const parts = roots.map(root => root / sum(roots))
  const placesOf = new Map(pages.map((_, page) => [page, [...places.keys()].filter(place => places[place].page === page)]))
  const average = lengths.map(each => sum(each) / places.length)
  const meanings = parted(same).map(([meant, words]) => [words, stems(meant)])
  const phrases = meanings.filter(([words]) => words.includes(" ")).map(([words, meant]) => [cut(words).map(stem), meant]).sort(([a], [b]) => b.length - a.length)
  // As it is written, as one or many, by its stem: "care" is no "car", and "plan" no "plane".
  const exact = new Map(meanings)
  const single = new Map(meanings.map(([word, meant]) => [word.replace(/s$/, ""), meant]))
  const alike = new Map(meanings.map(([word, meant]) => [stem(word), meant]).filter(([word]) => word.length > 4))
  meanings.forEach(([words]) => cut(words).forEach(word => known.add(stem(word))))
  leading.forEach(([phrase]) => cut(phrase).forEach(word => known.add(stem(word))))
  const quiet = new Set(stems(quieter))
  const rarities = new Map()
  const names = new Set() // Words that only lists of works have.
  const { mended, nearest } = window.guide.mending(known, names, stem)
  let foreign = new Map()
  const ways = leading.map(([phrase, place]) => ({ place, phrase, words: meaning(asked(phrase, false)) }))

  function meant(word) {
    return exact.get(word) ?? single.get(word.replace(/s$/, "")) ?? alike.get(stem(word))
  }

  function meaning(asked) {
    return [...new Set(asked.flatMap(({ own, means }) => means ?? [own]))]
  }

  /* What a query asks for: each word as the index has it (joined, "pet ct"; mended if mistyped), with what it means. */
  function asked(text, mend = true) {
    const all = cut(text)
    const stemmed = all.map(stem)
    const read = []
    for (let at = 0; at < all.length; at += 1) {
      const [phrase, end] = phraseAt(all, stemmed, at)
      const joined = all[at].replace(/[-‑]/g, "")
      const next = joined + (all[at + 1] ?? "").replace(/[-‑]/g, "")
      if (phrase) {
        read.push(phrase)
        at = end
      } else if (all[at + 1] && next.length > 3 && known.has(stem(next)) && !known.has(stemmed[at + 1])) {
        read.push(next)
        at += 1
      } else if (known.has(stem(joined))) read.push(joined)
      else read.push(...all[at].split(/[-‑]/))
    }
    const words = telling(read).flatMap((word, index, { length }) => (word.own ? word : wordAsked(word, mend, index === length - 1)))
    return words.filter(({ own }, index) => words.findIndex(each => each.own === own) === index)
  }

  /* The phrase that begins at a word, and where it ends: "dont want treatment" in "dont want any more treatment". */
  function phraseAt(all, stemmed, from) {
    for (const [words, means] of phrases) {
      let at = from
      const isSaid = words.every((each, index) => {
        while (index && stemmed[at] !== each && silent.has(all[at]) && at < from + words.length + GAP) at += 1
        return stemmed[at++] === each
      })
      if (isSaid) return [{ own: words.join(" "), means, sure: 1 }, at - 1]
    }
    return []
  }

  function wordAsked(word, mend, isLast) {
    const stemmed = stem(word)
    if (!mend || known.has(stemmed)) return [{ own: stemmed, means: meant(word), sure: 1 }]
    return mended(stemmed, isLast).map(([own, sure]) => ({ own, means: meant(word) ?? meant(own), sure }))
  }

  /* A word that most pages have tells little. */
  function rarity(word) {
    if (rarities.has(word)) return rarities.get(word)
    const having = new Set(found.flatMap(of => [...(of.get(word)?.keys() ?? [])]).map(place => places[place].page)).size
    return rarities.set(word, Math.sqrt(Math.log(1 + (pages.length - having + 0.5) / (having + 0.5)))).get(word)
  }

  /* Place → score for one word of a query. The last one may be half typed. */
  function rate({ own, means, sure }, isLast) {
    const scores = new Map()
    const weight = loudness(own) * sure
    rateWord(own, weight, scores)
    means?.forEach(word => word !== own && rateWord(word, (weight * MEANT) / means.length, scores))
    if (isLast && !means && own.length > 2)
      known.forEach(each => each !== own && each.startsWith(own) && rateWord(each, (BEGUN * own.length) / each.length, scores))
    return scores
  }

  function loudness(word) {
    return quiet.has(word) ? QUIETER : 1
  }

  function loud(words) {
    return sum(words.map(loudness))
  }

  function rateWord(word, weight, scores) {
    FIELDS.forEach((boost, field) =>
      found[field].get(word)?.forEach((times, place) => {
        const long = 1 - B + (B * lengths[field][place]) / average[field]
        const score = DELTA + (times * (K + 1)) / (times + K * long)
        scores.set(place, (scores.get(place) ?? 0) + weight * boost * rarity(word) * score)
      }))
  }

  /* Key of a score → [sum, sum of weights], each word with its best score for that key. */
  function summed(rated, key) {
    const sums = new Map()
    for (const [scores, weight] of rated) {
      const best = new Map()
      scores.forEach((score, place) => best.set(key(place), Math.max(score * pages[places[place].page][2], best.get(key(place)) ?? 0)))
      best.forEach((score, of) => {
        const [sum, met] = sums.get(of) ?? [0, 0]
        sums.set(of, [sum + score, met + weight])
      })
    }
    return sums
  }

  /* Place → score. A place, or a page, that has few of the words counts less than their sum. */
  function rateAll(words) {
    const rated = words.map((word, index) => [rate(word, index === words.length - 1), loudness(word.own) * word.sure])
    const total = sum(rated.map(([, weight]) => weight))
    const ofPage = summed(rated, place => places[place].page)
    const scores = new Map()
    summed(rated, place => place).forEach(([sum, met], place) => {
      const [all, having] = ofPage.get(places[place].page)
      scores.set(place, sum * (1 - MET + (MET * met) / total) + (PAGE * all * having) / total)
    })
    return scores
  }

  /* A query with Spanish words in English; undefined where there is none. What is neither is left out. */
  function english(text) {
    const typed = text.toLowerCase().match(/\p{L}+/gu) ?? []
    if (!typed.some(word => translated(word) && (word !== plain(word) || !isEnglish(word)))) return undefined
    return typed.map(word => translated(word) ?? (isEnglish(word) ? word : "")).join(" ")
  }

  /* Spanish words are written once: "pulmones" is found as "pulmón". */
  function translated(word) {
    const bare = plain(word)
    return [bare, bare.replace(/s$/, ""), bare.replace(/es$/, "")].map(each => foreign.get(each)).find(Boolean)
  }

  function isEnglish(word) {
    const stemmed = stem(plain(word))
    return silent.has(word) || known.has(stemmed) && !names.has(stemmed)
  }

  function find(text) {
    const meant = english(text)
    const words = asked(meant ?? text)
    const wanted = new Set(words.flatMap(({ own, means = [] }) => [own, ...means]))
    const scores = rateAll(words)
    const top = Math.max(1, ...scores.values())
    const said = cut(meant ?? text).join(" ")
    const all = loud(meaning(words))
    ways.forEach(({ place, phrase, words: led }) => {
      const isExact = phrase === said
      if (!isExact && !(led.length && led.every(word => wanted.has(word)))) return
      const share = isExact ? LED_EXACTLY : (` ${said} `.includes(` ${phrase} `) ? LED_WITHIN : LED) * Math.min(1, loud(led) / all)
      scores.set(place, (scores.get(place) ?? 0) + top * share)
    })
    addAsked(words, scores)
    const isWanted = word => wanted.has(stem(plain(word)))
    return { meant, isWanted, stem, places: [...scores].sort((a, b) => b[1] - a[1]).map(([place]) => places[place]) }
  }

  /* Page → how much the words speak for it, by what others asked. */
  function speaking(words) {
    const sums = new Map()
    for (const [word, sure] of words.flatMap(({ own, sure }) => own.split(" ").map(word => [word, sure])))
      for (const [page, often] of speaks.get(word) ?? [])
        sums.set(page, (sums.get(page) ?? 0) + sure * Math.log(1 + often / (MET_ANYWAY * parts[page])))
    return sums
  }

  /* In full for the place of a page that has most of the words, in part for others that have some. */
  function addAsked(words, scores) {
    const unit = (Math.max(0, ...scores.values()) + FIRM) / SAID
    speaking(words).forEach((sum, page) => {
      const [best, ...others] = [...placesOf.get(page)].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))
      scores.set(best, (scores.get(best) ?? 0) + sum * unit)
      for (const place of others) if (scores.has(place)) scores.set(place, scores.get(place) + sum * unit * BESIDE)
    })
  }

  /* Whether a text has a word that nothing knows, or a year. A long word that is nearly one that is known is mistyped. */
  function isForeign(text) {
    const typed = text.toLowerCase().match(/\p{L}+/gu) ?? []
    const isStrange = word => !isEnglish(word) && !translated(word) && (word.length < LONG || !nearest(stem(word))[0])
    return YEAR.test(text) || typed.some(isStrange)
  }

  function learnSpanish(words) {
    foreign = new Map(parted(words).map(([english, word]) => [word, english]))
  }

  function learnWorks(works) {
    works.forEach(([page, title, anchor, text], index) => {
      stems(text).filter(word => !known.has(word)).forEach(word => names.add(word))
      lengths.forEach(each => each.push(0))
      places.push({ page, title, anchor, choice: 0, before: pages[page][4].split("\n").length + index })
      stems(title).forEach(word => count(0, word, places.length - 1))
      stems(text).forEach(word => count(2, word, places.length - 1))
    })
  }

  return Object.assign(find, { isForeign, learnSpanish, learnWorks })
}
