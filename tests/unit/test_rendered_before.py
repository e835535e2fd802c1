"""What the preview renders once stays the same to the byte as what is rendered each time, and no mistake goes unnamed."""

import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

from project import ROOT
from rendered_before import RenderedBefore

SETTINGS = f"""
site_name: x
theme: {{name: null, custom_dir: theme}}
hooks: [{ROOT / "hooks" / "citations" / "hook.py"}]
markdown_extensions: [toc]
validation: {{links: {{anchors: warn}}}}
"""
# As our charts and signs: an extension that says of the page just converted what is wrong in its blocks.
BLOCKS = """
from logging import getLogger
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

class Blocks(Extension):
    problems = []
    def extendMarkdown(self, md):
        self.problems = []
        md.preprocessors.register(Find(self.problems), "find", 0)

class Find(Preprocessor):
    def __init__(self, problems):
        self.problems = problems
    def run(self, lines):
        self.problems += [line for line in lines if line.startswith("wrong")]
        return lines

blocks = Blocks()

def on_config(config):
    config.markdown_extensions.append(blocks)

def on_page_content(html, page, config, files):
    for problem in blocks.problems:
        getLogger("mkdocs.blocks").warning(f"{page.file.src_uri}: {problem}")
"""
WORK = "@article{doe, author={Doe, Jane}, title={Title}, journal={Cancer}, year={2001}}"
HOME = "# Home\n\nFound.[@doe] See [the other](other.md#later).\n\n## More\n\nText.\n"
OTHER = "# Other\n\n## Later\n\nWords.\n"


class Preview:
    """A small site that is built again and again, as after each save; `rendered` counts what MkDocs had to render."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
        self.folder, self.rendered, self.caplog = folder, [], caplog
        as_mkdocs = Page.render

        def counted(page, config, files):
            self.rendered.append(page.file.src_uri)
            as_mkdocs(page, config, files)

        monkeypatch.setattr(Page, "render", counted)
        before = RenderedBefore()
        monkeypatch.setattr(Page, "render", counted)
        self.as_preview = lambda page, config, files: before.render(page, config, files)
        self.as_mkdocs, self.monkeypatch = as_mkdocs, monkeypatch
        self.write("theme/main.html", "{{ page.title }}{{ page.toc }}{{ page.content }}")
        self.write("mkdocs.yml", SETTINGS)
        self.write("references.bib", WORK)
        self.write("docs/index.md", HOME)
        self.write("docs/other.md", OTHER)

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")

    def save(self) -> list[str]:
        """Builds; the warnings."""
        self.rendered.clear()
        self.caplog.clear()
        self._build(self.as_preview, "site")
        return [record.getMessage() for record in self.caplog.records if record.levelno >= logging.WARNING]

    def is_as_built_anew(self) -> bool:
        self._build(self.as_mkdocs, "anew")
        return self._texts("site") == self._texts("anew")

    def _build(self, render, name: str) -> None:
        self.monkeypatch.setattr(Page, "render", render)
        config = load_config(str(self.folder / "mkdocs.yml"), site_dir=str(self.folder / name))
        config.plugins.on_startup(command="serve", dirty=False)
        build(config)

    def _texts(self, name: str) -> dict[str, str]:
        site = self.folder / name
        return {str(path.relative_to(site)): path.read_text("utf-8") for path in site.rglob("*.html")}


@pytest.fixture
def preview(tmp_path, monkeypatch, caplog) -> Preview:
    return Preview(tmp_path, monkeypatch, caplog)


def test_only_the_page_saved_is_rendered_and_the_site_is_the_same(preview: Preview):
    assert preview.save() == []
    assert preview.rendered == ["index.md", "other.md"]
    preview.write("docs/other.md", f"{OTHER}\nMore.\n")
    assert preview.save() == []
    assert preview.rendered == ["other.md"]
    assert preview.is_as_built_anew()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("references.bib", WORK.replace("Jane", "June")),
        ("mkdocs.yml", SETTINGS.replace("[toc]", "[toc, tables]")),
        ("docs/new.md", "# New"),
    ],
)
def test_what_stands_beside_the_pages_renders_all_of_them_anew(preview: Preview, name: str, text: str):
    preview.save()
    preview.write(name, text)
    preview.save()
    assert {"index.md", "other.md"} <= set(preview.rendered)
    assert preview.is_as_built_anew()


def test_a_mistake_is_named_after_each_save(preview: Preview):
    preview.write("docs/index.md", f"{HOME}\nFound.[@roe] [Away](away.md)\n")
    first = preview.save()
    assert any("roe" in line for line in first) and any("away.md" in line for line in first)
    assert preview.save() == first


def test_a_mistake_of_one_page_is_not_named_of_the_next(preview: Preview):
    preview.save()
    preview.write("docs/index.md", f"{HOME}\nFound.[@roe]\n")
    assert [line.split(":")[0] for line in preview.save()] == ["docs/index.md"]


def test_what_is_wrong_in_a_block_is_named_of_its_own_page_alone(preview: Preview):
    preview.write("theme/blocks.py", BLOCKS)
    preview.write("mkdocs.yml", SETTINGS.replace("hooks: [", "hooks: [theme/blocks.py, "))
    preview.save()
    preview.write("docs/index.md", f"{HOME}\nwrong\n")
    named = preview.save()
    assert (named, preview.rendered) == (["index.md: wrong"], ["index.md"])
    assert preview.save() == named


def test_a_link_to_a_lost_heading_or_page_is_named_on_the_page_that_did_not_change(preview: Preview):
    preview.save()
    preview.write("docs/other.md", OTHER.replace("Later", "Sooner"))
    assert any("#later" in line for line in preview.save())
    assert preview.rendered == ["other.md"]
    (preview.folder / "docs" / "other.md").unlink()
    assert any("other.md#later" in line for line in preview.save())
