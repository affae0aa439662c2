"""Finding text in all documents of a project, in either script and over line breaks."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.span import Span
from annotator.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that was found. `fragments` are source spans, `quote` their exact slice.

    `context` is the paragraph's text around it in the reading layout and the document's own script.
    """

    document: str
    fragments: tuple[Span, ...]
    quote: str
    context: str

    @property
    def start(self) -> int:
        """Where the hull of the fragments begins."""
        return min(span.start for span in self.fragments)

    @property
    def end(self) -> int:
        """Where the hull of the fragments ends."""
        return max(span.end for span in self.fragments)


def search(ws: Workspace, text: str, *, document: str | None = None) -> list[Hit]:
    """Return every place of `text`, by document and reading order; nothing to look for finds nothing."""
    raise NotImplementedError
