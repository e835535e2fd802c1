"""The same door as hook.py for a site that installed this folder: `plugins: [citations]`."""

from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin, CombinedEvent

from . import hook


class NoSettings(Config):
    """They stand under `extra`, as they do for the hook."""


class CitationsPlugin(BasePlugin[NoSettings]):
    """Hands each event on."""

    on_config = staticmethod(hook.on_config)
    on_files = staticmethod(hook.on_files)
    on_nav = staticmethod(hook.on_nav)
    on_page_content = staticmethod(hook.on_page_content)
    on_env = staticmethod(hook.on_env)
    on_page_context = CombinedEvent(*map(staticmethod, hook.on_page_context.methods))
    on_post_build = staticmethod(hook.on_post_build)
