"""The same article is known again in another shape, and another article is not taken for it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given

from annotator.domain.section import Section
from annotator.reading import recognition
from annotator.reading.fold import fold_query
from annotator.reading.keyed_text import KeyedText
from annotator.reading.recognition import Alike, Same, Shelf, fingerprint, same_article, similarity
from annotator.reading.script import Converter, detect_script
from annotator.reading.sections import find_sections
from tests.reading.texts import DOCUMENT, NUMBERS, article, odd_texts


def recognised(text: str, known: dict[str, str]) -> Same | Alike | None:
    key = fold_query(text)
    keys = {identity: fold_query(each) for identity, each in known.items()}
    shelf = Shelf((identity, fingerprint(each)) for identity, each in keys.items())
    return same_article(key, [(identity, keys[identity]) for identity in shelf.like(fingerprint(key))])


def corrected(text: str, share: float) -> str:
    chance = random.Random(6)
    return "".join(
        chance.choice(("", chance.choice(text), one + chance.choice(text))) if chance.random() < share else one
        for one in text
    )


def in_the_other_script(text: str) -> str:
    return Converter("simplified" if detect_script(text) == "traditional" else "traditional").convert(text).text


def rewrapped(text: str) -> str:
    unwrapped = "".join(text.split())
    return "\r\n".join(unwrapped[start : start + 31] for start in range(0, len(unwrapped), 31))


def with_other_figures(text: str) -> str:
    chance = random.Random(7)
    return "".join(chance.choice("0123456789") if one.isdecimal() else one for one in text)


#: What a teammate's copy of an article may have been through.
SHAPES = {
    "the same": lambda text: text,
    "newly wrapped, CRLF": rewrapped,
    "other script": in_the_other_script,
    "all of it, and corrected": lambda text: in_the_other_script(rewrapped(corrected(text, 0.02))),
    "much corrected": lambda text: corrected(text, 0.08),
    "without its first lines": lambda text: text[len(text) // 10 :],
}


@pytest.fixture(scope="module")
def known() -> dict[str, str]:
    return {number: article(number) for number in NUMBERS}


@pytest.mark.parametrize("shape", SHAPES)
def test_an_article_is_recognised_in_another_shape(shape: str, known: dict[str, str]) -> None:
    for number, text in known.items():
        found = recognised(SHAPES[shape](text), known)
        assert isinstance(found, Same)
        assert found.identity == number


@pytest.mark.parametrize("shape", SHAPES)
def test_an_article_that_is_not_there_is_not_recognised(shape: str, known: dict[str, str]) -> None:
    for number, text in known.items():
        others = {each: other for each, other in known.items() if each != number}
        assert recognised(SHAPES[shape](text), others) is None


def test_the_bulletin_of_another_month_is_another_article() -> None:
    bulletin = "".join(
        f"1—{month}月，规模以上工业增加值同比增长{month}.{month + 1}%，比上月加快0.{month}个百分点。"
        for month in range(2, 9)
    )
    assert isinstance(recognised(bulletin, {"a": bulletin}), Same)
    assert recognised(with_other_figures(bulletin), {"a": bulletin}) is None


def test_two_copies_that_are_alike_are_not_chosen_between(known: dict[str, str]) -> None:
    text = known["004"]
    found = recognised(corrected(text, 0.02), {"a": text, "b": in_the_other_script(text)})
    assert isinstance(found, Alike)
    assert sorted(found.identities) == ["a", "b"]


def test_the_very_text_is_chosen_over_a_corrected_copy(known: dict[str, str]) -> None:
    text = known["004"]
    assert recognised(rewrapped(text), {"a": corrected(text, 0.005), "b": text}) == Same("b", 1.0)


def test_a_page_that_merely_holds_an_article_is_not_that_article(known: dict[str, str]) -> None:
    assert recognised(known["000"] + known["004"], known) is None


def without_every(number: int, text: str) -> str:
    """Return a text without every so many of its lines."""
    return "\n".join(line for at, line in enumerate(text.split("\n")) if at % number)


def test_an_article_with_lines_left_out_is_recognised(known: dict[str, str]) -> None:
    for number, text in known.items():
        found = recognised(without_every(5, text), known)
        assert isinstance(found, Same)
        assert found.identity == number


def test_a_few_sentences_of_an_article_are_not_the_article(known: dict[str, str]) -> None:
    assert recognised(known["001"][:1500], known) is None


def test_a_short_text_without_clauses_is_recognised() -> None:
    assert isinstance(recognised("海州市智能工廠建設名單", {"a": "海州市\n智能工厂建设名单", "b": "本报讯"}), Same)


def test_nothing_is_recognised_as_nothing() -> None:
    assert recognised("", {"a": "本报讯", "b": " "}) is None
    assert recognised("本报讯", {}) is None


def test_the_short_list_finds_an_article_among_thousands(known: dict[str, str]) -> None:
    chance = random.Random(8)
    clauses = [clause for text in known.values() for clause in fold_query(text).split(",") if clause]
    others = {f"x{number}": ",".join(chance.choices(clauses, k=60)) for number in range(2000)}
    shelf = Shelf((identity, fingerprint(fold_query(text))) for identity, text in (others | known).items())
    for number, text in known.items():
        assert shelf.like(fingerprint(fold_query(corrected(text, 0.08))))[0] == number


def test_a_long_text_is_compared_stretch_by_stretch(known: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    from annotator.reading import recognition

    key = fold_query(known["001"])
    other = fold_query(corrected(known["001"], 0.05))
    at_once = similarity(key, other)
    monkeypatch.setattr(recognition, "_AT_ONCE", 0)
    assert similarity(key, other) == pytest.approx(at_once, abs=0.03)


def test_a_fingerprint_is_the_same_in_every_process() -> None:
    assert fingerprint("海州市智能工厂建设名单") == (469953523, 859352443, 2501967380, 2867259641)


@given(odd_texts, odd_texts)
def test_similarity_is_the_same_both_ways_and_one_for_the_same(text: str, other: str) -> None:
    key, other_key = fold_query(text), fold_query(other)
    assert similarity(key, other_key) == similarity(other_key, key)
    assert similarity(key, key) == (1.0 if key else 0.0)


def sections_of(text: str) -> tuple[Section, ...]:
    return find_sections(text, document=DOCUMENT, title="t")


def test_the_key_of_a_text_in_reading_order_will_do_as_well(known: dict[str, str]) -> None:
    text = known["002"]
    found = same_article(KeyedText(text, sections_of(text)).key, [("a", fold_query(known["003"]))])
    assert found is None


def test_a_shelf_that_grew_in_parts_says_what_one_made_at_once_does(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(8)
    texts = {str(number): [chance.randrange(1 << 32) for _ in range(20)] for number in range(50)}
    sought = [*texts["3"][:15], *texts["40"][:10], *texts["41"][:1]]
    whole = Shelf(texts.items())
    monkeypatch.setattr(recognition, "_PART", 64)
    parts = Shelf()
    for number, (identity, sums) in enumerate(texts.items()):
        parts.put(identity, sums)
        if number == 20:
            assert parts.like(sought) == ["3"]
    assert parts.like(sought) == whole.like(sought) == ["3", "40"]
