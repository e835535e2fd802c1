"""Draws a chart as HTML: people as dotted lines of an SVG, bars as a real table. Looks come from docs/assets/charts.css."""

from html import escape

from guide.words import ENGLISH, GuideWords

from .chart import ICONS, Chart

PITCH = 10  # The width and height of one icon, in the units of the drawing.
HEAD, SHOULDERS = 3, 7  # Where in an icon the two dots of a person stand, from its top.


def draw(chart: Chart, words: GuideWords = ENGLISH) -> str:
    """The picture with its numbers in words, without the caption."""
    return _icons(chart, words) if chart.kind == ICONS else _bars(chart, words)


def _icons(chart: Chart, words: GuideWords) -> str:
    rows = (
        f"<li>{_icon_array(int(number), chart.of or 0, words)}<p><strong>{escape(chart.amount(label, words))}</strong> {escape(label)}</p></li>"
        for label, number in chart.data.items()
    )
    return f"<ul>{''.join(rows)}</ul>"


def _icon_array(number: int, of: int, words: GuideWords) -> str:
    columns = 10 if of <= 100 else 40
    width, height = min(of, columns) * PITCH, -(-of // columns) * PITCH
    inside = _people('<g class="on">', 0, number, columns) + _people('<g class="off">', number, of, columns)
    name = words.html("icons", number=words.number(number), whole=words.number(of))
    return f'<svg role="img" aria-label="{name}" viewBox="0 0 {width} {height}">{inside}</svg>'


def _people(start: str, first: int, end: int, columns: int) -> str:
    """A row of people is a dashed line: each dash with round ends is one head, or one pair of shoulders."""
    if first == end:
        return ""
    heads, shoulders = ("".join(_lines(first, end, columns, y)) for y in (HEAD, SHOULDERS))
    return f'{start}<path class="h" d="{heads}"/><path class="s" d="{shoulders}"/></g>'


def _lines(first: int, end: int, columns: int, y: int) -> list[str]:
    lines = []
    while first < end:
        row, column = divmod(first, columns)
        count = min(columns - column, end - first)
        lines.append(f"M{column * PITCH + 4} {row * PITCH + y}h{count * PITCH - 8}")
        first += count
    return lines


def _bars(chart: Chart, words: GuideWords) -> str:
    longest = chart.of or max(chart.data.values()) or 1
    rows = (
        f'<tr><th scope="row">{escape(label)}</th><td>{escape(chart.amount(label, words))}</td><td>{_bar(number / longest)}</td></tr>'
        for label, number in chart.data.items()
    )
    return f'<table class="bars"><tbody>{"".join(rows)}</tbody></table>'


def _bar(share: float) -> str:
    return (
        '<svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none">'
        f'<path class="rest" d="M0 0h100v1H0"/><path d="M0 0h{share * 100:.4g}v1H0"/></svg>'
    )
