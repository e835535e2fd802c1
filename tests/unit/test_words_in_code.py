"""No template, script, stylesheet or hook holds a word that readers see: all of them stand in hooks/guide/strings/."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from project import ROOT

SEEN = frozenset(["aria-label", "title", "alt", "placeholder", "aria-description", "summary", "label", "value"])
WORD = re.compile(r"[^\W\d_]{2,}")
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
JINJA_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
QUOTED = re.compile(r"""(?P<quote>["'])(?P<text>.*?)(?P=quote)""")
COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"'])//[^\n]*", re.DOTALL)
LITERAL = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|`(?:[^`\\]|\\.)*`')
INSIDE = re.compile(r"\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")  # In a template literal.
SENTENCE = re.compile(r"^[^\w<]*[A-ZÀ-Þ][a-zà-þ]+|[A-Za-zà-þ]{2,}[,.!?…]? +[a-zà-þ]{2,}")
SELECTOR = re.compile(r"[.#\[\]>:*=]")
SHOWN = re.compile(
    r"(?:\b(?:append|prepend|replaceChildren|before|after|say|confirm|alert)\(|\b(?:textContent|innerText|title|alt|ariaLabel|placeholder)\s*[:=]"
    r"|\"aria-label\",)\s*(?P<text>\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`)"
)
CONTENT = re.compile(r"content:[^;]*?\"(?P<text>[^\"]*)\"")
BETWEEN_TAGS = re.compile(r">(?P<text>[^<>]*)<(?!\?)")
IN_ATTRIBUTE = re.compile(rf"(?:{'|'.join(SEEN)})=[\"'](?P<text>[^\"'<>]*)")
# What is no word for readers, and why.
NO_WORDS = {
    "policy.html": "the Content-Security-Policy is read by browsers",
    "search md-typeset": "names of classes",
    "ArrowDown": "the name of a key", "ArrowUp": "the name of a key", "Backspace": "the name of a key", "Escape": "the name of a key", "Tab": "the name of a key",
    "ZoteroItemUpdated": "the name of an event",
    "Content-Type": "the name of a header", "QuotaExceededError": "the name of an error",
    "too old to keep": "an error that only the console of a browser shows",
    " is not of this version": "an error that only the console of a browser shows",
}  # fmt: skip


class _Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unread += tag in ("script", "style")
        self.found += [value or "" for name, value in attrs if name in SEEN]

    def handle_endtag(self, tag: str) -> None:
        self._unread -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.found.append(data)


def words_in_template(text: str) -> list[str]:
    """Texts, attributes, and texts in the expressions of Jinja."""
    reader = _Texts()
    reader.feed(JINJA.sub("", text))
    inside = "".join(JINJA.findall(JINJA_COMMENT.sub("", text)))
    quoted = [match["text"] for match in QUOTED.finditer(inside) if SENTENCE.search(match["text"])]
    return [each.strip() for each in [*reader.found, *quoted] if WORD.search(each) and each not in NO_WORDS]


def words_in_script(text: str) -> list[str]:
    """Sentences and capitals, and whatever is shown as it stands."""
    code = COMMENT.sub("", text)
    literals = [INSIDE.sub("", literal[1:-1]) for literal in LITERAL.findall(code)]
    found = [each for each in literals if SENTENCE.search(each) and not SELECTOR.search(each.rstrip(".:?!"))]
    shown = [INSIDE.sub("", match["text"][1:-1]) for match in SHOWN.finditer(code)]
    return [each for each in dict.fromkeys([*found, *shown]) if WORD.search(each) and each not in NO_WORDS]


def words_in_styles(text: str) -> list[str]:
    """What a stylesheet writes by itself."""
    found = [match["text"] for match in CONTENT.finditer(COMMENT.sub("", text))]
    return [each for each in found if WORD.search(each) and not each.startswith("WORDS.")]


def words_in_hook(text: str) -> list[str]:
    """Between tags and in attributes of the HTML that it writes, and what it sets as the text of an element."""
    return [each for each in _html_and_texts(ast.parse(text)) if WORD.search(each)]


def _html_and_texts(tree: ast.Module) -> Iterator[str]:
    patterns = {id(each) for node in ast.walk(tree) if _is_pattern(node) for each in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and any(
            isinstance(at, ast.Attribute) and at.attr == "text" for at in node.targets
        ):
            yield _written(node.value)
        if (
            id(node) not in patterns
            and isinstance(node, ast.JoinedStr | ast.Constant)
            and "<" in (html := _written(node))
        ):
            for pattern in (BETWEEN_TAGS, IN_ATTRIBUTE):
                yield from (match["text"] for match in pattern.finditer(html))


def _is_pattern(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.")


def _written(node: ast.expr) -> str:
    """A text as it stands, without what is filled in and without the names of forms to fill."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    texts = (each.value for each in parts if isinstance(each, ast.Constant) and isinstance(each.value, str))
    return re.sub(r"\{\w*\}", "", "".join(texts))


def offenders(paths: Iterable[Path], words: Callable[[str], list[str]]) -> dict[str, list[str]]:
    found = {
        path.relative_to(ROOT).as_posix(): words(path.read_text("utf-8")) for path in paths if path.name not in NO_WORDS
    }
    return {path: each for path, each in found.items() if each}


def test_no_template_holds_a_word_that_readers_see() -> None:
    drawings = [ROOT / "hooks/guide/charts/body_map.svg", ROOT / "hooks/guide/card/card.svg"]
    in_braces = re.compile(r"\{\w+\}")
    assert offenders((ROOT / "overrides").rglob("*.html"), words_in_template) == {}
    assert offenders(drawings, lambda text: words_in_template(in_braces.sub("", text))) == {}


def test_no_script_holds_a_word_that_readers_see() -> None:
    scripts = [*(ROOT / "docs/assets").glob("*.js"), *(ROOT / "hooks").rglob("*.js")]
    assert offenders(scripts, words_in_script) == {}


def test_no_stylesheet_holds_a_word_that_readers_see() -> None:
    sheets = [*(ROOT / "docs/assets").glob("*.css"), *(ROOT / "hooks").rglob("*.css")]
    assert offenders(sheets, words_in_styles) == {}


def test_no_hook_holds_a_word_that_readers_see() -> None:
    hooks = [path for door in ("guide", "delivery") for path in (ROOT / "hooks" / door).rglob("*.py")]
    assert offenders(hooks, words_in_hook) == {}


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (words_in_template, "<p>Hello {{ name }}</p>"),
        (words_in_template, '<nav aria-label="Pages">{{ nav }}</nav>'),
        (words_in_template, '{% set title = page.title or "Page not found" %}'),
        (words_in_template, "<button>close</button>"),
        (words_in_script, "const a = `Show the ${count} sources`"),
        (words_in_script, 'button.append("close")'),
        (words_in_script, 'make("p", { textContent: "x ray" })'),
        (words_in_script, 'say("Erased.")'),
        (words_in_script, 'element.setAttribute("aria-label", "menu")'),
        (words_in_styles, 'p::after { content: "Left out"; }'),
        (words_in_hook, "a = f'<p>It is {name}</p>'"),
        (words_in_hook, "a = '<nav aria-label=\"Pages\">'"),
        (words_in_hook, "heading.text = 'Note'"),
    ],
)
def test_a_word_is_found(words: Callable[[str], list[str]], text: str) -> None:
    assert words(text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (words_in_template, "<p>{{ words.text('skip') }}</p>{# Why. #}<script>let it = 'be fine'</script>"),
        (words_in_script, "// A remark.\nall('main > .question-list li'), guide.fill(WORDS.close, { count })"),
        (words_in_styles, '/* content: "Left out" */ p { content: "WORDS.left_out" attr(href) "▸ " }'),
        (words_in_hook, "A = re.compile(r'<p>(?P<text>.*?)</p>')\nb = f'<p>{words.html(name)}</p>'"),
    ],
)
def test_what_is_no_word_is_left_alone(words: Callable[[str], list[str]], text: str) -> None:
    assert words(text) == []
