"""What a file says is read sentence by sentence, row by row and word by word of a glossary, with its lines and keys."""

from said import Said, said_in


def test_sentences_and_rows_stand_in_their_order_with_the_keys_they_cite():
    page = "# Spots\n\nOne is small.[@a; @b][@a] It grows.\n\n| Drug | Sign |\n|---|---|\n| One | rash[@c] |\n"
    assert said_in("docs/a.md", page) == [
        Said(1, "Spots"),
        Said(3, "One is small.", ("a", "b")),
        Said(3, "It grows."),
        Said(5, "Drug | Sign"),
        Said(7, "One | rash", ("c",)),
    ]


def test_a_word_of_the_glossary_stands_beside_its_explanation():
    page = "# Words\n\nBiopsy\n:   A small piece for a test.\n\nStent\n:   A tube.\n"
    assert said_in("docs/glossary.md", page)[1:] == [
        Said(4, "Biopsy | A small piece for a test.", explains=True),
        Said(7, "Stent | A tube.", explains=True),
    ]


def test_signs_and_annotes_are_read_and_other_files_are_not():
    assert said_in("signs.yml", '- id: a\n  sign: "Blood. Much of it."\n  urgency: now\n') == [
        Said(2, "Blood."),
        Said(2, "Much of it."),
    ]
    assert said_in("references.bib", "@book{a,\n  title = {A},\n  annote = {It helped.}\n}\n") == [
        Said(3, "It helped.")
    ]
    assert said_in("references.bib", "@book{a,") == []
    assert said_in("mkdocs.yml", "site_name: A\nnav:\n  - Outlook (your choice): outlook.md\n") == [
        Said(3, "Outlook (your choice)")
    ]
    assert said_in("docs/assets/a.svg", '<svg>\n<text x="1">the nose</text></svg>') == [Said(2, "the nose")]
    assert said_in("docs/a.txt", "One.") == []


def test_a_page_of_our_own_scores_says_nothing():
    assert said_in("docs/scores.md", "---\nfigures: our own\n---\n\n# Scores\n\nWe gave 9.\n") == []
