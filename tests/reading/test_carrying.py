"""Spans follow their characters into a corrected text; what was deleted is said to be lost."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.section import Piece
from annotator.domain.span import Span, slice_all
from annotator.reading.anchoring import Ambiguous, Found, NotFound, Outcome
from annotator.reading.carrying import carry_over
from annotator.reading.fold import fold_query
from annotator.reading.keyed_text import KeyedText
from annotator.reading.script import Converter
from tests.reading.texts import NUMBERS, article, odd_texts, one_section

STORY = (
    "本市去年新增智能工厂一百二十家，其中海州机床集团建成的数字车间达到国内先进水平。\n"
    "业内人士认为，海州机床集团的经验值得推广。\n"
    "今年计划再建成五十家，投资总额约六十九亿元，由市财政与企业共同承担。\n"
)


def carried(quote: str, new: str, *, old: str = STORY) -> Outcome:
    at = old.index(quote)
    (outcome,) = carry_over(KeyedText(old), KeyedText(new), [(Span(at, at + len(quote)),)])
    return outcome


def text_at(outcome: Outcome, new: str) -> str:
    assert isinstance(outcome, Found), outcome
    return slice_all(new, outcome.spans)


@pytest.mark.parametrize(
    ("was", "now", "quote", "there", "how"),
    [
        ("本市", "据悉，本市", "数字车间", "数字车间", "exact"),
        ("六十九亿", "六十八亿", "六十九亿元", "六十八亿元", "fuzzy"),
        ("数字车间", "数字化车间", "数字车间", "数字化车间", "fuzzy"),
        ("数字车间", "“数字车间”", "数字车间", "数字车间", "exact"),
        ("海州机床集团建成", "海州机床建成", "海州机床集团", "海州机床", "fuzzy"),
        ("水平。\n业内", "水平。业内", "水平。\n业内人士", "水平。业内人士", "exact"),
        ("一百二十家", "一百\n\n二十家", "一百二十家", "一百\n\n二十家", "exact"),
    ],
)
def test_a_span_follows_its_characters(was: str, now: str, quote: str, there: str, how: str) -> None:
    new = STORY.replace(was, now)
    outcome = carried(quote, new)
    assert text_at(outcome, new) == there
    assert isinstance(outcome, Found)
    assert outcome.how == how


def test_the_second_of_two_like_names_stays_the_second() -> None:
    new = STORY.replace("本市去年", "去年全市").replace("业内人士", "业界")
    at = STORY.rindex("海州机床集团")
    (outcome,) = carry_over(KeyedText(STORY), KeyedText(new), [(Span(at, at + 6),)])
    assert isinstance(outcome, Found)
    assert outcome.spans[0].start == new.rindex("海州机床集团")


def test_a_span_is_carried_into_the_other_script() -> None:
    new = Converter("traditional").convert(STORY.replace("去年", "上一年")).text
    outcome = carried("数字车间", new)
    assert text_at(outcome, new) == "數字車間"
    assert isinstance(outcome, Found)
    assert outcome.how == "exact"


def test_what_was_deleted_is_lost_and_not_found_in_its_namesake() -> None:
    new = STORY.replace("业内人士认为，海州机床集团的经验值得推广。\n", "")
    at = STORY.rindex("海州机床集团")
    (outcome,) = carry_over(KeyedText(STORY), KeyedText(new), [(Span(at, at + 6),)])
    assert isinstance(outcome, NotFound)


def test_a_sentence_that_was_rewritten_takes_its_spans_with_it() -> None:
    new = STORY.replace("业内人士认为，海州机床集团的经验值得推广。", "专家对此表示肯定。")
    at = STORY.rindex("海州机床集团")
    (outcome,) = carry_over(KeyedText(STORY), KeyedText(new), [(Span(at, at + 6),)])
    assert isinstance(outcome, NotFound)


def test_a_paragraph_that_moved_takes_its_spans_along() -> None:
    first, second, third = STORY.splitlines(keepends=True)
    new = third + first + second
    for quote in ("六十九亿元", "数字车间", "业内人士"):
        assert text_at(carried(quote, new), new) == quote


def test_fragments_that_a_correction_brings_together_become_one_span() -> None:
    old = "近日上海拓\n图为车间\n璞等国内厂商"
    new = "近日上海拓璞等国内厂商\n图为车间"
    sections = one_section(Piece(0, 6, "body"), Piece(11, len(old), "body", continues=True), Piece(6, 11, "caption"))
    (outcome,) = carry_over(KeyedText(old, sections), KeyedText(new), [(Span(2, 5), Span(11, 12))])
    assert outcome == Found((Span(2, 6),), "exact", 1.0)


def test_a_span_that_a_column_jump_cuts_in_the_new_text_becomes_fragments() -> None:
    old = "近日上海拓璞等国内厂商\n图为车间"
    new = "近日上海拓\n图为车间\n璞等国内厂商"
    sections = one_section(Piece(0, 6, "body"), Piece(11, len(new), "body", continues=True), Piece(6, 11, "caption"))
    (outcome,) = carry_over(KeyedText(old), KeyedText(new, sections), [(Span(2, 6),)])
    assert outcome == Found((Span(2, 5), Span(11, 12)), "exact", 1.0)


def test_fragments_stay_fragments_where_the_new_text_does_not_know_of_the_jump() -> None:
    old = "近日上海拓\n图为车间一角\n璞等国内厂商"
    new = "昨日上海拓\n图为车间一角\n璞等国内厂商"
    sections = one_section(Piece(0, 6, "body"), Piece(13, len(old), "body", continues=True), Piece(6, 13, "caption"))
    (outcome,) = carry_over(KeyedText(old, sections), KeyedText(new, sections), [(Span(2, 5), Span(13, 14))])
    assert outcome == Found((Span(2, 5), Span(13, 14)), "exact", 1.0)
    (outcome,) = carry_over(KeyedText(old), KeyedText(new), [(Span(2, 5), Span(13, 14))])
    assert outcome == Found((Span(2, 5), Span(13, 14)), "exact", 1.0)


def test_white_space_has_nowhere_to_go() -> None:
    at = STORY.index("\n")
    (outcome,) = carry_over(KeyedText(STORY), KeyedText(STORY), [(Span(at, at + 1),)])
    assert isinstance(outcome, NotFound)


def test_nothing_is_carried_into_an_empty_text_or_another_article() -> None:
    for new in ("", "农业方面，今年春耕进展顺利，各地抓住晴好天气抢种抢收。"):
        assert not isinstance(carried("海州机床集团", new), Found)


@given(odd_texts, odd_texts, st.data())
def test_there_is_one_outcome_each_within_the_text_and_exact_means_equal(
    old: str, new: str, data: st.DataObject
) -> None:
    spans = [
        (Span(start, data.draw(st.integers(start + 1, len(old)))),)
        for start in data.draw(st.lists(st.integers(0, max(0, len(old) - 1)), max_size=4))
        if old
    ]
    outcomes = carry_over(KeyedText(old), KeyedText(new), spans)
    assert len(outcomes) == len(spans)
    for place, outcome in zip(spans, outcomes, strict=True):
        if isinstance(outcome, Found):
            assert all(span.start < span.end <= len(new) for span in outcome.spans)
            same = fold_query(slice_all(old, place)) == fold_query(slice_all(new, outcome.spans))
            assert same or outcome.how == "fuzzy"
        elif isinstance(outcome, Ambiguous):
            assert all(span.end <= len(new) for spans in outcome.candidates for span in spans)


@given(odd_texts.filter(str.strip), st.integers(0, 3), st.data())
def test_in_an_unchanged_text_every_span_stays(text: str, blank_lines: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1).filter(lambda at: not text[at].isspace()))
    end = data.draw(st.integers(start + 1, len(text)))
    new = "\n" * blank_lines + text
    (outcome,) = carry_over(KeyedText(text), KeyedText(new), [(Span(start, end),)])
    assert outcome == Found((Span(start + blank_lines, end + blank_lines),), "exact", 1.0)


@pytest.mark.parametrize(("share", "at_least"), [(0.0, 1.0), (0.02, 0.99), (0.08, 0.96)])
def test_on_real_pages_with_corrections_nearly_every_span_is_exact_and_none_is_elsewhere(
    share: float, at_least: float
) -> None:
    chance = random.Random(5)
    right = total = 0
    for number in NUMBERS:
        old = article(number)
        new, there = _corrected(old, share, chance)
        spans = [Span(at, at + 6) for at in range(20, len(old) - 20, 61) if "\n" not in old[at : at + 6]]
        outcomes = carry_over(KeyedText(old), KeyedText(new), [(span,) for span in spans])
        for span, outcome in zip(spans, outcomes, strict=True):
            left = [there[at] for at in range(span.start, span.end) if at in there]
            if not isinstance(outcome, Found):
                continue
            assert left
            assert outcome.spans[0].start <= left[-1]
            assert outcome.spans[-1].end > left[0]
            right += outcome.spans == (Span(left[0], left[-1] + 1),)
        total += len(spans)
    assert right >= at_least * total


def _corrected(text: str, share: float, chance: random.Random) -> tuple[str, dict[int, int]]:
    """Return a text with a share of its characters changed, and where each of its characters is in it."""
    made: list[str] = []
    there: dict[int, int] = {}
    for at, character in enumerate(text):
        kind = chance.choice(("changed", "deleted", "added")) if chance.random() < share else ""
        if kind == "deleted" and not character.isspace():
            continue
        there[at] = len(made)
        made.append(chance.choice(text) if kind == "changed" and not character.isspace() else character)
        if kind == "added":
            made.append(chance.choice(text))
    return "".join(made), there
