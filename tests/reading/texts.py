"""Texts for the tests of reading: every odd character class, and the real articles where they are at hand."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import strategies as st

from annotator.domain.document import document_id
from annotator.domain.section import Piece, Section

DOCUMENT = document_id("0" * 64)
ARTICLES = Path(__file__).resolve().parents[3] / "shared" / "articles"
NUMBERS = ("000", "001", "002", "003", "004")

#: Line ends, spaces, joiners, combining marks, Han beyond the BMP whose partner is in it and the other way round
#: (𬱖/頔, 𬱟/頠, 㑮/𫝈), and words that the conversion treats as wholes.
ODD = (
    "\n\n\n\v\f\x1c\x85\u2028\u2029 \t\u00a0\u3000\u200b\u200d\ufeff"
    "e\u0301👩\u200d🔬🇨🇳\U00020000\U0002a6df㑮𫝈𬱖頔𬱟頠儀仪𠀾"
    "。，、；：？！“”‘’「」『』（）()《》—…·,.;:?!%％/-#*>■▶●▲"
    "AbZ09ａＺ０９あカ한글ß"
    "的一发髮发展头皇后後里裡面麵干幹乾系係繫只隻制製征徵台臺檯云雲余餘谷穀松鬆汇匯彙周週范範信息网络软件资訊資"
)
WORDS = (
    "信息",
    "网络",
    "软件",
    "头发",
    "皇后",
    "理发",
    "里面",
    "干部",
    "发展",
    "資訊",
    "徐汇",
    "12",
    "Latin word",
    "本报讯 ",
    "\n\n",
    "。\n",
)
odd_texts = st.lists(
    st.one_of(st.sampled_from(ODD), st.sampled_from(WORDS), st.characters(codec="utf-8", exclude_characters="\0\r")),
    max_size=60,
).map("".join)


def article(number: str) -> str:
    """Return the text of a real article; skips the test where the articles are not at hand."""
    found = sorted(ARTICLES.glob(f"{number}_*.txt"))
    if not found:
        pytest.skip(f"the real articles are not at {ARTICLES}")
    return found[0].read_text(encoding="utf-8")


def one_section(*pieces: Piece) -> tuple[Section, ...]:
    """Return sections that are one section of `pieces`."""
    return (Section("s", "t", pieces),)


@st.composite
def texts_with_sections(draw: st.DrawFn, texts: st.SearchStrategy[str] = odd_texts) -> tuple[str, tuple[Section, ...]]:
    """Make a text and sections of it at random: any cuts, any order, any paragraphs that go on."""
    text = draw(texts.filter(bool))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)) | {0, len(text)})
    bounds = draw(st.permutations(list(itertools.pairwise(cuts))))
    pieces = [
        Piece(start, end, draw(st.sampled_from(("body", "heading", "caption"))), continues=draw(st.booleans()))
        for start, end in bounds
    ]
    parts = sorted(draw(st.sets(st.integers(1, len(pieces)), max_size=2)) | {len(pieces)})
    sections = [
        Section(f"s{start}", f"t{start}", tuple(pieces[start:end]))
        for start, end in zip([0, *parts], parts, strict=False)
    ]
    return text, tuple(section for section in sections if section.pieces)
