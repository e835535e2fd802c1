"""Which tags and attributes a page may hold, and why not the others: nothing that loads, sends, runs, hides or misleads."""

import re
from collections.abc import Iterator, Mapping

GLOBAL = frozenset(
    [
        "class",
        "id",
        "title",
        "lang",
        "role",
        "data-script",
        "data-act",
        "data-field",
        "data-label",
        "data-search-exclude",
    ]
)
# They open over the page, hide what a tag is, or promise what it does not do.
WRONG_ROLES = frozenset(
    ("alert", "alertdialog", "application", "banner", "button", "dialog", "form", "link", "log", "main", "marquee", "none", "presentation", "search", "textbox", "timer", "tooltip")
)  # fmt: skip
WEB = frozenset(("http", "https", "mailto", "tel", "sms"))
SPACE = re.compile(r"[\x00-\x20]+")
SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):")

_TEXT = """abbr bdi blockquote br caption cite code dd del dfn dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr ins kbd
mark p pre q s samp small span strong sub summary sup table tbody tfoot thead tr ul var wbr"""
_BY_TAG = {
    "a": "href rel rev download aria-label aria-describedby",
    "details": "open",
    "div": "",
    "img": "src srcset sizes alt width height loading decoding",
    "input": "type disabled checked",
    "li": "value",
    "nav": "aria-labelledby aria-label",
    "ol": "start type reversed",
    "section": "aria-label aria-labelledby",
    "table": "aria-labelledby",
    "td": "colspan rowspan align headers",
    "th": "colspan rowspan align scope",
    "time": "datetime",
    "col": "span",
    "colgroup": "span",
    # Drawn by the build; a stranger's drawing can hold no more than shapes and words.
    "svg": "aria-label aria-hidden viewbox preserveaspectratio width height focusable",
    "g": "transform",
    "path": "d transform",
    "text": "x y",
    "tspan": "x y dx dy",
    "circle": "cx cy r",
    "rect": "x y width height rx",
    "line": "x1 y1 x2 y2",
    "title": "",
}
# On a page that loads a script of this site; a form sends nothing, as it has no address.
_WITH_SCRIPT = {
    "button": "type disabled",
    "fieldset": "",
    "form": "",
    "input": "type disabled checked maxlength autocomplete name value min max",
    "label": "for",
    "legend": "",
    "output": "for",
    "textarea": "rows maxlength",
}
TAGS = {tag: frozenset[str]() for tag in _TEXT.split()} | {
    tag: frozenset(names.split()) for tag, names in _BY_TAG.items()
}
TAGS_WITH_SCRIPT = TAGS | {tag: frozenset(names.split()) for tag, names in _WITH_SCRIPT.items()}
WHY_NOT_TAG = {
    "script": "runs a program",
    "dialog": "opens over the page",
    "main": "is the frame of the page, which is there already",
    "style": "changes how the whole page looks",
    **dict.fromkeys(("base", "meta", "link"), "changes the whole page"),
    **dict.fromkeys(
        ("form", "button", "select", "textarea", "input", "label"), "asks readers for what nobody receives"
    ),
    **dict.fromkeys(
        ("iframe", "object", "embed", "video", "audio", "source", "track", "frame"), "loads something else"
    ),
    **dict.fromkeys(("noscript", "template"), "is not shown to every reader"),
    "u": "looks like a link that leads nowhere",
    "b": "is '**' in Markdown",
    "i": "is '*' in Markdown",
    **dict.fromkeys(("font", "center", "big", "marquee", "blink"), "is of another age of the web"),
}
HIDES = "hides text from some readers"
WHY_NOT_ATTRIBUTE = {
    "style": "changes how text looks, and can hide it",
    "dir": "turns the direction of text",
    "aria-label": "says to some readers what others do not see",
    "popover": "opens over the page",
    "autofocus": "moves readers away from where they are",
    **dict.fromkeys(("hidden", "aria-hidden", "inert"), HIDES),
    **dict.fromkeys(("target", "ping"), "opens what readers did not ask for"),
    **dict.fromkeys(("action", "formaction", "method"), "sends what readers write to somebody"),
}


def wrong_markup(tag: str, attributes: Mapping[str, str | None], *, scripted: bool) -> Iterator[str]:
    """What is wrong with one tag; `scripted` is whether its page loads a script of this site."""
    tags = TAGS_WITH_SCRIPT if scripted else TAGS
    is_box_to_tick = tag == "input" and attributes.get("type") == "checkbox" and "disabled" in attributes
    if tag not in tags or (tag == "input" and not scripted and not is_box_to_tick):
        why = WHY_NOT_TAG.get(tag, "is no tag that a page may hold")
        yield f"'<{tag}>' {why}. Take it out, or write its text as Markdown."
        return
    allowed = GLOBAL | tags[tag]
    for written, value in attributes.items():
        name = written.lower()  # SVG keeps capitals.
        is_hidden_for_script = name == "hidden" and scripted and "data-script" in attributes
        if name not in allowed and not is_hidden_for_script:
            why = WHY_NOT_ATTRIBUTE.get(name) or ("runs a program" if name.startswith("on") else "has no use in a page")
            yield f"'{name}' of '<{tag}>' {why}. Take it out."
        elif name == "role" and not WRONG_ROLES.isdisjoint((value or "").lower().split()):
            yield f"'role' of '<{tag}>' says '{value}' to some readers, and others do not see that. Take it out."
        elif name == "download" and value and not re.search(r"\.(?:bib|ris|json|pdf|zip|txt|svg)\Z", value.lower()):
            yield f"'download' of '<{tag}>' saves the file as '{value}', which it is not. Take it out."
        elif name in ("href", "src", "srcset") and (message := wrong_place(tag, name, value or "")):
            yield message


def wrong_place(tag: str, name: str, address: str) -> str | None:
    """What is wrong with where an attribute leads, or what it loads."""
    written = SPACE.sub("", address).lower().replace("\\", "/")
    scheme = SCHEME.match(written)
    if name == "href":
        if written.startswith("//") or (scheme and scheme["scheme"] not in WEB):
            return (
                f"the address '{address}' of '<{tag}>' leads nowhere that a page may lead. Write one with 'https://'."
            )
    elif scheme or "//" in written:
        remedy = "Put the file into docs/assets and name it there."
        return f"'{address}' would be loaded from another host, which then knows the reader. {remedy}"
    return None
