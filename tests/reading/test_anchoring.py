"""A quote is found where it is and nowhere else: exact before fuzzy, told apart by context, never guessed."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotator.domain.anchor import Anchor, make_anchor
from annotator.domain.section import Piece
from annotator.domain.span import Span, slice_all
from annotator.reading.anchoring import Ambiguous, Found, NotFound, Outcome, anchor_in, find_anchor
from annotator.reading.fold import fold_query
from annotator.reading.keyed_text import KeyedText
from annotator.reading.script import Converter
from annotator.reading.sections import find_sections
from tests.reading.texts import DOCUMENT, NUMBERS, article, odd_texts, one_section

STORY = (
    "本市去年新增智能工厂一百二十家，其中海州机床集团建成的数字车间达到国内先进水平，带动上下游企业三百余家。"
    "业内人士认为，海州机床集团的经验值得推广。今年计划再建成五十家，投资总额约六十九亿元，由市财政与企业共同承担。"
)


def anchor_of(text: str, quote: str, *, occurrence: int = 1) -> Anchor:
    at = -1
    for _ in range(occurrence):
        at = text.index(quote, at + 1)
    return make_anchor(text, (Span(at, at + len(quote)),))


def without_position(anchor: Anchor) -> Anchor:
    return Anchor(anchor.quote, anchor.prefix, anchor.suffix)


def found(text: str, anchor: Anchor) -> tuple[str, str]:
    """Return what stands at the place found, and how it was found."""
    outcome = find_anchor(KeyedText(text), anchor)
    assert isinstance(outcome, Found), outcome
    return slice_all(text, outcome.spans), outcome.how


def places(outcome: Outcome) -> list[int]:
    assert isinstance(outcome, Ambiguous), outcome
    return [spans[0].start for spans in outcome.candidates]


def named(outcome: Outcome) -> tuple[tuple[Span, ...], ...]:
    """Return every place that an outcome names."""
    if isinstance(outcome, Found):
        return (outcome.spans,)
    return outcome.candidates if isinstance(outcome, Ambiguous) else ()


# -- exact -------------------------------------------------------------------------------------------------------------


def test_an_unchanged_quote_is_found_exactly() -> None:
    assert found(STORY, anchor_of(STORY, "六十九亿元")) == ("六十九亿元", "exact")


@pytest.mark.parametrize("width", [1, 7, 20])
def test_other_line_ends_do_not_hide_a_quote(width: int) -> None:
    wrapped = "\n\n".join(STORY[start : start + width] for start in range(0, len(STORY), width))
    text, how = found(wrapped, anchor_of(STORY, "海州机床集团建成的数字车间"))
    assert "".join(text.split()) == "海州机床集团建成的数字车间"
    assert text[0] + text[-1] == "海间"
    assert how == "exact"


def test_a_quote_with_the_line_ends_of_another_system_is_found() -> None:
    anchor = Anchor("数字\r\n车间", "集团建\r\n成的", "达到国\r\n内先进")
    assert found(STORY, anchor) == ("数字车间", "exact")


@pytest.mark.parametrize("script", ["traditional", "taiwan", "hongkong"])
def test_a_quote_of_the_simplified_text_is_found_in_each_traditional_one_and_back(script: str) -> None:
    converted = Converter(script).convert(STORY).text
    assert converted != STORY
    assert found(converted, anchor_of(STORY, "数字车间"))[1] == "exact"
    assert found(STORY, anchor_of(converted, converted[:12])) == (STORY[:12], "exact")


def test_the_traditional_forms_of_words_and_regions_are_the_simplified_character() -> None:
    text = "他看著一目瞭然的答覆，憑藉衞星資料。"
    assert found(text, Anchor("看着一目了然的答复", "", "凭借卫星")) == ("看著一目瞭然的答覆", "exact")


def test_half_and_full_width_are_the_same() -> None:
    assert found("增长５．２％，为ＡＩ", Anchor("5.2%,为AI")) == ("５．２％，为ＡＩ", "exact")


def test_white_space_at_the_ends_of_a_quote_is_kept_where_the_text_has_it() -> None:
    text = "前面\n 名称 \n后面"
    assert found(text, anchor_of(text, " 名称 ")) == (" 名称 ", "exact")
    assert found("前面名称后面", anchor_of(text, " 名称 ")) == ("名称", "exact")


def test_a_name_that_a_column_jump_cuts_is_found_in_both_its_places() -> None:
    text = "近日上海拓\n\n图为车间\n\n璞等国内厂商"
    sections = one_section(Piece(0, 7, "body"), Piece(13, len(text), "body", continues=True), Piece(7, 13, "caption"))
    outcome = find_anchor(KeyedText(text, sections), Anchor("上海拓璞", "近日", "等国内"))
    assert outcome == Found((Span(2, 5), Span(13, 14)), "exact", 1.0)


@pytest.mark.parametrize("quote", ["\U00020000\U0002a6df", "👩\u200d🔬", "e\u0301", "🇨🇳"])
def test_odd_characters_are_found_as_a_whole(quote: str) -> None:
    assert found(f"𬱖是{quote}，不是别的", Anchor(quote, "𬱖是", "，不是")) == (quote, "exact")


def test_a_long_quote_is_exact_even_where_nothing_else_is_left() -> None:
    anchor = Anchor("带动上下游企业三百余家", "甲乙丙丁戊己庚辛", "子丑寅卯辰巳午未")
    assert found(STORY, anchor) == ("带动上下游企业三百余家", "exact")


# -- the same quote at several places ----------------------------------------------------------------------------------


@pytest.mark.parametrize("occurrence", [1, 2])
def test_context_tells_two_places_apart(occurrence: int) -> None:
    anchor = without_position(anchor_of(STORY, "海州机床集团", occurrence=occurrence))
    outcome = find_anchor(KeyedText(STORY), anchor)
    assert isinstance(outcome, Found)
    assert STORY[: outcome.spans[0].start].count("海州机床集团") == occurrence - 1


def test_context_tells_two_places_apart_when_it_was_edited_too() -> None:
    edited = STORY.replace("的经验值得推广", "经验可以推广")
    outcome = find_anchor(KeyedText(edited), without_position(anchor_of(STORY, "海州机床集团", occurrence=2)))
    assert isinstance(outcome, Found)
    assert outcome.how == "context"
    assert outcome.spans[0].start == edited.rindex("海州机床集团")


def test_two_places_that_fit_alike_are_never_chosen_between() -> None:
    text = "第一，加强监管。第二，加强监管。"
    outcome = find_anchor(KeyedText(text), Anchor("监管", "加强", "。"))
    assert places(outcome) == [5, 13]


def test_a_quote_without_context_that_stands_twice_is_ambiguous() -> None:
    assert places(find_anchor(KeyedText("企业和企业"), Anchor("企业"))) == [0, 3]


def test_places_that_overlap_are_several_places() -> None:
    assert places(find_anchor(KeyedText("哈哈哈"), Anchor("哈哈"))) == [0, 1]


def test_the_position_decides_between_places_that_fit_alike() -> None:
    text = "第一，加强监管。第二，加强监管。"
    for start in (5, 13):
        outcome = find_anchor(KeyedText(text), Anchor("监管", "加强", "。", position=start))
        assert outcome == Found((Span(start, start + 2),), "exact", 1.0)


def test_a_position_where_something_else_stands_decides_nothing() -> None:
    assert places(find_anchor(KeyedText("企业和企业"), Anchor("企业", position=2))) == [0, 3]


def test_a_position_in_other_line_ends_decides_nothing() -> None:
    old = "加强监管，防范风险。" * 4
    new = "\n\n".join(old)
    anchor = make_anchor(old, (Span(12, 14),), context=4)
    by_chance = Anchor(anchor.quote, anchor.prefix, anchor.suffix, position=new.index("监", 30))
    assert len(places(find_anchor(KeyedText(new), by_chance))) == 3


def test_context_weighs_more_than_position() -> None:
    text = "甲方企业在东部。乙方企业在西部。"
    outcome = find_anchor(KeyedText(text), Anchor("企业", "。乙方", "在西部。", position=2))
    assert isinstance(outcome, Found)
    assert outcome.spans == (Span(10, 12),)


def test_the_very_letters_decide_where_all_else_is_alike() -> None:
    text = "皇后说以後，皇后说以后，"
    assert find_anchor(KeyedText(text), Anchor("以后", "皇后说", "，")) == Found((Span(9, 11),), "exact", 1.0)


def test_a_copy_that_is_intact_is_not_taken_for_the_edited_original() -> None:
    passage = "海州机床集团建成的数字车间达到国内先进水平"
    text = f"开头一段。{passage}，带动企业。中间一段话。{passage.replace('车间', '车问')}，带动企业。"
    anchor = Anchor("数字车间", "中间一段话。海州机床集团建成的", "达到国内先进水平，带动企业。")
    assert isinstance(find_anchor(KeyedText(text), anchor), Ambiguous)


def test_a_short_quote_in_other_surroundings_is_offered_not_taken() -> None:
    outcome = find_anchor(KeyedText("农业方面，企业很少。"), anchor_of(STORY, "企业"))
    assert places(outcome) == [5]


# -- edited quotes -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("投资总额约六十九亿元", "投资总额约六十八亿元"),
        ("投资总额约六十九亿元", "投资总额达六十九点二亿元"),
        ("投资总额约六十九亿元", "投资约六十九亿元"),
        ("数字车间", "数字化车间"),
    ],
)
def test_an_edited_quote_is_found_by_what_stands_around_it(was: str, now: str) -> None:
    assert found(STORY.replace(was, now), anchor_of(STORY, was)) == (now, "fuzzy")


def test_exact_scores_above_context_and_context_above_fuzzy() -> None:
    anchor = without_position(anchor_of(STORY, "投资总额约六十九亿元"))
    edits = (STORY, STORY.replace("今年计划", "明年打算"), STORY.replace("六十九亿", "六十八亿"))
    scores = []
    for text in edits:
        outcome = find_anchor(KeyedText(text), anchor)
        assert isinstance(outcome, Found)
        scores.append(outcome.score)
    assert scores[0] > scores[1] > 0
    assert scores[0] > scores[2] > 0


def test_two_edited_places_that_fit_alike_are_never_chosen_between() -> None:
    edited = STORY.replace("六十九亿元", "六十八亿元")
    outcome = find_anchor(KeyedText(edited + "\n\n" + edited), anchor_of(STORY, "投资总额约六十九亿元"))
    assert places(outcome) == [edited.index("投资总额"), len(edited) + 2 + edited.index("投资总额")]


def test_a_long_edited_quote_is_found_without_context() -> None:
    quote = "海州机床集团建成的数字车间达到国内先进水平"
    text = STORY.replace("数字车间", "数字厂房")
    assert found(text, Anchor(quote)) == (quote.replace("车间", "厂房"), "fuzzy")


@pytest.mark.parametrize(
    "anchor",
    [
        Anchor("绝无此事", "完全不同的", "另外一篇文章"),
        Anchor("绝无此事"),
        Anchor("六十九亿元人", "", ""),
        Anchor("𠀾"),
    ],
)
def test_what_is_not_there_is_not_found(anchor: Anchor) -> None:
    assert isinstance(find_anchor(KeyedText(STORY), anchor), NotFound)


def test_a_quote_whose_sentence_was_deleted_is_not_found() -> None:
    text = STORY.replace("今年计划再建成五十家，投资总额约六十九亿元，由市财政与企业共同承担。", "")
    assert isinstance(find_anchor(KeyedText(text), anchor_of(STORY, "六十九亿元")), NotFound)


@pytest.mark.parametrize("quote", ["", " ", "\n\u3000\u2028"])
def test_white_space_is_no_quote(quote: str) -> None:
    assert isinstance(find_anchor(KeyedText(STORY), Anchor(quote, "本市", "去年")), NotFound)


@pytest.mark.parametrize("text", ["", "\n", "一"])
def test_a_text_of_next_to_nothing_has_no_place(text: str) -> None:
    assert isinstance(find_anchor(KeyedText(text), anchor_of(STORY, "六十九亿元")), NotFound)


# -- a quote in a passage ----------------------------------------------------------------------------------------------


def test_a_passage_around_a_quote_is_its_context() -> None:
    assert anchor_in("集团建成的数字车间达到", quote="數字\n車間", around=40) == Anchor(
        "數字\n車間", "集团建成的", "达到"
    )


@pytest.mark.parametrize("passage", ["", "别的话", "车间和车间"])
def test_a_passage_in_which_the_quote_is_not_once_tells_nothing(passage: str) -> None:
    assert anchor_in(passage, quote="车间", around=40) == Anchor("车间")
    assert anchor_in(passage, quote=" ", around=40) == Anchor(" ")


@pytest.mark.parametrize(
    ("passage", "prefix", "suffix"),
    [
        ("车间和园区的新的车间达到", "车间和园区的新的", "达到"),
        ("园区的车间和集团的车间", "园区的", "和集团的车间"),
        # Both may be the one.
        ("的车间和园的车间达", "", ""),
    ],
)
def test_how_long_a_passage_is_tells_which_of_several_places_in_it_is_meant(
    passage: str, prefix: str, suffix: str
) -> None:
    around = max(len(prefix), len(suffix)) or 7
    assert anchor_in(passage, quote="车间", around=around) == Anchor("车间", prefix, suffix)


# -- properties --------------------------------------------------------------------------------------------------------

short_texts = st.one_of(odd_texts, st.text("甲乙丙\n ", max_size=40))


@given(short_texts, short_texts, short_texts, short_texts, st.none() | st.integers(0, 60))
def test_what_is_called_exact_is_the_quote_and_every_place_is_in_the_text(
    text: str, quote: str, prefix: str, suffix: str, position: int | None
) -> None:
    outcome = find_anchor(KeyedText(text), Anchor(quote, prefix, suffix, position))
    if isinstance(outcome, Found):
        assert outcome.how in {"exact", "context", "fuzzy"}
        assert 0 <= outcome.score <= 1
        if outcome.how != "fuzzy":
            assert fold_query(slice_all(text, outcome.spans)) == fold_query(quote)
    for spans in named(outcome):
        assert spans
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(short_texts.filter(str.strip), st.data())
def test_in_its_own_text_an_anchor_finds_its_own_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start:end].strip())
    outcome = find_anchor(KeyedText(text), make_anchor(text, (Span(start, end),)))
    assert isinstance(outcome, Found)
    assert outcome.how == "exact"
    assert outcome.spans == (Span(start, end),)


@given(st.text("甲乙丙", min_size=1, max_size=6), st.text("子丑", max_size=8), st.integers(2, 4))
def test_without_a_position_repetitions_are_ambiguous(quote: str, between: str, times: int) -> None:
    text = "※".join([between + quote + between] * times)
    outcome = find_anchor(KeyedText(text), Anchor(quote, between, between))
    assert isinstance(outcome, Ambiguous)
    assert len(outcome.candidates) >= times


@given(st.data())
def test_whatever_was_edited_elsewhere_a_quote_with_its_context_is_found(data: st.DataObject) -> None:
    anchor = without_position(anchor_of(STORY, "数字车间"))
    added = data.draw(odd_texts)
    assume(fold_query("数字") not in fold_query(added))
    text = added + "。\n" + STORY
    assert found(text, anchor) == ("数字车间", "exact")


@pytest.mark.parametrize("number", NUMBERS)
def test_on_a_real_page_in_the_other_script_and_newly_wrapped_every_quote_is_found(number: str) -> None:
    text = article(number)
    script = "simplified" if number == "000" else "traditional"
    unwrapped = "".join(text.split())
    converted = Converter(script).convert(unwrapped).text
    wrapped = "\n".join(converted[start : start + 33] for start in range(0, len(converted), 33))
    keyed = KeyedText(wrapped, find_sections(wrapped, document=DOCUMENT, title="t"))
    right = wrong = 0
    for start in range(40, len(unwrapped) - 40, 97):
        anchor = make_anchor(unwrapped, (Span(start, start + 5),))
        outcome = find_anchor(keyed, without_position(anchor))
        if isinstance(outcome, Found):
            at = start + start // 33
            right += outcome.spans[0].start == at
            wrong += outcome.spans[0].start != at
    assert wrong == 0
    assert right >= 0.97 * len(range(40, len(unwrapped) - 40, 97))
