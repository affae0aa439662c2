"""The tables of documents and their texts."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.document import Document


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A document, how many annotations it has, and the annotators who are done with it."""

    document: Document
    annotations: int
    done: tuple[str, ...]
