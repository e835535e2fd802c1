"""Classes and attributes that several files know of: those who write the markup, change it, style it or look for it."""

CITATION = "citation"  # The <sup> around the numbers of one cluster.
BETWEEN = "citation-between"  # A link of a range that shows no number of its own.
REFERENCES = "references"  # The section with the works that one page cites.
BIBLIOGRAPHY = "bibliography"  # The list of all works on the References page.
WORK = "work"  # The reference of one work in it.
BACKLINKS = "backlinks"  # The links from a reference to the places that cite it.
IS_RETRACTED = "retracted"  # The warning before a reference whose work was retracted or is in doubt.
IS_PREPRINT = "preprint"  # The same of a work that was checked by nobody yet.
FINDING = "finding"  # The folded part of a reference: what the study found.
EXPORTS = "exports"  # The links to the downloads of one work.
CITED_ON = "cited-on"  # The links from a work to the pages that cite it.
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
COINS = "Z3988"  # The empty <span> that Zotero reads; its standard gives the name.
