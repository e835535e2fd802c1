"""What kind of work a record of PubMed is about: a preprint, and the article that a journal has made of it."""

import re
from xml.etree.ElementTree import Element

from citations.style.preprint_servers import server_by_name
from registry_answer import doi, text
from title_text import to_tex

DOI_IN_SOURCE = re.compile(r"\bdoi:\s*(?P<doi>10\.\S+?)\.?(?=\s|$)")


def preprint_server(article: Element) -> str:
    """The server of a preprint, which PubMed takes for a journal; "" of any other work."""
    types = (
        text(each.text) for each in article.iterfind("MedlineCitation/Article/PublicationTypeList/PublicationType")
    )
    name = text(article.findtext("MedlineCitation/MedlineJournalInfo/MedlineTA"))
    return (server_by_name(name) or to_tex(name)) if "Preprint" in types else ""


def published_as(article: Element) -> str:
    """The DOI of the article that a journal has made of a preprint."""
    updates = article.iterfind("MedlineCitation/CommentsCorrectionsList/CommentsCorrections[@RefType='UpdateIn']")
    found = (DOI_IN_SOURCE.search(text(each.findtext("RefSource"))) for each in updates)
    return next((doi(match["doi"]) for match in found if match), "")
