"""How bytes become characters: which encoding a text is in, how sure that is, and what each choice would look like.

The ladder: a byte order mark; strict UTF-8; else every encoding is tried and the one whose characters look most like
Chinese text is taken. Three tables of characters, two of them made from Python's own codecs, say what that looks like;
no list of words, no model.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from annotator.domain.errors import InputError, UnreadableFileError
from annotator.domain.sentence import Sentence
from annotator.ingest.report import Candidate

#: The encodings a text is tried in, the likelier first; each is a name that Python knows.
ENCODINGS: Final = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")

#: Byte order marks, longest first: those of UTF-32 begin like that of UTF-16.
_MARKS: Final = (
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x84\x31\x95\x33", "gb18030"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: Python's own notations, which it calls encodings; no file is written in them.
_NOTATIONS: Final = ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7")

#: What a name given by a person is read as: the encoding that holds it and all that is called by its name in practice.
_READ_AS: Final = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "utf-8-sig": "utf-8",
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's bytes as characters, and how sure that is.

    `encoding` is one of Python's names. `replaced` counts the places that could not be read and stand as U+FFFD.
    `candidates`, the best first and the chosen one among them, are there where the choice is not `certain`.
    """

    text: str
    encoding: str
    certain: bool
    candidates: tuple[Candidate, ...] = ()
    replaced: int = 0


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    """Decode a file's bytes, by `encoding` or by what they look like.

    Raises `UnreadableFileError` where they are no text, where no encoding fits, or where `encoding` does not fit, and
    `InputError` where there is no such encoding. The sentences go on from the name of the file.
    """
    if encoding is not None:
        return _forced(data, encoding_name(encoding), asked=encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            text, replaced = _read(data, name)
            return Decoded(_plausible(text, name, replaced), name, certain=True, replaced=replaced)
    return _strict_utf8(data) or _by_looks(data)


def encoding_name(asked: str) -> str:
    """Return the encoding that a name stands for; “gb2312” and “gbk” are read as gb18030, “big5” as big5hkscs.

    Raises `InputError` where Python has no such text encoding.
    """
    try:
        name = codecs.lookup(asked.strip()).name
        # Python keeps rot13, base64 and the like under the same roof; decoding with them fails.
        b"a".decode(name, errors="replace")
    except (LookupError, ValueError):
        name = ""
    if not name or name.replace("_", "-") in _NOTATIONS:
        raise InputError(
            "There is no encoding “{asked}”; try one of {known}, or leave it out to have it found.",
            asked=asked,
            known=ENCODINGS,
        )
    return _READ_AS.get(name, name)


# -- the steps of the ladder -------------------------------------------------------------------------------------------

#: More of a text than this share may not be unreadable where a person named the encoding; one place always may.
_FORCED_DAMAGE: Final = 0.01


def _forced(data: bytes, name: str, *, asked: str) -> Decoded:
    text, replaced = _read(data, name)
    if replaced > max(1, len(text) * _FORCED_DAMAGE):
        raise UnreadableFileError(
            "is not {asked}: {failure}; choose another encoding, or leave it out to have it found",
            asked=asked,
            failure=_first_failure(data, name),
        )
    return Decoded(_plausible(text, name, replaced), name, certain=True, replaced=replaced)


#: In so few bytes (a title line) another encoding may by chance be UTF-8 without a fault, of ASCII and two-byte
#: characters: 整体水平 is “etOSl4^s” in UTF-16. It is taken to be that where its score is beyond chance too.
_BY_CHANCE: Final = 200
_BEYOND_CHANCE: Final = 0.7


def _strict_utf8(data: bytes) -> Decoded | None:
    """Take UTF-8 where it reads without a fault, but for what can pass for it by chance."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if "\0" in text:
        return None
    if len(data) <= _BY_CHANCE and max(text, default="") < "\u0800":
        others = (_looks(data, name) for name in ENCODINGS if name != "utf-8")
        if any(looks.score >= _BEYOND_CHANCE for looks in others):
            return None
    return Decoded(_plausible(text, "utf-8", 0), "utf-8", certain=True)


#: Below this no encoding is taken to fit at all.
_FLOOR: Final = 0.25
#: A choice is certain where it scores this much, with this much between it and the next, and enough of a text to tell:
#: the distance times the number of telling characters.
_SURE_SCORE: Final = 0.6
_SURE_DISTANCE: Final = 0.15
_SURE_EVIDENCE: Final = 3.0


def _by_looks(data: bytes) -> Decoded:
    sample = _sample(data)
    scored = sorted((_looks(sample, name) for name in ENCODINGS), key=lambda looks: -looks.score)
    best, second = scored[0], scored[1]
    if best.score < _FLOOR:
        raise UnreadableFileError(_why_no_text(data))
    text, replaced = _read(data, best.encoding)
    certain = (
        best.score >= _SURE_SCORE
        and best.score - second.score >= _SURE_DISTANCE
        and (best.score - second.score) * best.telling >= _SURE_EVIDENCE
    )
    _plausible(text, best.encoding, replaced)
    return Decoded(
        text,
        best.encoding,
        certain=certain,
        candidates=() if certain else _candidates(data, scored),
        replaced=replaced,
    )


def _candidates(data: bytes, scored: list[_Looks]) -> tuple[Candidate, ...]:
    """Return the ways to read the bytes, those left out that give NUL characters."""
    candidates = []
    for looks in scored:
        text, replaced = _read(data, looks.encoding)
        if "\0" not in text:
            candidates.append(Candidate(looks.encoding, preview(text), round(max(looks.score, 0.0), 3), replaced))
    return tuple(candidates)


def preview(text: str, *, length: int = 120) -> str:
    """Return the first `length` characters of a text on one line, control characters shown as U+FFFD."""
    joined = " ".join(text[: 20 * length].removeprefix("\ufeff").split())
    return _CONTROLS.sub("\ufffd", joined[:length])


def _read(data: bytes, name: str) -> tuple[str, int]:
    """Decode all of it; what cannot be read becomes U+FFFD and is counted, U+FFFD that was there is not."""
    try:
        return data.decode(name), 0
    except UnicodeDecodeError:
        text = data.decode(name, errors="replace")
    try:
        there = data.count("\ufffd".encode(name))
    except UnicodeEncodeError:
        there = 0
    return text, max(1, text.count("\ufffd") - there)


def _first_failure(data: bytes, name: str) -> Sentence:
    try:
        data.decode(name)
    except UnicodeDecodeError as error:
        bytes_ = data[error.start : error.end].hex(" ").upper()
        return Sentence("the bytes {bytes} at {at} cannot be read", bytes=bytes_, at=error.start)
    return Sentence("its bytes cannot be read")


# -- what is no text ---------------------------------------------------------------------------------------------------

#: More of a text than this share may not be control characters or places that could not be read.
_DAMAGE: Final = 0.1
_HOLDS_NUL: Final = Sentence(
    "holds NUL characters, so it is not plain text; save it as text from the program that made it"
)
#: Control characters that stand in no text: not line ends, tabs and the old marks between pages and records.
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x19\x7f-\x84\x86-\x9f]")


def _plausible(text: str, name: str, replaced: int) -> str:
    """Return `text`; raises `UnreadableFileError` where it holds NUL or is mostly what no text is made of."""
    if "\0" in text:
        raise UnreadableFileError(_HOLDS_NUL)
    controls = len(_CONTROLS.findall(text))
    if controls + replaced > max(2, len(text) * _DAMAGE):
        raise UnreadableFileError(
            "is no text that {name} can read (much of it is damaged or control characters); "
            "name its encoding, or save it as UTF-8",
            name=name,
        )
    return text


def _why_no_text(data: bytes) -> Sentence:
    if b"\0" in data:
        return _HOLDS_NUL
    return Sentence(
        "is in no encoding that is tried here (UTF-8, UTF-16, GB18030, Big5-HKSCS); "
        "name its encoding, or save it as UTF-8"
    )


# -- what Chinese text looks like --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Looks:
    """How a sample looks in one encoding: -1 (nothing like Chinese) to 1, by its `telling` characters."""

    encoding: str
    score: float
    telling: int


_WINDOW: Final = 1 << 12
_WINDOWS: Final = 4
_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]")


def _sample(data: bytes) -> bytes:
    """Return all of a small file; of a large one four windows that begin behind a line end, at an even offset.

    Where these are nothing but ASCII, which tells nothing, the sample begins at the first byte that is not.
    """
    if len(data) <= _WINDOW * _WINDOWS:
        return data
    windows = []
    for number in range(_WINDOWS):
        start = len(data) * number // _WINDOWS
        if number:
            line_end = data.find(b"\n", start, start + _WINDOW)
            # A line feed of UTF-16 is two bytes, and which of them comes first is not known yet.
            start = (line_end + 2 if line_end >= 0 else start) // 2 * 2
        windows.append(data[start : start + _WINDOW])
    sample = b"".join(windows)
    if sample.isascii() and (telling := _NOT_ASCII.search(data)) is not None:
        start = (data.rfind(b"\n", 0, telling.start()) + 1) // 2 * 2
        sample = data[max(start, telling.start() - _WINDOW) :][: _WINDOW * _WINDOWS]
    return sample


def _looks(sample: bytes, name: str) -> _Looks:
    """Score the characters that tell: all but ASCII, which most of the encodings share.

    Text of nothing but ASCII scores by that alone, low enough that one Chinese character outweighs it.
    """
    counts = Counter(sample.decode(name, errors="replace"))
    weights = _weights()
    total = 0.0
    telling = plain = 0
    for character, count in counts.items():
        if "\x20" <= character < "\x7f" or character in "\t\n\r":
            plain += count
            continue
        telling += count
        weight = weights.get(character)
        total += count * (weight if weight is not None else _weight_of_others(character))
    if not telling:
        return _Looks(name, 0.5 if plain else -1.0, plain)
    return _Looks(name, total / telling, telling)


def _weight_of_others(character: str) -> float:
    """Rare Han and foreign letters say little; what stands in no text speaks against it."""
    category = unicodedata.category(character)
    return -1.0 if character == "\ufffd" or category in ("Cc", "Cn", "Co", "Cs") else 0.0


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    """Return what a character says for a text: 1 the most frequent and the punctuation, less the merely common."""
    gb_level_1 = {bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)}
    big5_level_1 = {
        bytes((row, cell)) for row in range(0xA4, 0xC7) for cell in (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    }
    common = {pair.decode("gb2312", errors="ignore") for pair in gb_level_1}
    common |= {pair.decode("big5", errors="ignore") for pair in big5_level_1}
    weights = dict.fromkeys(common - {""}, 0.5)
    weights.update(dict.fromkeys(_FREQUENT + _PUNCTUATION, 1.0))
    return weights


_PUNCTUATION: Final = "\u3000\u00a0，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕—…·％～●▲▶■◆○◎★※－"
#: The characters that make up two thirds of newspaper text, in both scripts, and the commonest of written Cantonese.
_FREQUENT: Final = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本"
    "去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总"
    "次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权"
    "收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连"
    "断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严首底"
    "液官德随這爲個國時來們於對會發動過說產種後學經進電裏現實兩體機當點從業應開還義間樣與關線內數麼質氣變條沒結問無軍並題黨員總設長頭資邊級圖統較將組見計別論運農幾區強決幹戰則據處隊給門規熱領東導壓爭濟階術"
    "極聯認權證採轉單風帶場車務萬達積議聲報鬥類離華確張馬節話況溫傳許羣廣記觀織裝衆書復兒須際驗連斷難礦備辦習響約勞團歷構稱準號維劃選標寫親養層卻專狀廠識適屬圓調滿縣參紅細聽該鐵價嚴隨嘅咗喺嘢哋啲咁冇唔佢啱"
    "俾乜裡台"
)
