"""The grammar of a citation cluster, as two tables: what can be read, and what cannot."""

import pytest

from citations.cluster import Citation, UnreadableCluster, looks_like_cluster, parse_behind, parse_cluster

GOOD = {
    "@leemans1993": [Citation("leemans1993")],
    " @leemans1993 ": [Citation("leemans1993")],
    "@a; @b": [Citation("a"), Citation("b")],
    "@a;@b ;@c": [Citation("a"), Citation("b"), Citation("c")],
    "-@a": [Citation("a", suppress_author=True)],
    "see @a": [Citation("a", prefix="see")],
    "see *also* @a, p. 3, for more": [Citation("a", prefix="see *also*", locator="p3", suffix=", for more")],
    "@a, p. 203": [Citation("a", locator="p203")],
    "@a p. 203": [Citation("a", locator="p203")],
    "@a, 203": [Citation("a", locator="p203")],
    "@a, 203-204": [Citation("a", locator="pp203-204")],
    "@a, pp. 203–204, 207": [Citation("a", locator="pp203-204, 207")],
    "@a, pp 203 -- 204": [Citation("a", locator="pp203-204")],
    "@a, p. iv": [Citation("a", locator="piv")],
    "@a, p. e12": [Citation("a", locator="pe12")],
    "@a, p. S12-S15": [Citation("a", locator="ppS12-S15")],
    "@a, p. 34-35": [Citation("a", locator="pp34-35")],
    "@a, pp. 34": [Citation("a", locator="p34")],
    "@a p.3": [Citation("a", locator="p3")],
    "@a, p. 12ff.": [Citation("a", locator="pp12ff")],
    "@a, p. 3.": [Citation("a", locator="p3")],
    "@a, ": [Citation("a")],
    "@a, Tables 1 to 4": [Citation("a", locator="tables 1-4")],
    "@a, pp. 3 to 5, 7": [Citation("a", locator="pp3-5, 7")],
    "@a, p. 3 to be sure": [Citation("a", locator="p3", suffix="to be sure")],
    "@a, p. 3 and table 2": [Citation("a", locator="p3, table 2")],
    "@a, eTable 2 & eFigure 3": [Citation("a", locator="eTable 2, eFigure 3")],
    "@a, chap. 3, and p. 5": [Citation("a", locator="chap 3, p5")],
    "@a, p. 3 and 4 patients": [Citation("a", locator="p3", suffix="and 4 patients")],
    "@a, sect. 3": [Citation("a", locator="sec 3")],
    "@a, p.&nbsp;3; @b": [Citation("a", locator="p3"), Citation("b")],
    "@a, p.&#160;3": [Citation("a", locator="p3")],
    "@https://x.org/a.b?c, p. 3": [Citation("https://x.org/a.b?c", locator="p3")],
    "@a, pp. iv, vi-xi": [Citation("a", locator="ppiv, vi-xi")],
    "@a, §4": [Citation("a", locator="sec 4")],
    "@a, §§ 4-5": [Citation("a", locator="secs 4-5")],
    "@a, pp. 33 and 35": [Citation("a", locator="pp33, 35")],
    "@a, pp. 33-34, 36 & 38": [Citation("a", locator="pp33-34, 36, 38")],
    "@a, figs. 2 and 3, below": [Citation("a", locator="figs 2, 3", suffix=", below")],
    "@a, p. 33 and 4 patients": [Citation("a", locator="p33", suffix="and 4 patients")],
    "@a, pg. 33": [Citation("a", locator="p33")],
    "@a, ch. 3": [Citation("a", locator="chap 3")],
    "@a, fn. 3": [Citation("a", locator="note 3")],
    "@a, eAppendix 2": [Citation("a", locator="eAppendix 2")],
    "@a, appendix B": [Citation("a", locator="appendix B")],
    "@a, part A was stopped": [Citation("a", suffix=", part A was stopped")],
    "@a, chaps. 3-4": [Citation("a", locator="chaps 3-4")],
    "@a, tables 2-3": [Citation("a", locator="tables 2-3")],
    "@a, figs 1A-1C": [Citation("a", locator="figs 1A-1C")],
    "@a, no. 5": [Citation("a", locator="no 5")],
    "@a, col. 2": [Citation("a", locator="col 2")],
    "@a, eTable 3": [Citation("a", locator="eTable 3")],
    "@a, suppl. 2": [Citation("a", locator="suppl 2")],
    "@a, vol. 3, p. 12": [Citation("a", locator="vol 3, p12")],
    "@a, chap. 3, p. 5, and more": [Citation("a", locator="chap 3, p5", suffix=", and more")],
    "@a, p. 3, table 2, fig. 1": [Citation("a", locator="p3, table 2, fig 1")],
    "@a, p. 3, part of a trial": [Citation("a", locator="p3", suffix=", part of a trial")],
    "@a, p. 123(4)-(6), and more": [Citation("a", locator="pp123(4)-(6)", suffix=", and more")],
    "@a, S12": [Citation("a", locator="pS12")],
    "@a{ii, A, D-Z}, with a suffix": [Citation("a", locator="ii, A, D-Z", suffix=", with a suffix")],
    "@a, {pp. iv, vi-xi} here": [Citation("a", locator="ppiv, vi-xi", suffix="here")],
    "@a, {35-89, 102}": [Citation("a", locator="pp35-89, 102")],
    "@a, {584 [78]}": [Citation("a", locator="p584 [78]")],
    "@a, { p. 9; 10 }; @b": [Citation("a", locator="p9; 10"), Citation("b")],
    "@a{}, 99 years later": [Citation("a", suffix=", 99 years later")],
    "_@a_": [Citation("a")],
    "see **@a**, p. 3": [Citation("a", prefix="see", locator="p3")],
    "@{a_}": [Citation("a_")],
    "@a, mild cases only": [Citation("a", suffix=", mild cases only")],
    "@a, i.e., the first": [Citation("a", suffix=", i.e., the first")],
    "@a, civil cases": [Citation("a", suffix=", civil cases")],
    "@a, xi": [Citation("a", suffix=", xi")],
    "@a, MD, MPH": [Citation("a", suffix=", MD, MPH")],
    "@a, p. mild": [Citation("a", suffix=", p. mild")],
    "@a, p. 3, mix of both": [Citation("a", locator="p3", suffix=", mix of both")],
    "@a, p. 3, I think": [Citation("a", locator="p3", suffix=", I think")],
    "@a, 3 patients": [Citation("a", suffix=", 3 patients")],
    "@a, 5-year survival": [Citation("a", suffix=", 5-year survival")],
    "@a, p16-positive only": [Citation("a", suffix=", p16-positive only")],
    "@a, no 5 of them": [Citation("a", suffix=", no 5 of them")],
    "@a, table 2": [Citation("a", locator="table 2")],
    "@a, fig. 3": [Citation("a", locator="fig 3")],
    "@a, chap. 4": [Citation("a", locator="chap 4")],
    "@a, {pp. 3-4}": [Citation("a", locator="pp3-4")],
    "@a, and others": [Citation("a", suffix=", and others")],
    "@a:b.c/d+e-f": [Citation("a:b.c/d+e-f")],
    "@10.1002/ijc.20740": [Citation("10.1002/ijc.20740")],
    "@a.": [Citation("a")],
    "@{any:key..}, p. 3": [Citation("any:key..", locator="p3")],
    "@müller2001": [Citation("müller2001")],
    "write to me@x.org, @a": [Citation("a", prefix="write to me@x.org,")],
}

BAD = {
    "@": "'@' has no key",
    "@ leemans1993": "has no key",
    "@a;": "a source is missing",
    "@a; ;@b": "a source is missing",
    "; @a": "a source is missing",
    "@a @b": "two sources need a ';'",
    "@a, @b": "Write [@a; @b]",
    "@a; see b": "'see b' has no key",
    "@{a": "has no key",
    "@{}": "has no key",
    "@a, p.": "names no number",
    "@a, fig.": "names no number",
    "@a, chaps.": "names no number",
    "@a {p. 3; @b": "a '{' is never closed",
}


@pytest.mark.parametrize("content", GOOD)
def test_a_readable_cluster_gives_its_citations(content):
    assert list(parse_cluster(content).citations) == GOOD[content]


@pytest.mark.parametrize("content", BAD)
def test_an_unreadable_cluster_says_what_to_write(content):
    with pytest.raises(UnreadableCluster) as error:
        parse_cluster(content)
    assert BAD[content] in str(error.value)


@pytest.mark.parametrize(
    "content", ["me@x.org", "https://x.org/@name", "x", "", " ", r"\@a", "a@@b", "a_@b", "late [@a]"]
)
def test_brackets_without_an_at_sign_of_their_own_are_no_cluster(content):
    assert not looks_like_cluster(content)


BEHIND = {
    "p. 30": [Citation("k", locator="p30")],
    "p. 30, with suffix": [Citation("k", locator="p30", suffix=", with suffix")],
    "see p. 3": [Citation("k", suffix=", see p. 3")],
    "p. 3; @b": [Citation("k", locator="p3"), Citation("b")],
    "see @b": [Citation("k"), Citation("b", prefix="see")],
}


@pytest.mark.parametrize("content", BEHIND)
def test_brackets_behind_a_name_belong_to_it(content):
    assert list(parse_behind("k", content).citations) == BEHIND[content]


def test_low_lines_at_the_end_belong_to_a_key_that_has_them():
    assert parse_cluster("@a_", {"a_"}).citations == (Citation("a_"),)
