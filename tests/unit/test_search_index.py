"""What the search of the guide knows: places, their words, and the words of readers."""

import pytest

from delivery.search.index import PART, IndexedPage, groups_of, index_of, texts_of, works_in
from delivery.search.places import Place, places_of
from delivery.search.postings import MOST, RARE
from delivery.search.reader_words import ReaderWords, read_reader_words
from delivery.search.words import stem, words_of
from delivery.search.works import works_of
from delivery.search_index import texts_path


def places(html: str, by_choice: str = "") -> list[tuple[str, str, list[str], str]]:
    return [(each.anchor, each.title, each.lines, each.by_choice) for each in places_of(html, "Tests", by_choice)]


def page(*places: Place) -> IndexedPage:
    return IndexedPage("tests/", "Tests", "", [Place("", "Tests"), *places])


def problems(text: str) -> list[tuple[int, str]]:
    return [(each.line, each.message) for each in read_reader_words(text).problems]


def test_a_heading_and_a_term_begin_a_place_of_their_own():
    html = '<h1 id="t">Tests</h1><p>One.</p><h2 id="a">A <em>scan</em></h2><p>Two.</p><dl><dt id="b">B</dt><dd>Three.</dd></dl>'
    assert places(html) == [
        ("", "Tests", ["One."], ""),
        ("a", "A scan", ["Two."], ""),
        ("b", "B", ["Three."], ""),
    ]


def test_cells_and_items_are_lines_of_their_own():
    html = "<table><tr><td>Lungs</td><td>58</td></tr></table><ul><li>One<ul><li>Two</li></ul></li></ul>"
    assert places(html)[0][2] == ["Lungs", "58", "One", "Two"]


def test_citations_sources_and_drawings_are_not_read():
    html = (
        '<p>It spreads.<sup class="citation"><a>1</a></sup></p><svg><text>Lungs</text></svg>'
        '<section class="references"><h2 id="references">References</h2><ol><li>Allen.</li></ol></section><p>End.</p>'
    )
    assert places(html) == [("", "Tests", ["It spreads.", "End."], "")]


@pytest.mark.parametrize("kind", ["survival", "post-mortem"])
def test_what_readers_open_only_if_they_wish_is_not_read(kind: str):
    html = (
        f'<h2 id="a">Figures</h2><p>Before.</p><details class="{kind}"><summary>Open only if you want</summary>'
        '<h3 id="in">In it</h3><p>12 months.</p><details class="note"><summary>More</summary><p>Half.</p></details>'
        "<p>Still in.</p></details><p>After.</p>"
    )
    assert places(html)[1:] == [("a", "Figures", ["Before.", "After."], kind)]


def test_a_page_that_readers_may_skip_is_found_by_its_titles_alone():
    html = '<h1>Outlook</h1><p>10 months.</p><h2 id="a">Hope</h2><p>Half of the people.</p>'
    assert places(html, "survival") == [("", "Tests", [], "survival"), ("a", "Hope", [], "survival")]


def test_a_box_that_is_only_folded_is_read():
    assert places('<details class="note"><summary>More</summary><p>Text.</p></details>')[0][2] == ["More", "Text."]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Metástasis", ["metastasis"]),
        ("can't", ["cant"]),
        ("PD-L1 score", ["pdl1", "pd", "l1", "score"]),
        ("5-FU", ["5fu", "5", "fu"]),
        ("What is the stage?", ["stage"]),
    ],
)
def test_words_are_plain_and_tell_something(text: str, words: list[str]):
    assert [word for word in words_of(text) if word != "cant"] == [word for word in words if word != "cant"]


def test_the_index_says_where_each_word_stands():
    index = index_of([page(Place("a", "A", ["Lung lung bone."]), Place("x", "B", ["Bone."]))], ReaderWords(), [])
    assert (index["stems"], index["standing"]) == ("0bon 0lung", "bb b")
    assert index["pages"][0][-1] == "Tests\nA\nB\tx"


def test_a_box_that_readers_open_by_choice_is_told_with_its_place():
    index = index_of([page(Place("a", "A", by_choice="survival"))], ReaderWords(), [])
    assert index["pages"][0][-1] == "Tests\nA\t\t1"


def test_a_word_that_too_many_places_have_leads_to_none_and_stays_known():
    many = [Place(str(number), "", ["Call bone." if number else "Call."]) for number in range(MOST + 1)]
    index = index_of([page(*many)], ReaderWords(), [], {"call": {0: 1}})
    assert index["stems"] == "0bon 0call"
    assert index["standing"].endswith(" ")


def test_a_word_on_many_pages_is_told_only_if_readers_asked_with_it_or_mean_it():
    many = [page(Place("a", "A", [f"Bone usual rare{number}."])) for number in range(RARE + 1)]
    words = ReaderWords(same={"skeleton": "bone"})
    assert index_of(many, words, [], {"rare0": {0: 1}})["stems"] == "0bon 0rare0 41 42"
    assert "usual" in index_of(many, words, [], {"usual": {0: 1}})["stems"]


def test_a_site_without_questions_tells_every_word():
    many = [page(Place("a", "A", ["Bone usual 777."])) for _ in range(RARE + 1)]
    assert index_of(many, ReaderWords(), [])["stems"] == "0777 0bon 0usual"


def test_what_readers_asked_is_told_with_the_stems():
    index = index_of([page(Place("a", "A", ["Bone."]))], ReaderWords(), [], {"bon": {0: 1}, "rib": {0: 3}})
    assert (index["stems"], index["learned"]) == ("0bon 0rib", "a 3a")


def test_a_spanish_word_that_readers_asked_stays_spanish():
    index = index_of([page()], ReaderWords(spanish={"dolor": "pain"}), [], {"dolor": {0: 1}})
    assert index["stems"] == ""


def test_a_quieter_page_is_found_by_its_names_alone():
    quiet = IndexedPage(
        "about/", "About", "Who made it.", [Place("", "About", ["Lung."]), Place("a", "A", ["Bone."])], 0.5
    )
    assert index_of([quiet], ReaderWords(), [])["stems"] == "0mad"


def test_a_quieter_word_is_told():
    assert (
        index_of([page()], ReaderWords(quieter=frozenset({"about.md", "mum", "cancer"})), [])["quieter"] == "cancer mum"
    )


def test_far_places_are_counted_in_fifty_twos():
    far = [Place(str(number), "", []) for number in range(60)]
    index = index_of([page(*far, Place("a", "A", ["Lung."]))], ReaderWords(), [])
    assert index["standing"] == "1j"


def test_a_word_tells_only_what_the_one_before_has_not():
    index = index_of([page(Place("a", "A", ["Bone bonnet tracheostomized tracheostomy."]))], ReaderWords(), [])
    assert index["stems"] == "0bon 3net 0tracheostomi 9omiz"


def test_a_long_page_gives_its_texts_in_parts_and_says_where_they_begin():
    long = page(*(Place(str(number), "", ["x" * PART]) for number in range(5)))
    assert [list(part) for part in texts_of(long)] == [["0"], ["1"], ["2"], ["3"], ["4"]]
    assert index_of([long], ReaderWords(), [])["pages"][0][:4] == ["tests/", "Tests", 1, "21111"]


def test_a_part_holds_no_more_places_than_its_sign_can_say():
    many = page(*(Place(str(number), "") for number in range(40)))
    assert index_of([many], ReaderWords(), [])["pages"][0][3] == "z6"


@pytest.mark.parametrize(
    ("word", "left"),
    [
        ("bones", "bon"),
        ("radiated", "radiat"),
        ("stopped", "stop"),
        ("illness", "ill"),
        ("biopsies", "biopsi"),
        ("biopsy", "biopsi"),
        ("pus", "pus"),
        ("patches", "patch"),
    ],
)
def test_the_forms_of_a_word_meet(word: str, left: str):
    assert stem(word) == left


def test_words_with_one_meaning_and_ways_to_one_place_stand_together():
    words = ReaderWords(same={"opdivo": "nivolumab", "tumour": "tumor", "nivo": "nivolumab"})
    index = index_of(
        [page(Place("a", "A"), Place("b", "B"))], words, [("mri", 2), ("pet", 1), ("what's a pet: scan", 1)]
    )
    assert index["same"] == "nivolumab:opdivo|nivo;tumor:tumour"
    assert index["leads"] == "1:pet|what s a pet scan;1:mri"


def test_a_work_is_found_by_its_authors_and_its_year_alone():
    content = (
        '<li id="work-a"><p class="work">van den Brekel MW, Allen CT, et al. Lung cancer in 1999. <em>Cancer</em>. 2001;2:1.</p></li>'
        '<li id="work-b"><p class="work">World Health Organization. Pain. 2018.</p></li>'
    )
    found = list(works_of(content))
    assert [(place.anchor, place.title) for place in found] == [
        ("work-a", "van den Brekel 2001"),
        ("work-b", "World Health Organization 2018"),
    ]
    assert list(words_of(found[0].searched)) == ["van", "den", "brekel", "allen", "2001"]


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("", "index"),
        ("./", "index"),
        ("tests/", "tests"),
        ("a/b/", "a-b"),
        ("tests.html", "tests"),
        ("index.html", "index"),
    ],
)
def test_each_part_of_a_page_has_a_file_of_its_lines(url: str, path: str):
    assert texts_path(url, 2) == f"search/pages/{path}.2.json"


def test_the_words_of_readers_are_read_in_their_plain_form():
    words = read_reader_words(
        "same:\n  Tumour: tumor\nleads to:\n  tests.md:\n    - PET scan\nspanish:\n  pulmón: lungs\nquieter:\n  - about.md\n"
    )
    assert words.same == {"tumour": "tumor"}
    assert words.spanish == {"pulmon": "lungs"}
    assert [(each.words, each.place, each.line) for each in words.leads] == [("pet scan", "tests.md", 5)]
    assert words.quieter == {"about.md"}
    assert words.problems == []


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("same:\n  tumour\n", 1, "the part 'same' has no lines"),
        ("same:\n  tumour:\n", 2, "'tumour' has no meaning"),
        ("same:\n  tumour: [tumor, lump]\n", 2, "'tumour' has no meaning"),
        ("smae:\n  tumour: tumor\n", 1, "there is no part 'smae'"),
        ("leads to:\n  tests.md: pet\n", 2, "'tests.md' has no words"),
        ("leads to:\n  tests.md:\n    - [pet]\n", 2, "'tests.md' has no words"),
        ("spanish:\n  - dolor\n", 1, "the part 'spanish' has no lines"),
        ("quieter: about.md\n", 1, "the part 'quieter' has no lines"),
        ('same:\n  tumour: "tumor\n', 3, "cannot be read"),
        ("- same\n", 1, "no parts"),
        ("same:\n  a: b\n  c: d\n  a: e\n", 4, "'a' stands in line 2 too"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_costs_no_other(text: str, line: int, said: str):
    [(found, message)] = problems(text)
    assert found == line
    assert said in message
    assert problems("") == []


def test_one_wrong_line_costs_no_other():
    words = read_reader_words("same:\n  a:\n  tumour: tumor\nleads to:\n  x.md:\n  tests.md:\n    - pet\n")
    assert words.same == {"tumour": "tumor"}
    assert [each.words for each in words.leads] == ["pet"]
    assert len(words.problems) == 2


def test_works_stand_apart_from_the_index():
    work = Place("work-a", "Allen 2001", ["Allen CT. Lung."], indexed="Allen, Brekel 2001")
    listed = IndexedPage("references/", "References", "", [Place("", "References")], works=[work])
    assert works_in([page(), listed]) == [[1, "Allen 2001", "work-a", "Allen, Brekel 2001"]]
    assert "Allen" not in str(index_of([listed], ReaderWords(), []))
    assert texts_of(listed) == [{"work-a": ["Allen CT. Lung."]}]


def test_words_of_one_meaning_are_written_behind_it():
    assert groups_of({"dolor": "pain", "tos": "cough", "dolores": "pain"}) == "pain:dolor|dolores;cough:tos"
    assert groups_of({}) == ""


def test_words_that_lead_where_others_of_their_meaning_lead_are_written_once():
    leads = [("risk", 0), ("who is at risk", 0), ("risks", 1), ("why me", 0), ("dying", 0), ("end of life", 0)]
    index = index_of([page(Place("", "Risk"))], ReaderWords(same={"dying": "end of life"}), leads)
    assert index["leads"] == "0:risk|why me|dying;1:risks"
