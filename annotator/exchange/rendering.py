"""How the quote of an annotation reads on one line, in either script, and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.edits import GlossaryEntry
from annotator.reading.projection import Extent, Projection

#: So many characters of the paragraph are shown on either side of a quote.
CONTEXT: Final = 40


@dataclass(frozen=True, slots=True)
class Rendered:
    """A quote in the reading layout without line breaks, in three scripts, and with its context in the source's."""

    text: str
    simplified: str
    traditional: str
    context: str


class Rendering:
    """The annotations of one document, rendered; converts only the paragraphs that hold them, each once."""

    def __init__(self, document: Document, text: str, glossary: Sequence[GlossaryEntry]) -> None:
        def project(script: str) -> Projection:
            return Projection(
                text,
                document.sections,
                layout="reading",
                script=script,
                own_script=document.script,
                glossary=glossary,
            )

        self._plain = project("source")
        self._simplified = self._plain if document.script == "simplified" else project("simplified")
        self._traditional = self._plain if document.script == "traditional" else project("traditional")

    def render(self, annotation: Annotation) -> Rendered:
        """Render one annotation: slices of the converted paragraphs, never conversions of the quote alone."""
        extents = self._extents(self._plain, annotation)
        return Rendered(
            text=self._cut(self._plain, extents),
            simplified=self._cut(self._simplified, self._extents(self._simplified, annotation)),
            traditional=self._cut(self._traditional, self._extents(self._traditional, annotation)),
            context=self._around(extents),
        )

    @staticmethod
    def _extents(projection: Projection, annotation: Annotation) -> list[Extent]:
        return [extent for span in annotation.fragments for extent in projection.to_view((span,))]

    @staticmethod
    def _cut(projection: Projection, extents: Sequence[Extent]) -> str:
        """Put the parts of a quote together on one line; from one paragraph to the next a space parts Latin words."""
        text = ""
        last = None
        for paragraph, start, end in ((each.paragraph, each.start, each.end) for each in extents):
            part = projection.paragraph(paragraph).text[start:end]
            if text and paragraph != last and (text[-1] + part[0]).isascii() and (text[-1] + part[0]).isalnum():
                text += " "
            text += part
            last = paragraph
        return text

    def _around(self, extents: Sequence[Extent]) -> str:
        """Return what stands around the first part of a quote, within its paragraph."""
        if not extents:
            return ""
        first = extents[0]
        within = [each for each in extents if each.paragraph == first.paragraph]
        start = min(each.start for each in within)
        end = max(each.end for each in within)
        return self._plain.paragraph(first.paragraph).text[max(0, start - CONTEXT) : end + CONTEXT]
