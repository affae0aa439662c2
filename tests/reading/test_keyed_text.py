"""Places in the key and places in the text are the same places, whatever white space and column jumps are between."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.section import Piece, Section
from annotator.domain.span import Span, slice_all
from annotator.reading.fold import fold_query, search_key
from annotator.reading.keyed_text import KeyedText, keyed_alike
from annotator.reading.script import Converter
from tests.reading.texts import odd_texts, one_section, texts_with_sections


def test_a_range_over_a_line_end_is_one_span_with_the_line_end_and_none_at_its_ends() -> None:
    keyed = KeyedText("徐\n\n汇 区")
    assert keyed.key == "徐汇区"
    assert keyed.to_text(0, 2) == (Span(0, 4),)


def test_a_range_over_a_column_jump_is_several_spans_in_reading_order() -> None:
    text = "上海拓\n图说\n璞等"
    keyed = KeyedText(
        text, one_section(Piece(0, 4, "body"), Piece(7, 9, "body", continues=True), Piece(4, 7, "caption"))
    )
    assert keyed.key == "上海拓璞等图说"
    assert keyed.to_text(2, 4) == (Span(2, 3), Span(7, 8))
    assert keyed.to_key((Span(2, 3), Span(7, 8))) == [(2, 3), (3, 4)]


def test_white_space_has_no_place_in_the_key() -> None:
    assert KeyedText("一 \n二").to_key((Span(1, 3),)) == []


@given(odd_texts)
def test_without_sections_the_key_is_the_folded_text_without_white_space(text: str) -> None:
    assert KeyedText(text).key == fold_query(text)


@given(odd_texts.filter(bool), st.data())
def test_a_text_read_in_its_own_order_has_the_same_places_as_one_cut_in_pieces(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    plain, cut = (
        KeyedText(text),
        KeyedText("#" + text, one_section(Piece(1, len(text) + 1, "body"), Piece(0, 1, "body"))),
    )
    ranges = plain.to_key([span])
    assert ranges == cut.to_key([span.shift(1)])
    for low, high in ranges:
        assert [each.shift(1) for each in plain.to_text(low, high)] == list(cut.to_text(low, high))


@given(texts_with_sections(), st.data())
def test_what_a_range_of_the_key_stands_for_has_that_key(
    made: tuple[str, tuple[Section, ...]], data: st.DataObject
) -> None:
    text, sections = made
    keyed = KeyedText(text, sections)
    assert sorted(keyed.key) == sorted(fold_query(text))
    if keyed.key:
        start = data.draw(st.integers(0, len(keyed.key) - 1))
        end = data.draw(st.integers(start + 1, len(keyed.key)))
        spans = keyed.to_text(start, end)
        assert fold_query(slice_all(text, spans)) == keyed.key[start:end]
        ranges = keyed.to_key(spans)
        assert "".join(keyed.key[low:high] for low, high in ranges) == keyed.key[start:end]


@given(texts_with_sections())
def test_the_key_is_the_kept_search_key_without_its_line_ends(made: tuple[str, tuple[Section, ...]]) -> None:
    assert KeyedText(*made).key == search_key(*made).replace("\n", "")


IN_PHRASES = "海州市的数据中心用上了新软件，\n产业集群的信息化項目明年完成。"


def test_what_was_converted_with_the_phrases_of_taiwan_is_keyed_like_what_it_was_made_of() -> None:
    converted = Converter("taiwan-phrases").convert(IN_PHRASES).text
    assert "資料" in converted
    for old, new, quote, there in (
        (converted, IN_PHRASES, "資料中心", "数据中心"),
        (IN_PHRASES, converted, "产业集群", "產業叢集"),
        (converted, IN_PHRASES, "新軟體，\n產業", "新软件，\n产业"),
    ):
        keyed_old, keyed_new = keyed_alike(old, new)
        assert keyed_old.key == keyed_new.key
        at = old.index(quote)
        [place] = keyed_old.to_key([Span(at, at + len(quote))])
        assert slice_all(new, keyed_new.to_text(*place)) == there


def test_what_has_no_phrases_of_taiwan_is_keyed_as_it_is() -> None:
    old = "海州市的数据中心用上了新软件"
    assert [each.key for each in keyed_alike(old, f"{old}。")] == [old, f"{old}。"]
    # A word that both have is no sign.
    assert keyed_alike("资料和数据", "資料和數據。")[1].key == "资料和数据。"


@given(odd_texts)
def test_in_phrases_every_range_of_the_key_is_one_of_the_text(text: str) -> None:
    keyed = KeyedText(text, phrases=True)
    for at in range(len(keyed.key)):
        spans = keyed.to_text(at, at + 1)
        assert any(start <= at < end for start, end in keyed.to_key(spans))
