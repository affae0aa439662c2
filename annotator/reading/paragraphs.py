"""Which lines of a text make a paragraph, and of which kind it is, by how the lines stand and what they say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Final

from annotator.reading import marks
from annotator.reading.lines import Line, Wrap, find_lines, first_token_width, measure_columns, measure_wraps

#: A heading is no wider than this, in Han characters; one that leads over (…——) may be wider.
_WIDEST_HEADING: Final = 42.0
_WIDEST_LEAD_OVER: Final = 64.0
_WIDEST_CLAUSES: Final = 30.0
#: A line of verse, a list or a figure's box is no wider than this.
_WIDEST_SHORT: Final = 16.0
#: A line that pauses (…，) is a line of verse or a list up to this width.
_WIDEST_VERSE: Final = 12.0
#: An unfinished line of at least this width is part of a paragraph that goes on, not a label.
LONG: Final = 42.0
#: The name of a page or column is no wider than this.
_WIDEST_PAGE_NAME: Final = 4.0
#: How much narrower a first line is whose indent was lost.
_LOST_INDENT: Final = 2.0
#: What is as good as certain that a sentence runs on, by the words at the line end; and what is enough to join.
_CERTAIN: Final = 3
_ENOUGH: Final = 2
#: How far a front matter may run.
_LONGEST_FRONT_MATTER: Final = 60


@dataclass(slots=True)
class Paragraph:
    """Some lines that follow each other and belong together.

    `number` counts the paragraphs of the source; `start` is where the first line begins in it. `kind` is a kind of
    piece; `mark` is what its own words say it is ("" for nothing): a name of `_MARKS`, or front, figure or verse.
    `frame` tells that a new text frame of the page begins with it.
    """

    number: int
    start: int
    lines: Sequence[Line]
    mark: str
    frame: bool
    kind: str = "body"

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]

    @property
    def goes_on(self) -> bool:
        """Tell whether it breaks off in the middle of a sentence."""
        last = self.last
        if self.kind != "body" or last.finished or self.mark in _CLOSED:
            return False
        long = len(self.lines) > 1 or last.width >= LONG or marks.is_open(last.text)
        return long or (last.text[-1] in "，,、" and last.width > _WIDEST_VERSE)

    def text(self, most: int) -> str:
        """Its lines joined, `most` characters or a few more of them."""
        parts: list[str] = []
        length = 0
        for line in self.lines:
            parts.append(line.text)
            length += len(line.text)
            if length >= most:
                break
        return "".join(parts)


#: What a line's own words can say, in the order they are asked. The kind is the piece's; `opens` marks may stand before
#: more lines of the same paragraph.
_MARKS: Final = (
    ("masthead", marks.is_masthead),
    ("heading", lambda line: marks.heading_level(line) > 0),
    ("byline", marks.is_byline),
    ("credit", marks.is_credit),
    ("caption", marks.is_caption),
    ("source", marks.is_source_note),
    ("aside", marks.is_aside),
    ("report", marks.opens_report),
    ("item", marks.is_item),
)
_KINDS: Final = {
    "heading": "heading",
    "byline": "byline",
    "credit": "caption",
    "caption": "caption",
    "masthead": "other",
    "source": "other",
    "aside": "other",
    "front": "other",
    "figure": "other",
}
#: Marks of paragraphs that are one line.
_ALONE: Final = frozenset({"heading", "byline", "credit", "masthead", "source", "aside", "front", "figure", "verse"})
#: Marks of paragraphs that never go on elsewhere.
_CLOSED: Final = _ALONE | {"caption"}


def find_paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of `text` in the order of the source."""
    lines = find_lines(text)
    marked = [_mark(line.text) for line in lines]
    opens = [mark == "report" for mark in marked]
    measure_wraps(
        lines,
        alone=[mark in ("heading", "front") for mark in marked],
        marked=[mark not in ("", "item", "report") for mark in marked],
    )
    measure_columns(lines, alone=[mark not in ("", "item", "report") for mark in marked], opens=opens)
    _unmark_wrapped(lines, marked)
    _mark_front_matter(lines, marked)
    _mark_short_runs(lines, marked)
    paragraphs = list(_gathered(lines, marked)) if lines else []
    _set_kinds(paragraphs)
    return paragraphs


def _mark(line: str) -> str:
    if marks.tells_nothing(line):
        return ""
    for name, says in _MARKS:
        if says(line):
            return name
    return ""


def _unmark_wrapped(lines: Sequence[Line], marked: list[str]) -> None:
    """Take back what words say in the middle of a hard-wrapped paragraph: there they are but words of a sentence."""
    for index in range(1, len(lines)):
        before, line = lines[index - 1], lines[index]
        weak = marked[index] not in ("", "heading", "caption")
        if weak and line.wrap is not None and line.wrap is before.wrap and not line.finished:
            weak = line.breaks <= line.wrap.breaks and index + 1 < len(lines) and _is_full(line, lines[index + 1])
        if weak and before.column and not before.finished and not marked[index - 1] and _is_full(before, line):
            marked[index] = ""
        # The opening of a report may be cut after the paper's name, which would pass for a line of the masthead.
        if line.breaks == 1 and marks.ends_opening(line.text) and marked[index - 1] in ("", "masthead"):
            marked[index - 1] = "report"


def _mark_front_matter(lines: Sequence[Line], marked: list[str]) -> None:
    if not lines or lines[0].text != "---":
        return
    for end in range(1, min(len(lines), _LONGEST_FRONT_MATTER)):
        if lines[end].text in ("---", "..."):
            marked[: end + 1] = ["front"] * (end + 1)
            return


def _mark_short_runs(lines: Sequence[Line], marked: list[str]) -> None:
    """Mark the lines of figures' boxes (some short lines, half of them with numbers) and of verse."""
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and _is_short(lines[index], marked[index]):
            continue
        run = range(start, index)
        while run and marked[run[0]] == "source":
            run = run[1:]
        plain = [lines[each] for each in run if not lines[each].finished]
        # Below a short caption two are enough: it is the heading of the box.
        headed = start and marked[start - 1] == "caption" and lines[start - 1].width <= _WIDEST_SHORT
        if (
            len(run) >= (2 if headed else 3)
            and len(plain) == len(run)
            and sum(_has_digit(line) for line in plain) * 2 >= len(run)
        ):
            marked[run[0] : run[-1] + 1] = ["figure"] * len(run)
        else:
            _mark_verse(lines, marked, run)
        start = index + 1


def _is_short(line: Line, mark: str) -> bool:
    return mark in ("", "source") and (line.width <= _WIDEST_SHORT or mark == "source") and not line.column


def _has_digit(line: Line) -> bool:
    return any(character.isdecimal() for character in line.text)


def _mark_verse(lines: Sequence[Line], marked: list[str], run: range) -> None:
    """Mark stanzas: three or more short lines without a blank one between them."""
    start = run.start
    for index in range(run.start, run.stop + 1):
        if index < run.stop and (index == start or lines[index].breaks == 1):
            continue
        if index - start >= 3:
            if _is_cut_prose(lines[start:index]):
                start = index
                continue
            # A first line that ends without a mark where most others have one is the title above them.
            title = not lines[start].stops and sum(line.stops for line in lines[start:index]) * 2 > index - start
            for each in range(start + title, index):
                marked[each] = marked[each] or "verse"
        start = index


def _is_cut_prose(lines: Sequence[Line]) -> bool:
    """Tell whether half or more of the lines that break off go on in the next one as prose does."""
    cut = [_parts_free(before, line, start=True) for before, line in pairwise(lines) if not before.finished]
    return bool(cut) and sum(cut) * 2 <= len(cut) and lines[-1].finished


# -- from lines to paragraphs ------------------------------------------------------------------------------------------


def _gathered(lines: Sequence[Line], marked: Sequence[str]) -> Iterator[Paragraph]:
    first = number = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or _parts(lines, marked, first, index):
            line = lines[first]
            frame = line.indent == 1 and line.breaks == 1 and line.spaced
            yield Paragraph(number, line.start, lines[first:index], marked[first], frame)
            first = index
            number += 1


def _parts(lines: Sequence[Line], marked: Sequence[str], first: int, index: int) -> bool:
    """Tell whether a paragraph ends before line `index`; it began at `first`."""
    before, line = lines[index - 1], lines[index]
    mark, here = marked[first], marked[index]
    if marks.closes(line.text) and mark not in _ALONE:
        return False
    if here == "credit" and mark == "caption":
        return False
    if mark in _ALONE or here:
        return True
    if mark == "report" and index == first + 1 and marks.ends_opening(line.text):
        return False
    if line.indent >= 2 and (before.finished or before.indent < 2):
        return True
    if mark == "caption":
        return before.finished or line.breaks > 1 or before.width <= _WIDEST_SHORT
    if before.wrap is not None and before.wrap is line.wrap:
        return _parts_wrapped(lines, first, index, before.wrap)
    if before.column and line.column:
        return _parts_column(lines, first, index)
    return _parts_free(before, line, start=index - 1 == first)


def _parts_wrapped(lines: Sequence[Line], first: int, index: int, wrap: Wrap) -> bool:
    """Tell whether a paragraph ends between two lines that a program wrapped: it does where there was room left."""
    before, line = lines[index - 1], lines[index]
    starts = index - 1 == first
    room = wrap.room(before, line)
    if wrap.narrows and starts and not before.indent:
        room -= _LOST_INDENT
    if before.width + before.indent / 2 > wrap.width or room >= _LOST_INDENT:
        return True
    if room >= 0 and (before.finished or marks.bond(before.text, line.text) < _CERTAIN):
        return True
    after = lines[index + 1] if index + 1 < len(lines) and lines[index + 1].wrap is wrap else None
    if not before.finished:
        if not starts or marks.pauses(before.text) or not (index == 1 or line.breaks > wrap.breaks):
            return False
        if marks.bond(before.text, line.text) >= _CERTAIN:
            return False
        return line.breaks > wrap.breaks or _is_title_above(before, line, after)
    # A line that breaks off with room left is a heading.
    heads = not line.finished and after is not None and wrap.room(line, after) >= 0
    if line.breaks > wrap.breaks or heads:
        return True
    if wrap.indents or wrap.gaps:
        return False
    return not wrap.flows or (wrap.narrows and _is_indented(line, after))


def _parts_column(lines: Sequence[Line], first: int, index: int) -> bool:
    """Tell whether a paragraph ends between two lines of one column."""
    before, line = lines[index - 1], lines[index]
    starts = index - 1 == first
    after = lines[index + 1] if index + 1 < len(lines) and lines[index + 1].column else None
    if line.breaks > 1 and not line.spaced:
        # Blank lines mean something here: only a sentence that is cut (by a page's or column's end) goes on over one.
        return before.finished or (starts and not marks.pauses(before.text)) or not _is_full(before, line)
    allowance = 2.0 if starts and not before.indent >= 2 else 0.0
    full = _is_full(before, line, allowance=allowance)
    if not before.finished:
        if not starts or full or marks.pauses(before.text):
            return index == 1 and not marks.pauses(before.text) and _is_title_above(before, line, after)
        if marks.is_open(before.text):
            return False
        return (
            before.width <= before.column * 0.75 or _is_indented(line, after) or (after is None and not line.finished)
        )
    if not full or line.indent:
        return True
    if before.text[-1] in "”」’』" and marks.names_speaker(line.text):
        return False
    if after is None:
        return not line.finished
    if _is_full(line, after):
        return False
    return _is_indented(line, after) or not line.finished


def _is_title_above(before: Line, line: Line, after: Line | None) -> bool:
    """Tell whether the first line of a text is a title that happens to be as wide as the column.

    The lines of a paragraph lose its indent, so that its first line is narrower by two; a title makes it two such
    lines in a row. Where indents say nothing, a lead that begins as leads do tells a title that has no comma.
    """
    narrow = not _is_full(before, line) and _is_indented(line, after)
    return (
        narrow
        or line.indent >= 2
        or (marks.is_unmarked(before.text) and marks.is_lead(line.text) and not marks.is_lead(before.text))
    )


def _is_full(line: Line, after: Line, *, allowance: float = 0.0) -> bool:
    """Tell whether a line had no room for what the next one begins with."""
    if line.counted:
        return line.width + allowance >= line.column
    if line.wrap is not None:
        return line.width <= line.wrap.width and line.wrap.room(line, after) < allowance
    return line.width + allowance + first_token_width(after) > line.column - 1


def _is_indented(line: Line, after: Line | None) -> bool:
    """Tell whether a line is narrower than its column by just the two characters of an indent that was lost."""
    return after is not None and not _is_full(line, after) and _is_full(line, after, allowance=2.0)


def _parts_free(before: Line, line: Line, *, start: bool) -> bool:
    """Tell whether a paragraph ends between two lines that were not hard-wrapped: as a rule it does.

    What speaks against it: words that run on, a line that is longer than a heading or follows another of its paragraph,
    a short rest that finishes the sentence. What speaks for it: a line that might be a heading or begins like an
    article, one that is wider than the one above (which would have had room), a blank line.
    """
    if before.finished or before.text[-1] in "：:；;":
        return True
    if start and marks.leads_over(before.text) and before.width <= _WIDEST_LEAD_OVER:
        return True
    score = marks.bond(before.text, line.text)
    if score < 0:
        return True
    if score < _CERTAIN:
        pauses = marks.pauses(before.text)
        if (pauses and before.width <= _WIDEST_VERSE) or (not line.stops and line.width <= _WIDEST_CLAUSES):
            return True
        if before.width >= LONG or pauses or (not start and line.breaks == 1):
            score += _CERTAIN
        if line.finished and line.width < before.width:
            score += 2 if line.width * 3 < before.width * 2 else 1
        if marks.is_lead(line.text):
            score -= 2
    if before.width < LONG:
        score -= (line.width > before.width + 1) + (line.breaks > 1)
    return score < _ENOUGH


# -- kinds -------------------------------------------------------------------------------------------------------------


def _set_kinds(paragraphs: list[Paragraph]) -> None:
    for index, paragraph in enumerate(paragraphs):
        paragraph.kind = _KINDS.get(paragraph.mark, "body")
        if not paragraph.mark and len(paragraphs) > 1 and _reads_as_heading(paragraph, first=index == 0):
            paragraph.kind = "heading"
    head = list(takewhile(lambda paragraph: paragraph.kind in ("heading", "other"), paragraphs))
    issue = max((number for number, each in enumerate(head) if marks.names_issue(each.first.text)), default=-1)
    for number, (paragraph, below) in enumerate(pairwise(paragraphs[: len(head) + 1])):
        # The name of a page or column is short and stands above another line of the page's head, not above a text.
        short = paragraph.first.width <= _WIDEST_PAGE_NAME and (below.kind == "heading" or below.mark == "masthead")
        if paragraph.kind == "heading" and not paragraph.mark and (short or number < issue):
            paragraph.kind = "other"


def _reads_as_heading(paragraph: Paragraph, *, first: bool) -> bool:
    if len(paragraph.lines) > 1:
        return False
    line = paragraph.first
    if line.finished:
        return first and line.text[-1] in "？！?!" and line.width <= _WIDEST_HEADING and "。" not in line.text
    if marks.pauses(line.text) or marks.is_open(line.text):
        return False
    if marks.leads_over(line.text):
        return line.width <= _WIDEST_LEAD_OVER
    return line.width <= (_WIDEST_CLAUSES if marks.reads_as_clauses(line.text) else _WIDEST_HEADING)
