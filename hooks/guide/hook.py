"""The door to MkDocs of what makes our pages."""

import sys
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

sys.path[0] = str(Path(__file__).parents[1])  # In place of this folder, which MkDocs put there: packages lie beside it.

import build
from doors import open_door
from guide import metadata, page_parts, whole_guide
from guide.card.drawing import draw
from guide.charts.body_map import BodyMapExtension
from guide.charts.extension import ChartExtension
from guide.filled_assets import fill_assets
from guide.github import GitHubExtension
from guide.images import size_images
from guide.measures import fill_measures
from guide.page_templates import TEMPLATES
from guide.redirects import add_redirects
from guide.signs.extension import CallNowExtension
from guide.study_findings import StudyFindings
from guide.tables import TableLabels
from guide.terms import TermIds, explain_terms
from guide.theme_sheet import find_theme_sheet
from guide.words import FOLDER
from guide.words_check import report_words

CARD = "assets/card.png"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Adds the Markdown extensions of our pages."""
    open_door(config)
    building = build.of(config)
    words = building.words
    report_words(building)
    config.watch += [str(building.signs_path), str(FOLDER)]
    building.citations.show_below(StudyFindings(words))
    config.mdx_configs.setdefault("footnotes", {}).setdefault(
        "BACKLINK_TITLE", words.text("footnote_back", number="{}")
    )
    # MkDocs takes extensions; its types name texts only.
    ours: list[Any] = [
        TableLabels(),
        ChartExtension(words),
        BodyMapExtension(words),
        CallNowExtension(building.signs, words),
        TermIds(),
        GitHubExtension(words),
    ]
    config.markdown_extensions += ours
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds redirects, texts in scripts, and the card, which only a site that knows its address can name (`partials/metadata.html`)."""
    building = build.of(config)
    if config.site_url and not building.is_preview:
        files.append(File.generated(config, CARD, content=draw(config.site_name, config.site_description or "")))
    add_redirects(files, building)
    fill_assets(files, config.docs_dir, building.words)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fills in what is measured; the glossary is to get the ids of its terms."""
    terms = next(each for each in config.markdown_extensions if isinstance(each, TermIds))
    terms.is_glossary = page.file.src_uri == build.GLOSSARY
    if page.meta.get("template") not in TEMPLATES:
        page.meta.pop("template", None)  # The checks name it; MkDocs would stop, or read whatever file it names.
    return fill_measures(markdown, page, files, build.of(config))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Reports the charts and signs of the page just rendered, sizes its images."""
    building = build.of(config)
    for extension in config.markdown_extensions:
        if isinstance(extension, ChartExtension | CallNowExtension):
            building.report_below_front_matter(page, extension.problems)
    return size_images(html, page, files)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Every page is rendered: the templates learn where the whole guide is, the theme's stylesheet, and the words.

    They take front matter and settings for text. MkDocs' own environment would write it as HTML.
    """
    env.autoescape = True  # Before the first template is read.
    whole_guide.announce(env, config, files)
    page_parts.announce(env)
    env.globals["words"] = build.of(config).words
    env.globals["theme_sheet"] = build.of(config).theme_sheet = find_theme_sheet(files)
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Gives the templates metadata, the sections of the page and, where they are needed, all pages bound into one."""
    metadata.describe(context, page, build.of(config))
    page_parts.add_sections(context, page)
    whole_guide.bind_pages(context, page, nav)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Explains terms on the finished page, after search has read it."""
    return explain_terms(output, page, build.of(config))
