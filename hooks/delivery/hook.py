"""The door to MkDocs of how the built site goes out: what it is made of stands in STEPS, in order."""

import sys
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

sys.path[0] = str(Path(__file__).parents[1])  # In place of this folder, which MkDocs put there: packages lie beside it.

import build
from citations.reporting import report
from delivery import compression, findings, pages, scripts, stylesheets, worker
from delivery.search_index import WORDS, add_search
from delivery.theme_files import leave_out_theme_files

STEPS = (
    findings.on_post_build,
    stylesheets.on_post_build,
    scripts.on_post_build,
    pages.on_post_build,
    worker.on_post_build,
    compression.on_post_build,
)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Asks whether the doors before this one are there."""
    build.open_door(config)
    return config


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """By now the theme's files are in the list, none is copied yet, and every page is rendered."""
    leave_out_theme_files(files)
    report(WORDS, add_search(files, config))
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Takes the steps."""
    for step in STEPS:
        step(config)
