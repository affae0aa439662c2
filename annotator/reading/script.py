"""Which script a text is written in, and its aligned conversion to another: the only module that knows opencc.

The library's dictionaries are matched as the library matches them (longest first over the whole clause, one dictionary
of a group after another, stage after stage); what is kept on the way, and what the library forgets, is which characters
each match came from. `tests/reading/test_script.py` holds that the text is the library's to the letter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Final

import opencc

from annotator.domain.edits import GlossaryEntry
from annotator.reading.alignment import Alignment, Segment

#: The scripts a view may have, and the library's configuration for each; `source` shows what is there.
SCRIPTS: Final[Mapping[str, str]] = {
    "source": "",
    "simplified": "t2s",
    "traditional": "s2t",
    "taiwan": "s2tw",
    "taiwan-phrases": "s2twp",
    "hongkong": "s2hk",
}


def is_own_script(*, script: str, of_text: str) -> bool:
    """Tell whether a view in `script` shows a text that is written in `of_text` unchanged."""
    return script in ("source", of_text) or (of_text == "traditional" and script != "simplified")


# -- detection ---------------------------------------------------------------------------------------------------------

#: A text is mixed where more than this share of its telling characters are of the other script; slips are fewer.
_MIXED_SHARE: Final = 0.1


def detect_script(text: str) -> str:
    """Return simplified, traditional, mixed or unknown, by the characters that only one script has."""
    simplified = traditional = 0
    only_simplified, only_traditional = _telling_characters()
    for character, count in Counter(text).items():
        if character in only_simplified:
            simplified += count
        elif character in only_traditional:
            traditional += count
    total = simplified + traditional
    if not total:
        return "unknown"
    if min(simplified, traditional) > total * _MIXED_SHARE:
        return "mixed"
    return "simplified" if simplified > traditional else "traditional"


@lru_cache(maxsize=1)
def _telling_characters() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters that only simplified text has, and those that only traditional text has."""
    to_traditional = _characters("s2t")
    to_simplified = _characters("t2s")
    simplified = {one for one, others in to_traditional.items() if one not in others}
    traditional = {one for one, others in to_simplified.items() if one not in others}
    return frozenset(simplified - traditional), frozenset(traditional - simplified)


def _characters(configuration: str) -> Mapping[str, Sequence[str]]:
    """Return the library's table of single characters of a configuration: all choices for each, the likeliest first."""
    for stage in _stages(configuration):
        for dictionary in stage:
            if dictionary.longest == 1:
                return dictionary.choices
    raise LookupError(f"opencc's configuration {configuration} has no table of single characters")


def simplify_character(character: str) -> str:
    """Return the simplified form of one character, or itself."""
    choices = _characters("t2s").get(character)
    return choices[0] if choices else character


def is_phrase(text: str) -> bool:
    """Tell whether some simplified characters are a word or phrase of the library's, which lists what is ambiguous."""
    return any(text in dictionary.entries for dictionary in _stages("s2t")[0] if dictionary.longest > 1)


@cache
def phrases_of_taiwan() -> tuple[tuple[str, str], ...]:
    """Return the words that Taiwan has another word for (數據, 資料), each pair in traditional characters."""
    # The one file of the library's, for the configuration that it belongs to takes half a second to load.
    lines = (resources.files(opencc) / "dictionary" / "TWPhrases.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return tuple((common, choices.split(" ")[0]) for common, choices in pairs)


# -- conversion --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Converted:
    """A paragraph in another script, and its alignment with the paragraph it was made of (offsets from 0)."""

    text: str
    alignment: Alignment


#: (start in the source, end, what is shown for it)
_Part = tuple[int, int, str]


class Converter:
    """Converts paragraphs to one script, corrected by a conversion glossary."""

    def __init__(self, script: str, glossary: Iterable[GlossaryEntry] = ()) -> None:
        self.script = script
        self._configuration = SCRIPTS[script]
        # One pattern of all entries would be tried at every character: a hundred entries made conversion four times
        # slower. By their first characters only few are tried anywhere; the longest of them first.
        self._entries: dict[str, list[tuple[re.Pattern[str], str]]] = {}
        for entry in sorted(glossary, key=lambda entry: (-len(entry.simplified), entry.simplified)):
            pattern = re.compile(_either_form(entry))
            wanted = entry.simplified if script == "simplified" else entry.traditional
            for first in {entry.simplified[0], entry.traditional[0]}:
                self._entries.setdefault(first, []).append((pattern, wanted))
        self._first = re.compile(f"[{''.join(map(re.escape, self._entries))}]") if self._entries else None

    def convert(self, paragraph: str) -> Converted:
        """Convert one unwrapped paragraph; the glossary's entries are put over what the library makes of them."""
        if not self._configuration:
            return Converted(paragraph, _aligned([(0, len(paragraph), paragraph)]))
        parts = _convert(paragraph, self._configuration)
        for start, end, wanted in reversed(list(self._corrections(paragraph))):
            parts = _overlaid(paragraph, parts, start, end, wanted, self._configuration)
        return Converted("".join(shown for _, _, shown in parts), _aligned(parts))

    def _corrections(self, paragraph: str) -> Iterator[tuple[int, int, str]]:
        """Yield where entries of the glossary stand, disjoint and in order, and what is wanted for each."""
        if self._first is None:
            return
        at = 0
        for begin in self._first.finditer(paragraph):
            if begin.start() < at:
                continue
            for pattern, wanted in self._entries[begin.group()]:
                found = pattern.match(paragraph, begin.start())
                if found is not None:
                    at = found.end()
                    yield (found.start(), at, wanted)
                    break


def _either_form(entry: GlossaryEntry) -> str:
    """Return a pattern for an entry in either script, and in a mix of both where its forms are as long."""
    if len(entry.simplified) != len(entry.traditional):
        return f"{re.escape(entry.simplified)}|{re.escape(entry.traditional)}"
    return "".join(
        re.escape(one) if one == other else f"[{re.escape(one)}{re.escape(other)}]"
        for one, other in zip(entry.simplified, entry.traditional, strict=True)
    )


def _overlaid(
    paragraph: str, parts: Sequence[_Part], start: int, end: int, wanted: str, configuration: str
) -> list[_Part]:
    """Put `wanted` over ``start:end``; what is left of a match that it cuts is converted by itself."""
    before = [part for part in parts if part[1] <= start]
    after = [part for part in parts if part[0] >= end]
    cut = [part for part in parts if part[1] > start and part[0] < end]
    for first, last, shown in cut:
        if first < start:
            head = shown[: start - first] if len(shown) == last - first else None
            before.extend(
                [(first, start, head)] if head is not None else _shifted(paragraph[first:start], configuration, first)
            )
        if last > end:
            tail = shown[end - first :] if len(shown) == last - first else None
            after[:0] = [(end, last, tail)] if tail is not None else _shifted(paragraph[end:last], configuration, end)
    return [*before, (start, end, wanted), *after]


def _shifted(text: str, configuration: str, by: int) -> list[_Part]:
    return [(start + by, end + by, shown) for start, end, shown in _convert(text, configuration)]


def _aligned(parts: Iterable[_Part]) -> Alignment:
    segments: list[Segment] = []
    at = 0
    for start, end, shown in parts:
        upto = at + len(shown)
        if segments and end - start == len(shown) and _ends_run(segments[-1]):
            segments[-1] = (segments[-1][0], end, segments[-1][2], upto)
        else:
            segments.append((start, end, at, upto))
        at = upto
    return Alignment(tuple(segments))


def _ends_run(segment: Segment) -> bool:
    return segment[1] - segment[0] == segment[3] - segment[2]


# -- the library's dictionaries, matched as it matches them ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Dictionary:
    """One dictionary of the library: what it puts for each key, all choices for it, and how long keys may be.

    `lengths` tells for the first character of keys, and then for the second, how long they are, longest first; with the
    empty string for a second one, that of the key that is one character alone.
    """

    entries: Mapping[str, str]
    choices: Mapping[str, Sequence[str]]
    longest: int
    lengths: Mapping[str, Mapping[str, tuple[int, ...]]]


def _convert(text: str, configuration: str) -> list[_Part]:
    """Convert `text` clause by clause."""
    stages = _stages(configuration)
    parts: list[_Part] = []
    at = 0
    for number, clause in enumerate(_separators().split(text)):
        end = at + len(clause)
        if clause:
            # Every second part of the split is a separator, which no dictionary touches.
            parts.extend([(at, end, clause)] if number % 2 else _convert_clause(clause, at, stages))
        at = end
    return parts


def _convert_clause(clause: str, at: int, stages: Sequence[Sequence[_Dictionary]]) -> list[_Part]:
    parts: list[_Part] = [(at, at + len(clause), clause)]
    for stage in stages:
        text = "".join(shown for _, _, shown in parts)
        matches = _matches(text, stage)
        if matches:
            parts = _staged(parts, text, matches)
    return parts


def _matches(text: str, stage: Sequence[_Dictionary]) -> list[tuple[int, int, str]]:
    """Return the matches of one stage, disjoint and in order: (start, end, replacement)."""
    taken: list[tuple[int, int, str]] = []
    size = len(text)
    used = bytearray(size)
    for dictionary in stage:
        entries = dictionary.entries
        if dictionary.longest == 1:
            for index, value in enumerate(map(entries.get, text)):
                if value is not None and not used[index]:
                    used[index] = 1
                    taken.append((index, index + 1, value))
            continue
        found: list[tuple[int, int]] = []
        for index, seconds in enumerate(map(dictionary.lengths.get, text)):
            if seconds is not None:
                for length in seconds.get(text[index + 1 : index + 2]) or seconds.get("", ()):
                    if text[index : index + length] in entries and index + length <= size:
                        # There are few: `extend` takes longer to begin than all of them.
                        found.append((-length, index))  # noqa: PERF401
        found.sort()
        for negative, start in found:
            end = start - negative
            if not any(used[start:end]):
                used[start:end] = b"\x01" * (end - start)
                taken.append((start, end, entries[text[start:end]]))
    taken.sort()
    return taken


def _staged(parts: Sequence[_Part], text: str, matches: Sequence[tuple[int, int, str]]) -> list[_Part]:
    """Apply the matches of one stage to the parts that the stages before it made; interlocking ones become one part."""
    if all(len(shown) == end - start for start, end, shown in parts):
        return _replaced(text, matches, parts[0][0])
    inner = _aligned([(start, end, shown) for start, end, shown in parts])
    outer: list[_Part] = []
    at = 0
    for start, end, value in matches:
        if start > at:
            outer.append((at, start, text[at:start]))
        outer.append((start, end, value))
        at = end
    if at < len(text):
        outer.append((at, len(text), text[at:]))
    after = "".join(value for _, _, value in outer)
    return [(a, b, after[c:d]) for a, b, c, d in inner.compose(_aligned(outer)).segments]


def _replaced(text: str, matches: Iterable[tuple[int, int, str]], base: int) -> list[_Part]:
    """Put matches into a text that begins at `base`; what keeps its length on the way is one part."""
    parts: list[_Part] = []
    run: list[str] = []
    begin = at = 0
    for start, end, value in matches:
        run.append(text[at:start])
        if len(value) == end - start:
            run.append(value)
        else:
            if start > begin:
                parts.append((base + begin, base + start, "".join(run)))
            parts.append((base + start, base + end, value))
            run, begin = [], end
        at = end
    run.append(text[at:])
    if begin < len(text):
        parts.append((base + begin, base + len(text), "".join(run)))
    return parts


@cache
def _stages(configuration: str) -> tuple[tuple[_Dictionary, ...], ...]:
    """Load a configuration through the library: stages, each a group of dictionaries in order."""
    # The library keeps what it loaded in a private attribute and offers no other way to it; its release is pinned.
    chain = opencc.OpenCC(configuration)._dict_chain_data  # noqa: SLF001
    return tuple(
        tuple(_dictionary(entries) for _, _, entries in (stage if isinstance(stage, list) else [stage]))
        for stage in chain
    )


def _dictionary(raw: Mapping[str, str]) -> _Dictionary:
    starting: dict[str, dict[str, set[int]]] = {}
    for key in raw:
        seconds = starting.setdefault(key[0], {})
        # What begins with a key that is one character may be that key, whatever comes second.
        seconds.setdefault(key[1:2], {1} if key[0] in raw else set()).add(len(key))
    longest_key = max(map(len, raw))
    return _Dictionary(
        entries={key: value.split(" ")[0] for key, value in raw.items()},
        choices={key: value.split(" ") for key, value in raw.items()} if longest_key == 1 else {},
        longest=longest_key,
        lengths={
            first: {second: tuple(sorted(lengths, reverse=True)) for second, lengths in seconds.items()}
            for first, seconds in starting.items()
        },
    )


@lru_cache(maxsize=1)
def _separators() -> re.Pattern[str]:
    """Return the library's own pattern of characters that part clauses."""
    pattern: re.Pattern[str] = opencc.OpenCC("t2s").split_chars_re
    return pattern
