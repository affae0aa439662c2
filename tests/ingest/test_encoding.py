"""Bytes become the characters they were, in every encoding, from a title line to a page; doubt is said, not hidden."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import InputError, UnreadableFileError
from annotator.domain.progress import finish
from annotator.ingest import read_files
from annotator.ingest.encoding import ENCODINGS, decode, encoding_name, preview

SAMPLE_DOCS = Path(__file__).resolve().parents[2] / "sample_docs"
HAN = range(0x4E00, 0xA000)


@pytest.fixture(scope="module")
def running_text() -> dict[str, str]:
    """All sample articles one after another, in either script, without blank lines."""
    articles = "\n".join(document.text for document in finish(read_files([SAMPLE_DOCS])).documents)
    text = "\n".join(line.strip() for line in articles.split("\n") if line.strip())
    return {
        "simplified": opencc.OpenCC("t2s").convert(text),
        "traditional": opencc.OpenCC("s2hk").convert(text),
    }


def samples(text: str, *, length: int, count: int) -> list[str]:
    """Cut `count` pieces that are mostly Chinese, the same ones in every run."""
    chance = random.Random(length)
    found: list[str] = []
    while len(found) < count:
        at = chance.randrange(len(text) - length)
        piece = text[at : at + length]
        if sum(ord(one) in HAN for one in piece) * 2 >= length:
            found.append(piece)
    return found


CASES = [
    (encoding, script)
    for encoding in ENCODINGS
    for script in ("simplified", "traditional")
    # Big5 has no simplified characters.
    if (encoding, script) != ("big5hkscs", "simplified")
]


@pytest.mark.parametrize(("encoding", "script"), CASES)
@pytest.mark.parametrize("length", [20, 30, 100, 400, 3000])
def test_every_sample_from_a_title_line_to_a_page_is_read_as_it_was_written(
    running_text: dict[str, str], encoding: str, script: str, length: int
) -> None:
    pieces = samples(running_text[script], length=length, count=60 if length < 1000 else 10)
    wrong = []
    unsure = 0
    for piece in pieces:
        data = piece.encode(encoding, errors="ignore")
        decoded = decode(data)
        if decoded.text != data.decode(encoding):
            wrong.append((piece, decoded.encoding))
        unsure += not decoded.certain
    assert wrong == []
    assert unsure <= len(pieces) * 0.02


@pytest.mark.parametrize(("encoding", "script"), CASES)
def test_what_is_said_to_be_certain_in_ten_characters_is_right(
    running_text: dict[str, str], encoding: str, script: str
) -> None:
    for piece in samples(running_text[script], length=10, count=150):
        data = piece.encode(encoding, errors="ignore")
        decoded = decode(data)
        assert decoded.text == data.decode(encoding) or not decoded.certain


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\x00\x00", "utf-32-le"),
        (b"\x00\x00\xfe\xff", "utf-32-be"),
        (b"\x84\x31\x95\x33", "gb18030"),
    ],
)
def test_a_byte_order_mark_settles_the_encoding(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + "林晓岚".encode(encoding))
    assert decoded.text.removeprefix("\ufeff") == "林晓岚"
    assert (decoded.encoding, decoded.certain, decoded.candidates) == (encoding, True, ())


@pytest.mark.parametrize(
    "text",
    [
        "麥梓恩話，部𨋢成日唔認得佢，十次有五次卡門口。",
        "埗頭啲貨倉，而家係機械人工場，老細話佢哋仲請緊人。",
        "「咁樣」嘅嘢，啱啱喺邨口嗰間舖頭買到，幾好㗎。",
    ],
)
def test_characters_of_hong_kong_survive_big5(text: str) -> None:
    decoded = decode(text.encode("big5hkscs"))
    assert (decoded.text, decoded.encoding) == (text, "big5hkscs")


@pytest.mark.parametrize("rare", ["𬭎", "𫟹", "𠮷", "㛃", "䶮", "🤖"])
def test_four_byte_characters_survive_gb18030(rare: str) -> None:
    text = f"所长孙{rare}说，高纯钽粉纯度达99.995%，国内市场占有率已超过四分之一。"
    decoded = decode(text.encode("gb18030"))
    assert (decoded.text, decoded.encoding, decoded.replaced) == (text, "gb18030", 0)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
def test_a_replacement_character_of_the_text_itself_is_not_counted_as_damage(encoding: str) -> None:
    text = "海州市去年研发投入强度为3.4%左右\ufffd比上年提高0.2个百分点，为发展智能算力打下了基础。"
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.replaced) == (text, 0)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_damage_is_counted_apart_from_replacement_characters_of_the_text(encoding: str) -> None:
    text = "海州市去年研发投入强度为3.4%左右\ufffd比上年提高0.2个百分点，为发展智能算力打下了基础。"
    cut_short = text.encode(encoding)[:-1]
    decoded = decode(cut_short)
    assert (decoded.encoding, decoded.replaced) == (encoding, 1)
    assert decoded.text.startswith(text[:-2])


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs"])
def test_one_damaged_byte_does_not_change_the_encoding(running_text: dict[str, str], encoding: str) -> None:
    for piece in samples(running_text["traditional"], length=300, count=20):
        data = bytearray(piece.encode(encoding, errors="ignore"))
        data[len(data) // 2] = 0xFF
        decoded = decode(bytes(data))
        assert decoded.encoding == encoding
        assert decoded.replaced >= 1


def test_utf_16_may_hold_nul_bytes_and_utf_8_may_not() -> None:
    text = "2024 GDP 4.72 trillion\n海州"
    assert decode(text.encode("utf-16-le")).text == text
    assert decode(text.encode("utf-16-be")).text == text
    with pytest.raises(UnreadableFileError, match="NUL"):
        decode("海州市去年\0研发投入".encode())
    with pytest.raises(UnreadableFileError, match="NUL"):
        decode("\ufeff海州市\0研发投入".encode("utf-16-le"))


@pytest.mark.parametrize(
    "text", ["Plain English, and no Chinese at all.", "ok", "Café, naïve, Übung", "Привет, мир", "ελληνικά"]
)
def test_utf_8_without_chinese_is_certain(text: str) -> None:
    decoded = decode(text.encode())
    assert (decoded.text, decoded.encoding, decoded.certain) == (text, "utf-8", True)


def test_a_few_characters_that_may_be_several_encodings_are_said_to_be_unsure() -> None:
    decoded = decode("整体水平".encode("utf-16-le"))
    assert not decoded.certain
    assert decoded.text in [candidate.preview for candidate in decoded.candidates]
    assert decoded.candidates[0].encoding == decoded.encoding
    assert "整体水平" in [candidate.preview for candidate in decoded.candidates]


def test_candidates_come_best_first_with_a_preview_and_their_damage() -> None:
    decoded = decode("芯片".encode("gb18030"))
    assert not decoded.certain
    assert all(before.score >= after.score for before, after in pairwise(decoded.candidates))
    by_name = {candidate.encoding: candidate for candidate in decoded.candidates}
    assert by_name["gb18030"].preview == "芯片"
    assert by_name["gb18030"].replaced == 0
    assert by_name["utf-8"].preview == "оƬ"
    assert by_name["utf-16-le"].preview != "芯片"


def test_each_candidate_reads_the_file_again_when_it_is_chosen() -> None:
    data = "芯片".encode("gb18030")
    for candidate in decode(data).candidates:
        if not candidate.replaced:
            assert decode(data, encoding=candidate.encoding).text == candidate.preview


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("cp936", "gb18030"),
        ("GB18030", "gb18030"),
        ("Big5", "big5hkscs"),
        ("big5-hkscs", "big5hkscs"),
        ("utf8", "utf-8"),
        ("UTF-8-SIG", "utf-8"),
        ("utf-16", "utf-16"),
        ("Shift_JIS", "shift_jis"),
    ],
)
def test_a_name_is_read_as_the_encoding_that_people_mean_by_it(asked: str, name: str) -> None:
    assert encoding_name(asked) == name


@pytest.mark.parametrize(
    "asked", ["", "utf-9", "rot13", "base64", "idna", "unicode_escape", "编码", "gbk\0", "undefined"]
)
def test_a_name_that_is_no_encoding_of_text_is_refused_with_those_there_are(asked: str) -> None:
    with pytest.raises(InputError, match=r"There is no encoding .*gb18030"):
        encoding_name(asked)


def test_gb2312_named_by_a_person_reads_what_only_gb18030_has() -> None:
    text = "孙𬭎与朱镕说：囉嗦！"
    assert decode(text.encode("gb18030"), encoding="gb2312").text == text


def test_bytes_that_are_not_in_the_encoding_that_was_named_are_refused_with_the_place() -> None:
    with pytest.raises(UnreadableFileError, match=r"is not utf-8: the bytes BA at 0 cannot be read"):
        decode("海州市科技局局长林晓岚日前表示".encode("gb18030"), encoding="utf-8")


def test_a_damaged_place_does_not_keep_a_person_from_naming_the_encoding() -> None:
    data = "海州市科技局局长林晓岚日前表示，去年全市研发投入强度为3.4%左右。".encode("gb18030") + b"\xff"
    decoded = decode(data, encoding="gb18030")
    assert (decoded.encoding, decoded.replaced, decoded.certain) == ("gb18030", 1, True)


def test_an_encoding_that_is_not_tried_is_asked_for_rather_than_guessed() -> None:
    data = "Être ou ne pas être, voilà la question que pose l’été à Besançon".encode("cp1252")
    with pytest.raises(UnreadableFileError, match="name its encoding"):
        decode(data)
    assert decode(data, encoding="cp1252").text.startswith("Être")


def test_noise_is_no_text() -> None:
    with pytest.raises(UnreadableFileError):
        decode(random.Random(1).randbytes(5000))


def test_a_large_file_is_judged_by_parts_of_all_of_it() -> None:
    head = "<!-- plain ASCII -->\n" * 20_000
    text = head + "海州市去年研发投入强度为3.4%左右。\n" * 20_000
    decoded = decode(text.encode("gb18030"))
    assert (decoded.encoding, decoded.certain, decoded.text == text) == ("gb18030", True, True)


def test_a_few_chinese_characters_in_a_large_file_of_ascii_are_found() -> None:
    text = "plain line\n" * 30_001 + "海州市去年研发投入强度为3.4%左右。\n" + "plain line\n" * 9_999
    decoded = decode(text.encode("gb18030"))
    assert (decoded.encoding, decoded.certain, decoded.text == text) == ("gb18030", True, True)


def test_a_preview_is_one_short_line_without_control_characters() -> None:
    assert preview("\ufeff\n\n  海州\x07市\n林晓岚  说 ") == "海州\ufffd市 林晓岚 说"
    assert len(preview("海" * 1000)) == 120


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_utf_8_comes_back_to_the_character(text: str) -> None:
    assert decode(text.encode(), encoding="utf-8").text == text


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_are_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except UnreadableFileError:
        return
    assert "\0" not in text
