"""Which paragraphs are on screen, and where: lays out what is near and estimates the rest.

The place of the screen is an anchor: a paragraph and how many pixels of it are above the screen's top. Heights that
turn out otherwise than estimated change the length of the scroll bar and never move what is on screen.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from annotator.reading.projection import Place, Projection
from annotator.ui.document.block import Block
from annotator.ui.document.heights import Heights
from annotator.ui.document.typography import MEASURE, Setting, Typography

#: How many paragraphs are kept laid out: some screens of short ones.
_KEPT: Final = 400
#: Further than this many screens one leaps by estimates rather than laying out everything between.
_WALK: Final = 3
#: Room above the first paragraph and below the last, in ems.
_HEAD: Final = 1.6
_FOOT: Final = 4.0


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph on screen: its number, where its block begins (pixels from the screen's top), and the block."""

    number: int
    top: float
    block: Block


class Column:
    """The paragraphs of one projection, set in one typography, seen through a screen of some height."""

    def __init__(self, projection: Projection, setting: Callable[[int], Typography], *, screen: float) -> None:
        """Show `projection`; `setting` makes the typography for lines of so many characters at most."""
        self.projection = projection
        self.screen = screen
        self._paragraph = 0
        self._above = 0.0
        self._blocks: OrderedDict[int, Block] = OrderedDict()
        self._lengths = [projection.source_length(number) for number in range(len(projection))]
        self._roles: dict[int, str] = {}
        self.typography = setting(self.longest)
        self._heights = self._estimated()

    def __len__(self) -> int:
        return len(self._lengths)

    @property
    def longest(self) -> int:
        """How long the longest line can be, in characters: the source's own in its layout."""
        # A little more, because Latin letters and marks of one em make lines that a printer cut alike differ.
        return MEASURE if self.projection.layout == "reading" else max(24, 1 + max(self._lengths, default=0))

    def reset(self, setting: Callable[[int], Typography]) -> None:
        """Set everything otherwise (zoom, font, width); what stands at the top stays there."""
        at = self.top_place()
        self.typography = setting(self.longest)
        self._blocks.clear()
        self._heights = self._estimated()
        self.put_top(*at)

    def _estimated(self) -> Heights:
        settings = self.typography.settings
        usual = settings["body" if self.projection.layout == "reading" else "line"]
        known: dict[int, float] = {0: settings["blank"].estimate(0)}
        estimates = [
            known[length] if length in known else known.setdefault(length, usual.estimate(length))
            for length in self._lengths
        ]
        return Heights(estimates)

    # -- paragraphs ----------------------------------------------------------------------------------------------------

    def block(self, number: int) -> Block:
        """Return a paragraph laid out."""
        found = self._blocks.get(number)
        if found is not None:
            self._blocks.move_to_end(number)
            return found
        setting = self._setting(number)
        block = Block(self.projection.paragraph(number), setting, before=self._before(number, setting))
        self._blocks[number] = block
        self._heights.put(number, block.height)
        if len(self._blocks) > _KEPT:
            self._blocks.popitem(last=False)
        return block

    def role(self, number: int) -> str:
        """Return how a paragraph is set: its kind, `title` for the heading that begins a section."""
        if self.projection.layout != "reading":
            return "line" if self._lengths[number] else "blank"
        found = self._roles.get(number)
        if found is None:
            kind = self.projection.paragraph(number).kind
            found = kind
            if kind == "heading" and (self.begins_section(number) or self.role(number - 1) == "title"):
                found = "title"
            self._roles[number] = found
        return found

    def begins_section(self, number: int) -> bool:
        """Tell whether a paragraph is the first of its section."""
        if number == 0:
            return True
        projection = self.projection
        return projection.paragraph(number).section != projection.paragraph(number - 1).section

    def _setting(self, number: int) -> Setting:
        return self.typography.settings[self.role(number)]

    def _before(self, number: int, setting: Setting) -> float:
        em = self.typography.em
        if number == 0:
            return round(_HEAD * em)
        if self.projection.continues(number):
            return 0.0
        if self.projection.layout != "reading":
            return setting.before
        if self.begins_section(number):
            return self.typography.section_gap
        # Lines of one box or caption stand close; a box keeps away from the text around it.
        role, before = setting.role, self.role(number - 1)
        if role == before == "title":
            return 0.0
        if "other" in (role, before):
            return setting.before if role == before else round(1.1 * em)
        if "caption" in (role, before):
            return 0.0 if role == before else round(0.5 * em)
        return setting.before

    # -- the screen ----------------------------------------------------------------------------------------------------

    def shown(self) -> list[Shown]:
        """Return what is on screen, from the top; lays it out, and moves up where the text would end too early."""
        if not self._lengths:
            return []
        listed = self._down()
        foot = listed[-1].top + listed[-1].block.height + self._foot
        if listed[-1].number + 1 == len(self._lengths) and foot < self.screen and (self._paragraph or self._above):
            self._walk(foot - self.screen)
            listed = self._down()
        return listed

    def _down(self) -> list[Shown]:
        self._settle()
        listed: list[Shown] = []
        number, top = self._paragraph, -self._above
        while number < len(self._lengths) and (top < self.screen or not listed):
            block = self.block(number)
            listed.append(Shown(number, top, block))
            top += block.height
            number += 1
        return listed

    @property
    def _foot(self) -> float:
        return _FOOT * self.typography.em

    def length(self) -> float:
        """Return how long everything is, in pixels, as far as known."""
        return self._heights.above(len(self._heights)) + self._foot if self._lengths else 0.0

    def position(self) -> float:
        """Return how many pixels are above the screen, as far as known."""
        return self._heights.above(self._paragraph) + self._above

    def scroll_to(self, y: float) -> None:
        """Scroll so that `y` pixels are above the screen; a short way exactly, a long one by estimates."""
        by = y - self.position()
        if abs(by) <= _WALK * self.screen:
            self._walk(by)
        else:
            self._paragraph, self._above = self._heights.at(y)

    def scroll_by(self, pixels: float) -> None:
        """Scroll down, or up, exactly."""
        self._walk(pixels)

    def _walk(self, by: float) -> None:
        self._above += by
        self._settle()

    def _settle(self) -> None:
        """Make the anchor the paragraph that the screen's top cuts."""
        if not self._lengths:
            self._paragraph, self._above = 0, 0.0
            return
        while self._above < 0 and self._paragraph > 0:
            self._paragraph -= 1
            self._above += self.block(self._paragraph).height
        self._above = max(0.0, self._above)
        last = len(self._lengths) - 1
        while self._above >= (height := self.block(self._paragraph).height) and self._paragraph < last:
            self._above -= height
            self._paragraph += 1
        self._above = min(self._above, self.block(self._paragraph).height)

    # -- places --------------------------------------------------------------------------------------------------------

    def top_place(self) -> tuple[Place, float]:
        """Return the start of the line at the top of the screen, and which share of the line the top has cut off.

        The share is negative where the top is in the room above the line.
        """
        if not self._lengths:
            return Place(0, 0), 0.0
        self._settle()
        block = self.block(self._paragraph)
        line = block.line_at(self._above)
        share = (self._above - block.line_top(line)) / block.setting.pitch
        return Place(self._paragraph, block.line_range(line)[0]), share

    def put_top(self, place: Place, share: float = 0.0) -> None:
        """Put the line of a place at the top of the screen, `share` of it above."""
        self._paragraph = min(place.paragraph, max(0, len(self._lengths) - 1))
        if self._lengths:
            block = self.block(self._paragraph)
            self._above = block.line_top(block.line_of(place.offset)) + share * block.setting.pitch
            self._walk(0.0)

    def put_at(self, place: Place, y: float) -> None:
        """Put the line of a place `y` pixels below the top of the screen."""
        self.put_top(place)
        self._walk(-y)

    def find(self, number: int) -> Shown | None:
        """Return a paragraph if it is on screen."""
        return next((each for each in self.shown() if each.number == number), None)
