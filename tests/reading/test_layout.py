"""The reading layout joins what belongs together and loses nothing but white space."""

from __future__ import annotations

import pytest
from hypothesis import given

from annotator.domain.section import Piece, Section
from annotator.domain.span import Span
from annotator.reading.layout import lay_out
from annotator.reading.sections import find_sections
from tests.reading.texts import DOCUMENT, NUMBERS, article, one_section, texts_with_sections


def joined(text: str) -> str:
    """Lay out a text that is one piece."""
    return "\n".join(paragraph.text for paragraph in lay_out(text, one_section(Piece(0, len(text), "body"))))


@pytest.mark.parametrize(
    ("lines", "paragraph"),
    [
        ("制造业的\n发展", "制造业的发展"),
        ("制造业的\n\n \u3000发展\n", "制造业的发展"),
        ("一\x0b二\x0c三\x85四\u2028五\u2029六", "一二三四五六"),
        ("a long\nline", "a long line"),
        ("caf\u00e9 cre\u0301\nme\u0301", "caf\u00e9 cre\u0301 me\u0301"),
        ("a well-\nknown one", "a well-known one"),
        ("TCP/\nIP", "TCP/IP"),
        ("He said.\nThen he left", "He said. Then he left"),
        ("He said.”\n“Then", "He said.” “Then"),
        ("(so\n(he) said)", "(so (he) said)"),
        ("in 2019,\n25 people", "in 2019, 25 people"),
        ("共有 13\n个", "共有 13个"),
        ("创建于20\n22年", "创建于2022年"),
        ("增长7.\n9%左右", "增长7.9%左右"),
        ("增长7\n.9%左右", "增长7.9%左右"),
        ("占43.9%,\n3个", "占43.9%,3个"),
        ("用的是 AI\nOpen 模型", "用的是 AI Open 模型"),
        ("用的是 AI\n大模型", "用的是 AI大模型"),
        ("大系统,\nAI大模型", "大系统,AI大模型"),
        ("“AI+”\n行动", "“AI+”行动"),
        ("叫“人工智能\n”的", "叫“人工智能”的"),
        ("カタ\nカナ", "カタカナ"),
        ("한글\n한글", "한글 한글"),
        ("12\n34", "12 34"),
        ("𠀀\n𠀁", "𠀀𠀁"),
        ("  two  spaces  ", "two  spaces"),
    ],
)
def test_lines_of_a_paragraph_are_joined(lines: str, paragraph: str) -> None:
    assert joined(lines) == paragraph


def test_a_space_between_joined_words_stands_for_the_line_end() -> None:
    (paragraph,) = lay_out("a \n b", one_section(Piece(0, 5, "body")))
    assert paragraph.alignment.to_source(Span(1, 2)) == (Span(1, 4),)
    assert paragraph.alignment.to_source(Span(0, 3)) == (Span(0, 5),)


def test_a_paragraph_goes_on_over_a_caption() -> None:
    text = "前半\n\n图说\n\n后半。"
    pieces = (Piece(0, 4, "body"), Piece(8, 11, "body", continues=True), Piece(4, 8, "caption"))
    first, second = lay_out(text, one_section(*pieces))
    assert (first.text, first.kind, second.text, second.kind) == ("前半后半。", "body", "图说", "caption")
    assert first.alignment.to_source(Span(1, 3)) == (Span(1, 2), Span(8, 9))
    assert first.alignment.to_source(Span(0, 5)) == (Span(0, 2), Span(8, 11))


def test_pieces_of_white_space_are_no_paragraphs() -> None:
    text = " \n字\n \n"
    laid = lay_out(text, one_section(Piece(0, 2, "body"), Piece(2, 4, "body"), Piece(4, 6, "body")))
    assert [paragraph.text for paragraph in laid] == ["字"]
    assert lay_out(" \n", one_section(Piece(0, 2, "body"))) == []


def test_a_paragraph_knows_its_section() -> None:
    sections = (Section("b", "", (Piece(2, 4, "heading"),)), Section("a", "", (Piece(0, 2, "body"),)))
    assert [(p.text, p.kind, p.section) for p in lay_out("一\n二\n", sections)] == [
        ("二", "heading", 0),
        ("一", "body", 1),
    ]


@given(texts_with_sections())
def test_no_character_but_white_space_is_lost_or_repeated(case: tuple[str, tuple[Section, ...]]) -> None:
    text, sections = case
    laid = lay_out(text, sections)
    shown: dict[int, str] = {}
    for paragraph in laid:
        assert paragraph.text == paragraph.text.strip()
        assert paragraph.text
        for start, end, low, high in paragraph.alignment.segments:
            if end - start == high - low:
                for offset in range(start, end):
                    assert offset not in shown
                    shown[offset] = paragraph.text[low + offset - start]
    for offset, character in enumerate(text):
        if not character.isspace():
            assert shown[offset] == character


@given(texts_with_sections())
def test_every_character_of_the_source_has_a_place(case: tuple[str, tuple[Section, ...]]) -> None:
    text, sections = case
    laid = lay_out(text, sections)
    covered = [
        offset
        for paragraph in laid
        for start, end, _, _ in paragraph.alignment.segments
        for offset in range(start, end)
    ]
    covered += [offset for paragraph in laid for offset in range(*paragraph.gap)]
    assert sorted(covered) == (list(range(len(text))) if laid else [])


@pytest.mark.parametrize("number", NUMBERS)
def test_no_character_of_an_article_is_lost(number: str) -> None:
    text = article(number)
    laid = lay_out(text, find_sections(text, document=DOCUMENT, title=number))
    assert sorted("".join("".join(paragraph.text.split()) for paragraph in laid)) == sorted("".join(text.split()))
