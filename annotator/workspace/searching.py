"""Finding text in all documents of a project, in either script and over line breaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annotator.domain.span import Span, hull, slice_all
from annotator.reading.alignment import Alignment
from annotator.reading.fold import fold_query, places_in_laid
from annotator.reading.layout import lay_out
from annotator.store.search import candidates, searched
from annotator.workspace.workspace import Workspace

#: How much of the paragraph stands on each side of a hit in its context, in characters.
_AROUND: Final = 30


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that was found. `fragments` are source spans, `quote` their exact slice.

    `context` is what stands around it in its paragraph: reading layout, the document's own script.
    """

    document: str
    fragments: tuple[Span, ...]
    quote: str
    context: str

    @property
    def start(self) -> int:
        """Where the hull of the fragments begins."""
        return hull(self.fragments).start

    @property
    def end(self) -> int:
        """Where the hull of the fragments ends."""
        return hull(self.fragments).end


def search(ws: Workspace, text: str, *, document: str | None = None) -> list[Hit]:
    """Return every place of `text`, by document and reading order; nothing to look for finds nothing."""
    return list(find_hits(ws, text, document=document))


def find_hits(ws: Workspace, text: str, *, document: str | None = None) -> Iterator[Hit]:
    """Yield the same one by one, so that the first of very many can be shown before the last is found."""
    key = fold_query(text)
    for id in candidates(ws.connection, text, document=document):
        search_key, source, sections = searched(ws.connection, id)
        # A paragraph is a line of the key, so that what it holds is found without folding it again.
        for paragraph, line in zip(lay_out(source, sections), search_key.split("\n"), strict=True):
            for fragments in places_in_laid(paragraph, key, line):
                yield Hit(
                    id,
                    fragments,
                    slice_all(source, fragments),
                    _context(paragraph.text, paragraph.alignment, fragments),
                )


def _context(paragraph: str, alignment: Alignment, fragments: tuple[Span, ...]) -> str:
    first, last = alignment.offset_to_view(fragments[0].start), alignment.offset_to_view(fragments[-1].end - 1)
    start, end = max(0, first - _AROUND), last + 1 + _AROUND
    before, after = "…" if start else "", "…" if end < len(paragraph) else ""
    return f"{before}{paragraph[start:end]}{after}"
