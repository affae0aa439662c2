"""How the quote of an annotation reads on one line, in either script, and what stands around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.edits import GlossaryEntry
from annotator.domain.span import Span
from annotator.reading.layout import lay_out
from annotator.reading.script import Converted, Converter, is_own_script

#: So many characters of the paragraph are shown on either side of a quote.
CONTEXT: Final = 40


@dataclass(frozen=True, slots=True)
class Rendered:
    """A quote in the reading layout without line breaks, in three scripts, and with its context in the source's."""

    text: str
    simplified: str
    traditional: str
    context: str


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a quote: which paragraph of the reading layout it stands in, and where there, in code points."""

    paragraph: int
    span: Span


class Renderer:
    """Renders documents with one conversion glossary."""

    def __init__(self, glossary: Sequence[GlossaryEntry]) -> None:
        self._converters = {script: Converter(script, glossary) for script in ("simplified", "traditional")}

    def document(self, document: Document, text: str) -> RenderedDocument:
        """Lay out one document."""
        return RenderedDocument(
            document,
            text,
            {
                script: None if is_own_script(script=script, of_text=document.script) else converter
                for script, converter in self._converters.items()
            },
        )


class RenderedDocument:
    """One document, laid out once; of each script only those paragraphs are converted that hold annotations, once each.

    The texts are those of `Projection`, which is for a screen and aligns whole views; this is for many spans.
    """

    def __init__(self, document: Document, text: str, converters: dict[str, Converter | None]) -> None:
        self._laid = lay_out(text, document.sections)
        self._converters = converters
        self._converted: dict[tuple[int, str], Converted] = {}
        self._owners = sorted(
            (start, end, number, low if high - low == end - start else None)
            for number, paragraph in enumerate(self._laid)
            for start, end, low, high in paragraph.alignment.segments
            if high > low
        )
        self._starts = [owner[0] for owner in self._owners]

    def render(self, annotation: Annotation) -> Rendered:
        """Render one annotation: slices of the converted paragraphs, never conversions of the quote alone."""
        parts = [part for span in annotation.fragments for part in self._parts(span)]
        text = _on_one_line(parts, [self._laid[part.paragraph].text[part.span.start : part.span.end] for part in parts])
        return Rendered(
            text=text,
            simplified=self._in_script(parts, "simplified", text),
            traditional=self._in_script(parts, "traditional", text),
            context=self._around(parts),
        )

    def _parts(self, span: Span) -> list[_Part]:
        """Return where the reading layout shows a span of the source, paragraph by paragraph."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        if first < len(self._owners):
            # Most quotes stand on one line: no need to ask the alignment.
            start, end, number, low = self._owners[first]
            if low is not None and start <= span.start and span.end <= end:
                return [_Part(number, span.shift(low - start))]
        numbers: set[int] = set()
        for start, end, number, _ in self._owners[first:]:
            if start >= span.end:
                break
            if end > span.start:
                numbers.add(number)
        return [
            _Part(number, shown)
            for number in sorted(numbers)
            for shown in self._laid[number].alignment.to_view(span)
            if shown
        ]

    def _in_script(self, parts: Sequence[_Part], script: str, unconverted: str) -> str:
        if self._converters[script] is None:
            return unconverted
        texts: list[str] = []
        for part in parts:
            converted = self._convert(part.paragraph, script)
            if len(converted.alignment.segments) == 1 and len(converted.text) == len(self._laid[part.paragraph].text):
                # Converted one to one throughout, as most paragraphs are.
                texts.append(part.span.slice(converted.text))
            else:
                texts.append("".join(shown.slice(converted.text) for shown in converted.alignment.to_view(part.span)))
        return _on_one_line(parts, texts)

    def _convert(self, paragraph: int, script: str) -> Converted:
        converted = self._converted.get((paragraph, script))
        if converted is None:
            converter = self._converters[script]
            assert converter is not None
            converted = converter.convert(self._laid[paragraph].text)
            self._converted[paragraph, script] = converted
        return converted

    def _around(self, parts: Sequence[_Part]) -> str:
        """Return what stands around the first part of a quote, within its paragraph."""
        if not parts:
            return ""
        paragraph = parts[0].paragraph
        here = [part.span for part in parts if part.paragraph == paragraph]
        start, end = min(span.start for span in here), max(span.end for span in here)
        return self._laid[paragraph].text[max(0, start - CONTEXT) : end + CONTEXT]


def _on_one_line(parts: Sequence[_Part], texts: Sequence[str]) -> str:
    """Put the parts of a quote together; from one paragraph into the next a space keeps Latin words apart."""
    if len(texts) == 1:
        return texts[0]
    line = ""
    last = None
    for part, text in zip(parts, texts, strict=True):
        meeting = line[-1:] + text[:1]
        if part.paragraph != last and len(meeting) == 2 and meeting.isascii() and meeting.isalnum():
            line += " "
        line += text
        last = part.paragraph
    return line
