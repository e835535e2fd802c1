"""The list of messages in CONTRIBUTING.md is that of the table of faults."""

import yaml

from list_messages import with_messages
from project import ROOT


def test_the_list_of_messages_in_contributing_is_up_to_date():
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    faults = yaml.safe_load((ROOT / "tests" / "faults" / "faults.yml").read_text("utf-8"))
    assert page == with_messages(page, faults), "run `make messages`"
