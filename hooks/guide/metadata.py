"""Gives each page schema.org metadata: what it is about, for whom, when it was reviewed, what it cites."""

import json
from typing import Any

from mkdocs.structure.pages import Page

from build import Build
from citations.exports import schema_org

AUDIENCE = {"@type": "MedicalAudience", "audienceType": "Patient"}


def describe(context: dict[str, Any], page: Page, building: Build) -> None:
    """Adds `structured_data` for the template: JSON that is safe inside a script element."""
    context["structured_data"] = _safe_json(_described(page, building))


def _described(page: Page, building: Build) -> dict[str, Any]:
    citations = building.citations
    found = citations.found.get(page.file.src_uri)
    described = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": page.meta.get("title") or page.title,
        "url": page.canonical_url,
        "inLanguage": building.words.language,
        "lastReviewed": str(page.meta["reviewed"]) if "reviewed" in page.meta else None,
        "about": {"@type": "MedicalCondition", "name": building.words.text("condition")},
        "medicalAudience": AUDIENCE,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "citation": [_work(key, building) for key in (found.places if found else ())],
    }
    return {name: value for name, value in described.items() if value}


def _work(key: str, building: Build) -> str:
    """Its address or else its title, a text to schema.org: its record is on the References page, and would double this."""
    works = building.citations.bibliography
    described: dict[str, Any] = building.cached.get(
        lambda: schema_org(works.entries[key]), "schema.org", works.digest, key
    )
    return str(described.get("url") or described.get("name") or key)


def _safe_json(data: dict[str, Any]) -> str:
    """No `<` can end the script element or open a comment in it."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
