"""All checks of one page's source, in one call."""

from collections.abc import Collection

from citations.problem import Problem
from citations.source_files import ONE_FILE, SourceFiles
from reading.page import SourcePage
from reading.plainness import Plainness

from .articles import check_articles
from .blocks import check_blocks
from .cells import check_cells
from .classes import check_classes
from .counted import check_counted
from .counted_rows import check_counted_rows
from .days import check_days
from .drafts import check_drafts
from .drug_classes import check_drug_classes
from .drug_forms import check_drug_forms
from .drug_names import check_drug_names
from .emergency_numbers import check_emergency_numbers
from .foreign_addresses import check_foreign_addresses
from .front_matter import check_front_matter
from .headings import check_headings
from .image_twice import check_image_twice
from .images import check_images
from .impossible import check_impossible
from .indents import check_indents
from .kept_amounts import check_kept_amounts
from .keys import check_keys
from .known_numbers import check_known_numbers
from .links import check_links
from .measures import check_measures
from .mixed_up import check_mixed_up
from .not_links import check_not_links
from .other_texts import check_other_texts
from .pasted import check_pasted
from .phone_numbers import check_phone_numbers
from .punctuation import check_punctuation
from .sentence_ends import check_sentence_ends
from .shorthand import check_shorthand
from .signs_twice import check_signs_twice
from .slips import check_slips
from .stale_words import check_stale_words
from .title_case import check_title_case
from .unseen import check_unseen
from .words import check_words

SOURCE_CHECKS = (
    check_front_matter,
    check_headings,
    check_title_case,
    check_links,
    check_not_links,
    check_images,
    check_image_twice,
    check_unseen,
    check_drafts,
    check_pasted,
    check_slips,
    check_signs_twice,
    check_sentence_ends,
    check_phone_numbers,
    check_known_numbers,
    check_emergency_numbers,
    check_mixed_up,
    check_articles,
    check_drug_names,
    check_drug_classes,
    check_drug_forms,
    check_shorthand,
    check_measures,
    check_kept_amounts,
    check_days,
    check_impossible,
    check_other_texts,
    check_counted,
    check_counted_rows,
    check_cells,
    check_classes,
    check_indents,
    check_punctuation,
    check_stale_words,
    check_foreign_addresses,
)


def check_page(
    page: SourcePage, measured: Plainness, keys: Collection[str], files: SourceFiles = ONE_FILE
) -> list[Problem]:
    """What is wrong on a page, in the order of its lines; `keys` are those of the bibliography, which stands in `files`."""
    blocks = check_blocks(page)
    unread = {problem.line for problem in blocks}  # The first line of a box that is none reads as a sentence.
    words = [problem for problem in check_words(page, measured) if problem.line not in unread]
    problems = {problem for check in SOURCE_CHECKS for problem in check(page)}
    return sorted([*problems, *check_keys(page, keys, files), *blocks, *words])
