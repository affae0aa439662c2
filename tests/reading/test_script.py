"""Conversion is the library's to the letter, aligned; and a text's own script is told from its characters."""

from __future__ import annotations

from functools import cache

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.edits import GlossaryEntry
from annotator.domain.span import Span
from annotator.reading.script import SCRIPTS, Converter, detect_script, is_own_script, simplify_character
from tests.reading.texts import NUMBERS, article, odd_texts

CONVERTING = [script for script in SCRIPTS if script != "source"]
han_texts = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=60)


@cache
def library(script: str) -> opencc.OpenCC:
    return opencc.OpenCC(SCRIPTS[script])


@cache
def phrases(script: str) -> list[str]:
    """Every word the library's dictionaries know, as a mine of texts that its phrases match."""
    found: set[str] = set()
    for stage in library(script)._dict_chain_data:
        for _, _, entries in stage if isinstance(stage, list) else [stage]:
            found.update(entries)
    return sorted(found)


def texts_of_phrases(script: str) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(st.sampled_from(phrases(script)), st.sampled_from("，。、 aＡ的一发")), max_size=12).map(
        "".join
    )


# -- the library's, to the letter --------------------------------------------------------------------------------------


@pytest.mark.parametrize("script", CONVERTING)
@pytest.mark.parametrize("number", NUMBERS)
def test_an_article_is_converted_as_the_library_does(number: str, script: str) -> None:
    for paragraph in (article(number), "".join(article(number).split())):
        assert Converter(script).convert(paragraph).text == library(script).convert(paragraph)


@pytest.mark.parametrize("script", CONVERTING)
@given(data=st.data())
def test_any_text_is_converted_as_the_library_does(script: str, data: st.DataObject) -> None:
    text = data.draw(st.one_of(odd_texts, han_texts, texts_of_phrases(script)))
    assert Converter(script).convert(text).text == library(script).convert(text)


@pytest.mark.parametrize("script", SCRIPTS)
@given(data=st.data())
def test_the_alignment_spans_both_texts_and_holds_what_it_leaves_alone(script: str, data: st.DataObject) -> None:
    text = data.draw(st.one_of(odd_texts, texts_of_phrases("traditional"), texts_of_phrases("taiwan-phrases")))
    converted = Converter(script).convert(text)
    at = 0
    for start, end, view_start, view_end in converted.alignment.segments:
        assert start == at
        at = end
        for offset, other in zip(text[start:end], converted.text[view_start:view_end], strict=False):
            if not offset.isalpha():
                assert other == offset or end - start != view_end - view_start
    assert at == len(text)
    assert converted.alignment.view_length == len(converted.text)


def test_a_word_whose_length_changes_is_one_block() -> None:
    converted = Converter("taiwan-phrases").convert("用互联网吗")
    assert converted.text == "用網際網路嗎"
    assert converted.alignment.to_view(Span(2, 3)) == (Span(1, 5),)
    assert converted.alignment.to_source(Span(2, 3)) == (Span(1, 4),)
    assert converted.alignment.to_view(Span(4, 5)) == (Span(5, 6),)


def test_a_character_beyond_the_basic_plane_converts_to_one_in_it() -> None:
    converted = Converter("traditional").convert("一𬱖马")
    assert converted.text == "一頔馬"
    assert converted.alignment.to_view(Span(1, 2)) == (Span(1, 2),)


# -- the glossary ------------------------------------------------------------------------------------------------------


def test_the_glossary_is_put_over_what_the_library_makes() -> None:
    glossary = [GlossaryEntry("徐汇", "徐匯")]
    assert Converter("traditional", glossary).convert("在徐汇区里").text == "在徐匯區裏"
    assert Converter("simplified", glossary).convert("在徐匯區裡").text == "在徐汇区里"


def test_an_entry_is_found_in_either_script_and_in_a_mix_of_both() -> None:
    convert = Converter("traditional", [GlossaryEntry("龙应台", "龍應台")]).convert
    assert [convert(name).text for name in ("龙应台", "龍應台", "龍应台")] == ["龍應台"] * 3


def test_of_two_entries_that_begin_alike_the_longer_counts() -> None:
    convert = Converter("traditional", [GlossaryEntry("台州", "台州"), GlossaryEntry("台州市", "臺州市")]).convert
    assert convert("去台州市和台州。").text == "去臺州市和台州。"


def test_an_entry_that_cuts_a_word_leaves_the_rest_converted() -> None:
    converted = Converter("taiwan-phrases", [GlossaryEntry("网", "岡")]).convert("互联网吗")
    assert converted.text.endswith("岡嗎")
    assert converted.alignment.to_source(Span(len(converted.text) - 2, len(converted.text) - 1)) == (Span(2, 3),)


def test_an_entry_may_change_the_length() -> None:
    converted = Converter("hongkong", [GlossaryEntry("里根", "列根總統")]).convert("见里根后")
    assert converted.text == "見列根總統後"
    assert converted.alignment.to_view(Span(3, 4)) == (Span(5, 6),)


@given(
    odd_texts,
    st.sampled_from(CONVERTING),
    st.lists(st.tuples(odd_texts.filter(bool), odd_texts.filter(bool)), max_size=3),
)
def test_any_glossary_keeps_the_alignment_whole(text: str, script: str, pairs: list[tuple[str, str]]) -> None:
    glossary = [GlossaryEntry(one, other) for one, other in dict(pairs).items()]
    glossary.append(GlossaryEntry(text[1:3] or "x", "囍囍囍"))
    converted = Converter(script, glossary).convert(text)
    assert sum(end - start for start, end, _, _ in converted.alignment.segments) == len(text)
    assert converted.alignment.view_length == len(converted.text)


# -- a text's own script -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("", "unknown"),
        ("Latin 123 。\n", "unknown"),
        ("人工一二三", "unknown"),
        ("发展经济", "simplified"),
        ("發展經濟", "traditional"),
        ("發展經濟，發展產業，發展技术與製造，強國之夢，聽實情", "traditional"),
        ("發展經濟，发展经济", "mixed"),
    ],
)
def test_a_script_is_told_by_the_characters_that_only_one_has(text: str, script: str) -> None:
    assert detect_script(text) == script


@pytest.mark.parametrize(
    ("number", "script"), [*((each, "simplified") for each in NUMBERS[1:]), ("000", "traditional")]
)
def test_the_articles_scripts_are_told_slips_and_all(number: str, script: str) -> None:
    assert detect_script(article(number)) == script


@pytest.mark.parametrize(
    ("of_text", "own"),
    [
        ("simplified", {"source", "simplified"}),
        ("traditional", {"source", "traditional", "taiwan", "taiwan-phrases", "hongkong"}),
        ("mixed", {"source"}),
        ("unknown", {"source"}),
    ],
)
def test_a_text_is_unchanged_in_its_own_script(of_text: str, own: set[str]) -> None:
    assert {script for script in SCRIPTS if is_own_script(script=script, of_text=of_text)} == own


@pytest.mark.parametrize(
    ("character", "simplified"), [("發", "发"), ("髮", "发"), ("发", "发"), ("a", "a"), ("頔", "𬱖")]
)
def test_one_character_has_one_simplified_form(character: str, simplified: str) -> None:
    assert simplify_character(character) == simplified
