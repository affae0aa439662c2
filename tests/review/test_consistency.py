"""The report on one layer: what is tagged in two ways, and what is left out elsewhere."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.labels import Attribute, Label, LabelSet
from annotator.domain.progress import finish
from annotator.domain.section import Piece, Section
from annotator.domain.span import Span, slice_all
from annotator.reading.fold import fold_query
from annotator.review.consistency import Finding, check_consistency, labels_with_names
from annotator.review.repeats import Folder, NameFinder, ReadText, find_names
from tests.review.making import annotation

NAMES = frozenset({"actor", "policy"})


def one_piece(document: str, text: str) -> ReadText:
    return ReadText(document, text, (Section("s", "", (Piece(0, len(text), "body"),)),))


def tagged(read: ReadText, quote: str, label: str = "actor", *, name: str = "", nth: int = 0) -> Annotation:
    start = [match.start() for match in re.finditer(re.escape(quote), read.text)][nth]
    attributes = {"name": name} if name else {}
    return annotation(read.document, start, start + len(quote), label, quote=quote, attributes=attributes)


def report(texts: list[ReadText], annotations: list[Annotation], kind: str) -> list[Finding]:
    found = finish(check_consistency(texts, annotations, names=NAMES, total=len(texts)))
    return [finding for finding in found if finding.kind == kind]


# -- one string, two ways ----------------------------------------------------------------------------------------------


def test_a_string_labelled_two_ways_is_a_row_in_either_script() -> None:
    here, there = one_piece("d", "海州大学表示"), one_piece("e", "在海州\n大學舉行")
    annotations = [tagged(here, "海州大学"), tagged(there, "海州\n大學", "policy")]
    [finding] = report([here, there], annotations, "label")
    assert (finding.text, finding.values) == ("海州大学", ("actor", "policy"))
    assert [(place.document, place.annotation) for place in finding.places] == [
        ("d", annotations[0].id),
        ("e", annotations[1].id),
    ]


def test_a_string_with_two_canonical_names_is_a_row() -> None:
    read = one_piece("d", "海大与海大")
    annotations = [tagged(read, "海大", name="海州大学"), tagged(read, "海大", name="海洋大学", nth=1)]
    [finding] = report([read], annotations, "canonical")
    assert (finding.text, finding.values) == ("海大", ("海州大学", "海洋大学"))
    assert [place.name for place in finding.places] == ["海州大学", "海洋大学"]


def test_a_canonical_name_written_in_two_scripts_is_a_row() -> None:
    read = one_piece("d", "海大与该校")
    annotations = [tagged(read, "海大", name="海州大学"), tagged(read, "该校", name="海州大學")]
    [finding] = report([read], annotations, "canonical")
    assert finding.values == ("海州大学", "海州大學")


def test_one_name_for_two_strings_is_as_it_should_be() -> None:
    read = one_piece("d", "海大即海州大学")
    annotations = [tagged(read, "海大", name="海州大学"), tagged(read, "海州大学", name="海州大学")]
    assert report([read], annotations, "canonical") == []


# -- boundaries --------------------------------------------------------------------------------------------------------


def test_a_name_that_begins_another_is_a_row() -> None:
    read = one_piece("d", "联想集团表示，联想将扩产")
    annotations = [tagged(read, "联想集团"), tagged(read, "联想", nth=1)]
    [finding] = report([read], annotations, "boundary")
    assert finding.values == ("联想", "联想集团")
    assert len(finding.places) == 2


def test_names_that_are_told_apart_by_their_canonical_names_are_not() -> None:
    read = one_piece("d", "海州大学与海州大学附属医院")
    whole = tagged(read, "海州大学附属医院", name="海州大学附属医院")
    assert report([read], [tagged(read, "海州大学", name="海州大学"), whole], "boundary") == []
    assert len(report([read], [tagged(read, "海州大学"), whole], "boundary")) == 1


def test_the_boundaries_of_figures_do_not_matter() -> None:
    read = one_piece("d", "3.4%与13.4%")
    assert report([read], [tagged(read, "3.4%", "metric"), tagged(read, "13.4%", "metric")], "boundary") == []


# -- untagged repeats --------------------------------------------------------------------------------------------------


def test_an_untagged_repeat_is_found_in_the_other_script_and_over_a_line_break() -> None:
    here, there = one_piece("d", "海州大学表示"), one_piece("e", "昨日海州\n大學舉行")
    [finding] = report([here, there], [tagged(here, "海州大学")], "repeat")
    assert (finding.text, finding.values) == ("海州大学", ("actor",))
    [place] = finding.places
    assert (place.document, place.fragments, place.quote) == ("e", (Span(2, 7),), "海州\n大學")
    assert (place.label, place.annotation) == ("actor", None)


def test_what_is_tagged_in_any_way_is_no_repeat() -> None:
    read = one_piece("d", "海州大学附属医院与海州大学")
    annotations = [
        tagged(read, "海州大学附属医院"),
        tagged(read, "海州大学", "policy", nth=1),
        tagged(read, "海州大学", nth=1),
    ]
    assert report([read], annotations, "repeat") == []


def test_the_longest_name_at_a_place_is_the_one_that_repeats() -> None:
    here, there = one_piece("d", "联想集团与联想"), one_piece("e", "联想集团")
    annotations = [tagged(here, "联想集团"), tagged(here, "联想", nth=1)]
    [finding] = report([here, there], annotations, "repeat")
    assert finding.text == "联想集团"


def test_no_repeat_runs_from_one_paragraph_into_the_next() -> None:
    here = one_piece("d", "海州大学")
    text = "昨日海州\n大学生"
    apart = ReadText("e", text, (Section("s", "", (Piece(0, 5, "body"), Piece(5, len(text), "body"))),))
    assert report([here, apart], [tagged(here, "海州大学")], "repeat") == []
    joined = (Piece(0, 5, "body"), Piece(5, len(text), "body", continues=True))
    [finding] = report([here, ReadText("e", text, (Section("s", "", joined),))], [tagged(here, "海州大学")], "repeat")
    assert finding.places[0].fragments == (Span(2, 7),)


def test_a_repeat_across_a_column_jump_has_fragments() -> None:
    here, text = one_piece("d", "海州大学"), "昨日海州\n图：远景\n大学说"
    pieces = (Piece(0, 5, "body"), Piece(10, len(text), "body", continues=True), Piece(5, 10, "caption"))
    jumped = ReadText("e", text, (Section("s", "", pieces),))
    [finding] = report([here, jumped], [tagged(here, "海州大学")], "repeat")
    assert finding.places[0].fragments == (Span(2, 4), Span(10, 12))
    assert finding.places[0].quote == "海州大学"


def test_figures_and_single_characters_are_not_looked_for() -> None:
    here, there = one_piece("d", "沪有45个"), one_piece("e", "沪有45个")
    assert report([here, there], [tagged(here, "沪"), tagged(here, "45个", "metric")], "repeat") == []


def test_rows_come_by_kind_and_the_most_places_first() -> None:
    here = one_piece("d", "甲大学、乙大学、丙大学")
    there = one_piece("e", "乙大学、乙大学、甲大学")
    annotations = [
        tagged(here, "甲大学"),
        tagged(here, "乙大学"),
        tagged(here, "丙大学"),
        tagged(here, "丙大学", "policy"),
    ]
    found = finish(check_consistency([here, there], annotations, names=NAMES))
    assert [(each.kind, each.text, len(each.places)) for each in found] == [
        ("label", "丙大学", 2),
        ("repeat", "乙大学", 2),
        ("repeat", "甲大学", 1),
    ]


def test_names_are_those_of_labels_with_a_name() -> None:
    labels = LabelSet(
        (
            Label("actor", {"en": "actor"}, "#000000", "1", attributes=(Attribute("name", "text"),)),
            Label("metric", {"en": "metric"}, "#000000", "2", attributes=(Attribute("value", "number"),)),
        )
    )
    assert labels_with_names(labels) == {"actor"}


def test_it_can_be_stopped_and_tells_how_far_it_is() -> None:
    texts = [one_piece(f"d{number}", "海州大学") for number in range(250)]
    job = check_consistency(texts, [tagged(texts[0], "海州大学")], names=NAMES, total=250)
    assert [next(job).done for _ in range(3)] == [0, 100, 200]
    job.close()


# -- finding names -----------------------------------------------------------------------------------------------------

ODD = st.text(st.sampled_from("甲乙丙學学 \n　\u00a0Ａa𠀀💡e\u0301"), max_size=30)


def found_by_hand(text: str, keys: set[str]) -> list[tuple[str, tuple[int, int]]]:
    """The longest from the left, none over another, character by character."""
    kept = [at for at, character in enumerate(text) if not character.isspace()]
    key = fold_query(text)
    found, at = [], 0
    while at < len(key):
        here = max((one for one in keys if key.startswith(one, at)), key=len, default=None)
        if here is None:
            at += 1
        else:
            found.append((here, (kept[at], kept[at + len(here) - 1] + 1)))
            at += len(here)
    return found


@given(ODD, st.sets(ODD.map(fold_query).filter(lambda key: 2 <= len(key) <= 5), max_size=6))
def test_names_are_found_as_by_hand(text: str, keys: set[str]) -> None:
    read = ReadText("d", text, (Section("s", "", (Piece(0, len(text), "body"),)),))
    found = [(key, (place.start, place.end)) for key, (place,) in find_names(read, NameFinder(keys), Folder())]
    assert found == found_by_hand(text, keys)


@given(ODD, st.sets(ODD.map(fold_query).filter(lambda key: 2 <= len(key) <= 4), max_size=4), st.data())
def test_paragraphs_in_order_are_read_as_the_layout_has_them(text: str, keys: set[str], data: st.DataObject) -> None:
    """Two ways to the same: the quick one for texts in reading order, and laying out."""
    cuts = sorted(data.draw(st.sets(st.integers(1, max(1, len(text) - 1)), max_size=3)) | {0, len(text)})
    pieces = [Piece(a, b, "body") for a, b in pairwise(cuts) if b <= len(text)]
    if not text.strip() or sum(piece.end - piece.start for piece in pieces) != len(text):
        return
    in_order = ReadText("d", text, (Section("s", "", tuple(pieces)),))
    turned = ReadText("d", text, tuple(Section(str(at), "", (piece,)) for at, piece in enumerate(reversed(pieces))))
    quick = sorted(find_names(in_order, NameFinder(keys), Folder()))
    assert [key for key, _ in quick] == [fold_query(slice_all(text, place)) for _, place in quick]
    if len(pieces) > 1:
        assert quick == sorted(find_names(turned, NameFinder(keys), Folder()))


@pytest.mark.parametrize("keys", [set(), {"海州"}])
def test_an_empty_text_has_no_names(keys: set[str]) -> None:
    assert list(find_names(ReadText("d", "", ()), NameFinder(keys), Folder())) == []
