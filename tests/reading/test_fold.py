"""Search finds every place in either script and width, over line breaks, one character or many."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.section import Piece, Section
from annotator.domain.span import Span
from annotator.reading.fold import find, fold, fold_query, paragraph_key, places_in, places_in_laid, search_key
from annotator.reading.layout import lay_out
from annotator.reading.sections import find_sections
from tests.reading.texts import DOCUMENT, article, odd_texts, one_section, texts_with_sections

TEXT = "皇后在上海拓\n\n璞發展。\n\nＡＩ与ai，后"
SECTIONS = one_section(Piece(0, 14, "body"), Piece(14, len(TEXT), "body"))


def places(query: str) -> list[tuple[Span, ...]]:
    return list(find(TEXT, SECTIONS, query))


@pytest.mark.parametrize(
    ("query", "spans"),
    [
        ("后", [(Span(1, 2),), (Span(len(TEXT) - 1, len(TEXT)),)]),
        ("後", [(Span(1, 2),), (Span(len(TEXT) - 1, len(TEXT)),)]),
        ("皇后", [(Span(0, 2),)]),
        ("发展", [(Span(9, 11),)]),
        ("發展", [(Span(9, 11),)]),
        ("上海拓璞", [(Span(3, 9),)]),
        ("上海 拓\n璞", [(Span(3, 9),)]),
        ("ai", [(Span(14, 16),), (Span(17, 19),)]),
        ("ＡＩ", [(Span(14, 16),), (Span(17, 19),)]),
        ("展。A", []),
        ("", []),
        (" \n", []),
        ("不在", []),
    ],
)
def test_every_place_is_found(query: str, spans: list[tuple[Span, ...]]) -> None:
    assert places(query) == spans


def test_a_name_cut_by_a_column_jump_is_found_in_both_its_places() -> None:
    text = "上海拓\n\n图说\n\n璞等。"
    sections = one_section(Piece(0, 5, "body"), Piece(9, 12, "body", continues=True), Piece(5, 9, "caption"))
    assert list(find(text, sections, "拓璞")) == [(Span(2, 3), Span(9, 10))]


def test_places_do_not_overlap() -> None:
    assert list(find("一一一", one_section(Piece(0, 3, "body")), "一一")) == [(Span(0, 2),)]


@given(odd_texts)
def test_the_key_is_as_long_as_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(texts_with_sections(), st.data())
def test_what_stands_in_a_paragraph_is_found_there(case: tuple[str, tuple[Section, ...]], data: st.DataObject) -> None:
    text, sections = case
    start = data.draw(st.integers(0, len(text) - 1))
    query = text[start : data.draw(st.integers(start + 1, min(len(text), start + 3)))]
    key = fold_query(query)
    found = list(find(text, sections, query))
    for spans in found:
        assert fold_query("".join(span.slice(text) for span in spans)) == key
    # The key that the store searches in says the same: a document is a hit if and only if it has a place.
    assert bool(found) == (bool(key) and any(key in line for line in search_key(text, sections).split("\n")))


@pytest.mark.parametrize("query", ["徐汇", "徐匯", "人", "制造", "製造", "AI"])
@pytest.mark.parametrize("number", ["000", "002"])
def test_words_of_the_articles_are_found_in_either_script(number: str, query: str) -> None:
    text = article(number)
    sections = find_sections(text, document=DOCUMENT, title=number)
    count = fold("".join(text.split())).count(fold(query))
    assert len(list(find(text, sections, query))) == count > 0


@given(texts_with_sections(), st.data())
def test_places_are_those_that_the_alignment_of_the_paragraph_gives(
    case: tuple[str, tuple[Section, ...]], data: st.DataObject
) -> None:
    for paragraph in lay_out(*case):
        key = paragraph_key(paragraph)
        start = data.draw(st.integers(0, len(key) - 1))
        sought = key[start : start + data.draw(st.integers(1, 6))]
        places = list(places_in(paragraph.text, paragraph.alignment, sought))
        assert list(places_in_laid(paragraph, sought)) == places
        assert list(places_in_laid(paragraph, sought, key)) == places


def test_folding_makes_no_white_space_and_takes_none_away() -> None:
    # The way from a key to its source counts the characters of the source that are not white space.
    assert not [code for code in range(0x110000) if chr(code).isspace() != fold(chr(code)).isspace()]
