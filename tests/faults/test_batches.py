"""Which faults are planted together, where their lines are counted, and what is said of those that are not named."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from faults.batches import MOST, Batch, Planted, in_batches, wrong_in
from faults.planting import PAGE, Fault, plant

SAYS = {name: f"{PAGE}:{number}: {name}." for number, name in enumerate(("one", "two", "three"), start=1)}
THREE = tuple(Fault(name, "Text.", says=says) for name, says in SAYS.items())


def planted(came: Mapping[str, list[str]]) -> Planted:
    """A build that says of each fault its line, or what is given here."""
    return lambda batch: (
        [each.says for each in batch],
        [line for each in batch for line in came.get(each.name, [each.says])],
    )


def test_a_batch_of_which_each_fault_is_named_is_right_in_one_build():
    built: list[Batch] = []

    def build(batch: Batch) -> tuple[list[str], list[str]]:
        built.append(batch)
        return planted({})(batch)

    assert wrong_in(THREE, build) == []
    assert built == [THREE]


@pytest.mark.parametrize(
    ("came", "told"),
    [
        ([f"{PAGE}:2: too."], f"  must come: {SAYS['two']}\n  came: {PAGE}:2: too."),
        ([f"{PAGE}:3: two."], f"  must come: {SAYS['two']}\n  came: {PAGE}:3: two."),
        ([], f"  must come: {SAYS['two']}"),
        ([SAYS["two"], f"{PAGE}:9: four."], f"  came: {PAGE}:9: four."),
    ],
    ids=["another message", "another line", "no message", "one message more"],
)
def test_of_a_batch_the_fault_alone_is_told_that_is_not_named_right(came: list[str], told: str):
    assert wrong_in(THREE, planted({"two": came})) == [f"“two”:\n{told}"]


def test_each_fault_that_is_not_named_is_told():
    told = wrong_in(THREE, planted({"one": [], "three": []}))
    assert [each.partition(":")[0] for each in told] == ["“one”", "“three”"]


def test_two_faults_of_one_line_need_it_twice():
    twins = (THREE[0], Fault("its twin", "Text.", says=SAYS["one"]))
    assert wrong_in(twins, lambda batch: ([each.says for each in batch], [SAYS["one"]]))


def test_faults_that_are_right_alone_and_not_together_are_told_with_what_to_do():
    told = wrong_in(THREE, lambda batch: ([each.says for each in batch], [batch[0].says]))
    assert len(told) == 1
    assert "not together: “one”, “two”, “three”. Write `alone: true`" in told[0]


def test_further_lines_may_come_where_the_fault_says_so_and_its_own_must():
    more = (Fault("one", "Text.", says=SAYS["one"], also="more"),)
    assert wrong_in(more, planted({"one": [SAYS["one"], SAYS["two"]]})) == []
    assert wrong_in(more, planted({"one": [SAYS["two"]]}))


def test_a_further_fault_leaves_other_batches_as_they_were():
    faults = [Fault(f"fault {number}", "Text.") for number in range(300)]
    before, after = in_batches(faults), in_batches([*faults[:100], Fault("one more", "Text."), *faults[100:]])
    assert sorted(fault.name for batch in before for fault in batch) == sorted(fault.name for fault in faults)
    assert max(map(len, after)) <= MOST
    assert len(set(before) - set(after)) == 1


def test_what_replaces_one_text_stands_alone_or_may_bring_more_is_kept_apart():
    faults = [
        Fault("a title", "title: A", find="title: Tests"),
        Fault("its first word", "titel:", find="title:"),
        Fault("a block", "```", alone=True),
        Fault("a box", "!!!", also="more"),
        Fault("a scan", "Text."),
    ]
    assert [[fault.name for fault in batch] for batch in in_batches(faults)] == [
        ["a title", "a scan"],
        ["its first word"],
        ["a block"],
        ["a box"],
    ]


def test_lines_are_counted_when_all_is_written(tmp_path: Path):
    page = tmp_path / PAGE
    page.parent.mkdir()
    page.write_text("# Tests\n\nText.\n\n## Where to go next\n", "utf-8")
    first = Fault("first", "One.\n»Two.", says="first LINE")
    last = Fault("last", "Three.", says="last LINE, after LINE(One)")
    above = Fault("above", "»More.\n\nText.", find="Text.", says="above LINE")
    assert plant([first, last, above], tmp_path) == ["above 3", "first 8", "last 10, after 7"]
    assert page.read_text("utf-8") == "# Tests\n\nMore.\n\nText.\n\nOne.\nTwo.\n\nThree.\n\n## Where to go next\n"
