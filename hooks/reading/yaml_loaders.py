"""YAML is read with C where it can be had: pure Python takes twenty times as long."""

try:
    from yaml import CBaseLoader as BaseLoader
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # PyYAML was installed without libyaml.
    from yaml import BaseLoader, SafeLoader  # type: ignore[assignment]

__all__ = ["BaseLoader", "SafeLoader"]
