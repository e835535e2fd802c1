"""The door to MkDocs of how the built site goes out."""

import sys
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

sys.path[0] = str(Path(__file__).parents[1])  # In place of this folder, which MkDocs put there: packages lie beside it.

import build
from citations.reporting import report
from delivery.built_site import BuiltSite
from delivery.search_index import add_search
from delivery.steps import STEPS, check_order, take_steps
from delivery.theme_files import leave_out_theme_files
from delivery.worker import leave_out_script
from doors import open_door


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Asks whether the doors before this one are there, and its own steps in order; leaves out the script of a worker that is switched off."""
    open_door(config)
    check_order(STEPS)
    leave_out_script(config)
    return config


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """By now the theme's files are in the list, none is copied yet, and every page is rendered."""
    leave_out_theme_files(files)
    for path, problems in add_search(files, config).items():
        report(path, problems)
    build.of(config).files_by_address = {file.dest_uri: file for file in files.documentation_pages()}
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Everything is written: takes the steps (steps.py)."""
    building = build.of(config)
    building.forget_pages()
    take_steps(BuiltSite(building))
