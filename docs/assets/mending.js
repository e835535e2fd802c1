/* What a mistyped word was to be: the nearest of those that are known, by letters or by sound. */
window.guide.mending = (known, names, stem) => {
  const GUESSED = 0.5 // A short word that was mended, or one of which only a part is known.
  const SHORT = 5 // Letters; shorter ones are met by their sound alone.
  const LONG = 6

  /* The nearest words, with how sure they are: one that begins so, or with few letters exchanged, left out or added, or
     two that make up this one, or one that is most of it. */
  function mended(word, isLast) {
    if (word.length < 3) return [[word, 1]]
    const begun = [...known].filter(each => each.startsWith(word)).sort((a, b) => a.length - b.length)[0]
    if (begun && (isLast || word.length > 4)) return [[begun, isLast ? word.length / begun.length : 1]]
    const [near, far] = nearest(word)
    const at = [...word].findIndex((_, i) => i > 2 && known.has(word.slice(0, i)) && known.has(stem(word.slice(i))))
    if (at > 0 && far > 1) return [[word.slice(0, at), 1], [stem(word.slice(at)), 1]]
    if (near) return [[near, word.length < LONG ? GUESSED : 1]]
    const part = longest([...known].filter(each => each.length > Math.max(4, word.length / 2) && word.includes(each)))
    return [[part ?? word, GUESSED]]
  }

  function nearest(word) {
    const heard = sound(word)
    const allowed = heard.length < 4 ? 0 : heard.length < 7 ? 1 : 2
    let best
    let least = allowed + 1
    known.forEach(each => {
      if (Math.abs(each.length - word.length) > allowed + 1) return
      const spoken = distance(heard, sound(each)) + (heard.length < SHORT ? 1 : 0)
      const far = Math.min(distance(word, each), spoken) + (each[0] === word[0] ? 0 : 1) + (names.has(each) ? 1 : 0)
      if (far < least) [best, least] = [each, far]
    })
    return [best, least]
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

  /* How it is heard, for whoever writes as they hear: "radiashun", "fateeg". */
  function sound(word) {
    return word.replace(/ph/g, "f").replace(/shun|sion/g, "tion").replace(/ee|ea|y/g, "i").replace(/ck/g, "k").replace(/(.)\1/g, "$1")
  }

  return { mended, nearest }
}
