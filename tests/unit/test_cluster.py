"""The grammar of a citation cluster, as two tables: what can be read, and what cannot."""

import pytest

from citations.cluster import Citation, UnreadableCluster, looks_like_cluster, parse_cluster

GOOD = {
    "@leemans1993": [Citation("leemans1993")],
    " @leemans1993 ": [Citation("leemans1993")],
    "@a; @b": [Citation("a"), Citation("b")],
    "@a;@b ;@c": [Citation("a"), Citation("b"), Citation("c")],
    "-@a": [Citation("a", suppress_author=True)],
    "see @a": [Citation("a", prefix="see")],
    "see *also* @a, p. 3, for more": [Citation("a", prefix="see *also*", locator="p3", suffix="for more")],
    "@a, p. 203": [Citation("a", locator="p203")],
    "@a p. 203": [Citation("a", locator="p203")],
    "@a, 203": [Citation("a", locator="p203")],
    "@a, 203-204": [Citation("a", locator="pp203-204")],
    "@a, pp. 203–204, 207": [Citation("a", locator="pp203-204, 207")],
    "@a, pp 203 -- 204": [Citation("a", locator="pp203-204")],
    "@a, p. iv": [Citation("a", locator="piv")],
    "@a, p. e12": [Citation("a", suffix="p. e12")],
    "@a, table 2": [Citation("a", locator="table 2")],
    "@a, fig. 3": [Citation("a", locator="fig 3")],
    "@a, chap. 4": [Citation("a", locator="chap 4")],
    "@a, {pp. 3-4}": [Citation("a", locator="pp3-4")],
    "@a, and others": [Citation("a", suffix="and others")],
    "@a:b.c/d+e-f": [Citation("a:b.c/d+e-f")],
    "@10.1002/ijc.20740": [Citation("10.1002/ijc.20740")],
    "@a.": [Citation("a", suffix=".")],
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
}


@pytest.mark.parametrize("content", GOOD)
def test_a_readable_cluster_gives_its_citations(content):
    assert list(parse_cluster(content).citations) == GOOD[content]


@pytest.mark.parametrize("content", BAD)
def test_an_unreadable_cluster_says_what_to_write(content):
    with pytest.raises(UnreadableCluster) as error:
        parse_cluster(content)
    assert BAD[content] in str(error.value)


@pytest.mark.parametrize("content", ["me@x.org", "https://x.org/@name", "x", "", " ", r"\@a", "a@@b"])
def test_brackets_without_an_at_sign_of_their_own_are_no_cluster(content):
    assert not looks_like_cluster(content)
