"""What a reader could press, and whether it stands where it stood: scripts for a page in any browser."""

# To the foot of the page, where all that comes above pushes; notes where each part stands on the sheet.
NOTE = """scrollTo(0, document.documentElement.scrollHeight)
  const place = part => {
    const { x, y, width, height } = part.getBoundingClientRect()
    return [x + scrollX, y + scrollY, width, height]
  }
  const isShown = part => part.getClientRects().length > 0
  window.stood = [...document.querySelectorAll("body *:not(script)")].filter(isShown).map(part => [part, place(part)])
  window.place = place
  window.scrolled = scrollY"""
# All has come that the first touch brings.
HAS_COME = "await guide.rest; await guide.findings"
# Once it has: each part that moved, as it begins, with its place before and after.
MOVED = f"""return (async () => {{
    {HAS_COME}
    scrollTo({{ top: scrolled, behavior: "instant" }}) // What sticks is where the page was scrolled to, and WebKit may have gone on.
    await new Promise(requestAnimationFrame)
    return stood
      .map(([part, before]) => [part, before, place(part)])
      .filter(([part, before, after]) => before.some((each, at) => Math.abs(each - after[at]) > 2)) // What sticks is rounded.
      .map(([part, ...places]) => [part.outerHTML.slice(0, 80), ...places.map(each => each.map(Math.round).join())].join(" | "))
  }})()"""
