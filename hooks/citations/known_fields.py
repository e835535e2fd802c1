"""Which fields of references.bib are printed or exported, and which are known to be of no use to a reader."""

import re

from pybtex.database import Entry

from .style.dates import ACCESSED
from .style.kinds import kind_of
from .style.notes import own_words

# Printed for any kind of work, or exported for all.
SHOWN = frozenset([
    "author", "editor", "translator", "editortype",
    "title", "subtitle", "titleaddon", "shorttitle", "shortauthor", "origtitle", "titletranslation",
    "translatedtitle", "translated-title", "title-translation", "transtitle",
    "journal", "journalsubtitle", "shortjournal", "booktitle", "booksubtitle", "booktitleaddon", "maintitle", "mainsubtitle",
    "year", "month", "day", "date",
    "volume", "number", "issue", "pages", "eid", "articleno", "article-number", "articlenumber", "article_number",
    "elocation-id", "elocationid", "elocator", "artnum", "art_number",
    "publisher", "institution", "organization", "school", "address", "edition", "type", "version", "eventtitle",
    "venue", "eventplace", "series", "volumes", "chapter", "language", "langid",
    "doi", "pmid", "pmcid", "pmc", "url", "link", "ee", *ACCESSED, "reviewed", "updated", "isbn", "issn",
    "abstract", "note", "addendum", "pubstate", "status", "howpublished",
    "holder", "assignee", "nationality", "bookauthor", "website", "websitetitle", "archiveprefix", "eprinttype",
    "eprint", "primaryclass", "eprintclass", "retracted", "preprint", "annote", "keywords", "warning", "relatedtype",
    "relatedstring", "comment", "remark", "entrysubtype", "genre",
])  # fmt: skip
# What only some kinds of works print.
ONLY_OF = {
    "issuetitle": {"issue"}, "issuesubtitle": {"issue"},
    "maintitle": {"book", "chapter", "paper", "report", "website"}, "mainsubtitle": {"book", "chapter", "paper", "report"},
    "part": {"book", "chapter", "paper", "report"}, "bookauthor": {"chapter", "paper"}, "eventdate": {"talk"},
}  # fmt: skip
# Of programs and libraries: sorting, settings, files on somebody's disk, numbers of databases, counts.
USELESS = frozenset([
    "abbrev_source_title", "abstractnote", "accession", "accessionnumber", "acknowledgement", "acmid", "added-at", "affiliation",
    "affiliations", "annotation", "archive", "archive_location", "archivelocation", "article-type", "articletype",
    "author_keywords", "authorkeywords", "bestsellers", "bibdate", "bibsource", "bibtype", "biburl", "bookpagination", "call-number",
    "callnumber", "catalogue", "catalogue-code", "chemicals", "citation-number", "citation-subset", "citationkey",
    "citeulike-article-id", "citeulike-linkout-0", "coden", "collaborationcount", "completed", "contents",
    "copyright", "correspondence_address", "correspondence_address1", "country", "coverage", "cpm", "created", "creationdate",
    "creator", "crossref", "da", "date_added", "dateadded", "datemodified", "description", "dewey-call-number", "doc-delivery-number", "document_type",
    "earlyaccessdate", "eissn", "encoding", "entryset", "entrytype", "esi", "esihot", "ethics", "execute", "f1000-projects", "file", "filename",
    "fjournal", "fulltext", "fund", "funding", "funding_details", "gender", "googlebooks", "group", "groups", "hal", "hal_id",
    "hal_version", "halversion", "hdl", "highly-cited", "hot-paper", "howpublishedtype", "id", "ids", "indexsorttitle",
    "indextitle", "inspire", "interhash", "intrahash", "isan", "ismn", "issn-l", "issn-linking", "iswc", "jabref",
    "jcr", "journal-iso", "journaliso", "key", "keyword", "keywords-plus", "keywordstemp", "label", "langidopts", "lccn",
    "library", "library-id", "libraryid", "license", "local-url", "localfile", "mdate", "mendeley", "mesh", "meshterms", "mid",
    "modificationdate", "month_numeric", "mrclass", "mrnumber", "mrreviewer", "nameaddon", "nlm-id", "nlmuniqueid",
    "nnt", "numpages", "oa", "oclc", "openalex", "options", "original_id", "orcid", "orcid-numbers", "origdate", "origlanguage", "origlocation",
    "origpublisher", "owner", "page_count", "pages_total", "pagetotal", "pagination", "pdf", "pii", "place", "posted-at", "postscript", "presort",
    "primaryclassification", "priority", "privnote", "pst", "publication_stage", "publication_type", "publicationtype",
    "pubmodel", "pubstatus", "qualityassured", "ranking", "rating", "read", "readstatus", "ref", "references", "refid", "refs",
    "related", "relatedoptions", "relevance", "reportnumber", "research-areas", "researcherid-numbers", "review",
    "revised", "rights", "s2id", "scopus", "shorthand", "shorthandintro", "shortseries", "size", "slaccitation",
    "sortkey", "sortname", "sortshorthand", "sorttitle", "sortyear", "source", "sourceid", "subject", "subtype",
    "tag", "tags", "times-cited", "timestamp", "topic", "type_of_work", "unique-id", "urlaccessdate", "urltype",
    "uri", "urn", "uuid", "web-of-science-categories", "wos", "xdata", "xref", "yomi", "zbl", "zblnumber",
])  # fmt: skip
# A program's answer to a question of its own says nothing to a reader.
NOTHING_TOLD = frozenset(["", "true", "false", "yes", "no"])
OF_PROGRAMS = re.compile(
    r"(?:mendeley|bdsk|opt|date-(?!accessed)|zotero|tex\.|x-|_|jabref|web-of-science|number-of|times-|usage-|ads|funding|journal-|citeulike|"
    r"researcher|orcid|scopus|cited-|medline-|author-?email|keywords?[-_]|user[a-f]$|list[a-f]$|name[a-c](?:type)?$|verb[a-c]$|arxiv|hal_|jcr|esi|owner|[\w-]+\+an\b)",
    re.IGNORECASE,
)


def unused_fields(entry: Entry) -> list[str]:
    """The fields that no reader ever sees: neither printed, exported nor known to be of no use."""
    return [
        name
        for name, value in entry.fields.items()
        if value.strip().lower() not in NOTHING_TOLD and not _is_used(name.lower(), entry)
    ]


def is_of_programs(name: str) -> bool:
    """Whether the field says something to one program or library alone: a file on a disk, a group, a count."""
    return name in USELESS or bool(OF_PROGRAMS.match(name))


def _is_used(name: str, entry: Entry) -> bool:
    if name in ONLY_OF:
        return kind_of(entry) in ONLY_OF[name]
    if name == "journal":
        return kind_of(entry) != "book"
    if name == "howpublished":
        return kind_of(entry) in ("other", "website", "preprint", "talk") or not own_words(entry.fields[name])
    if name == "key":  # BibTeX sorts by it what has no author; then it may be the only name that the work has.
        return bool(entry.persons or entry.fields.get("organization") or entry.fields.get("institution"))
    return name in SHOWN or is_of_programs(name)
