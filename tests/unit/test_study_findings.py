"""What stands below a source of the guide: its finding, and whether readers must choose to see it."""

import pytest
from pybtex.database import Entry

from guide.by_choice import choice_of_finding
from guide.study_findings import StudyFindings


def entry(**fields: str) -> Entry:
    return Entry("article", fields)


@pytest.mark.parametrize(
    ("warning", "tells"), [("survival", True), (" survival ", True), ("another", False), ("", False)]
)
def test_only_the_mark_of_survival_closes_a_finding(warning, tells):
    marked = entry(annote="Found.", warning=warning)
    assert bool(choice_of_finding(marked)) is tells
    assert ("survival" in StudyFindings().below(marked)) is tells
    assert ('<details class="finding" open>' in StudyFindings().in_full(StudyFindings().below(marked))) is not tells


def test_a_work_without_a_finding_has_nothing_below():
    assert StudyFindings().below(entry(title="T")) == ""


def test_a_finding_never_becomes_script():
    assert "<script" not in StudyFindings().below(entry(annote="<script>alert(1)</script>"))


def test_a_finding_that_tells_survival_does_not_go_into_downloads():
    marked = entry(title="T", annote="Found.", warning="survival")
    assert StudyFindings().for_others(marked).fields == entry(title="T", warning="survival").fields
    told = entry(title="T", annote="Found.")
    assert StudyFindings().for_others(told) is told
