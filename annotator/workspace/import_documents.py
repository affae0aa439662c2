"""Which document of a project a document of a file is, whatever became of its text on the way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Generator
from dataclasses import dataclass
from typing import Final

from annotator.domain.document import LONGEST_TEXT, SCRIPTS_OF_TEXT, Document, digest, document_id, normalise
from annotator.domain.errors import InputError
from annotator.domain.progress import Progress
from annotator.domain.sentence import Sentence
from annotator.exchange.bundle import ImportedDocument
from annotator.reading.fold import search_key
from annotator.reading.keyed_text import KeyedText, keyed_alike
from annotator.reading.recognition import Alike, fingerprint, same_article
from annotator.reading.script import detect_script
from annotator.reading.sections import find_sections
from annotator.workspace.import_plan import Planned, ProjectAhead
from annotator.workspace.titles import Titles

NOT_HERE = Sentence("The project does not have this document; add its file, or import it as JSONL.")


@dataclass(frozen=True, slots=True)
class Meant:
    """The document that is meant, and how that is known (see `import_preview.HOW`).

    `text` is the file's own text, made ours by line ends, where it has one that is another than the document's.
    """

    document: Document
    how: str
    similarity: float = 1.0
    text: str | None = None

    @property
    def other_shape(self) -> bool:
        """Whether the file's offsets are into another text than the document's."""
        return self.how not in ("same", "created")


def find_meant(
    project: ProjectAhead, imported: ImportedDocument, *, planned: Planned, distinct: Collection[str] = ()
) -> Generator[Progress, None, Meant | None]:
    """Find the document that is meant: by its text, else its sha256, else its id, else as one that is like it.

    A table has no text; it is taken at its title where only one document has it, and its quotes decide. Those of
    `distinct` are in the file themselves, so that nothing else in it is one of them. None where there is none. Raises
    `InputError` where the text is not the one of the sha256 beside it, or like that of several.
    """
    sha256 = imported.sha256
    text = None
    if imported.text is not None:
        _check_size(imported.text)
        text = normalise(imported.text)
        sha256 = digest(text)
        if imported.sha256 not in (None, sha256) and imported.sha256 != digest(imported.text):
            raise InputError("The text of this document is not the one that its sha256 is of; the file was altered.")
    if sha256 is not None:
        identity = document_id(sha256)
        found = planned.documents.get(identity) or project.document(identity)
        if found is not None:
            return Meant(found, "same")
    if text is not None:
        return (yield from _recognised(project, text, distinct))
    if sha256 is None and imported.id is not None:
        found = project.document(imported.id)
        if found is not None:
            return Meant(found, "same")
    found = project.document_titled(imported.title) if imported.title else None
    if found is None:
        return None
    # With a digest or an id that nothing here has, it was another text; with neither, nothing says that it was.
    return Meant(found, "titled" if sha256 is not None or imported.id is not None else "same")


def _check_size(text: str) -> None:
    """Raise `InputError` for a text that could not be added either: what is made of it takes many times its size."""
    if len(text) > LONGEST_TEXT:
        raise InputError(
            "The text of this document is longer than {limit} million characters; split it into several.",
            limit=LONGEST_TEXT // 10**6,
        )


def _recognised(project: ProjectAhead, text: str, distinct: Collection[str]) -> Generator[Progress, None, Meant | None]:
    """Return the document that a text is another shape of; raises `InputError` where it may be several."""
    if not project.stored and project.planned.is_empty:
        return None
    key = KeyedText(text).key
    if not key:
        return None
    shelf = yield from project.shelf()
    documents = [project.document(identity) for identity in shelf.like(fingerprint(key))]
    candidates = {each.id: each for each in documents if each is not None and each.id not in distinct}
    keys = {id: KeyedText(project.text(each)).key for id, each in candidates.items()}
    outcome = same_article(key, keys.items())
    if isinstance(outcome, Alike) and len({keys[identity] for identity in outcome.identities}) == 1:
        # One article in both scripts: it is the one in the script that it is written in.
        written = [(id, _without_space(project.text(candidates[id]))) for id in outcome.identities]
        outcome = same_article(_without_space(text), written) or outcome
    if isinstance(outcome, Alike):
        titles = [f"“{candidates[identity].title}”" for identity in outcome.identities]
        raise InputError("Several documents may be this one: {titles}; which one is not clear.", titles=titles)
    if outcome is None:
        return None
    document = candidates[outcome.identity]
    return Meant(document, _how(text, project.text(document)), outcome.similarity, text)


def _how(theirs: str, ours: str) -> str:
    if _without_space(theirs) == _without_space(ours):
        return "wrapped"
    old, new = keyed_alike(theirs, ours)
    return "script" if old.key == new.key else "corrected"


def _without_space(text: str) -> str:
    return "".join(text.split())


def new_document(imported: ImportedDocument, *, file_name: str, titles: Titles) -> tuple[Document, str, str] | None:
    """Make the document that a file brings, with its text and search key; None where it brings no text.

    Raises `InputError` for a text that cannot be one.
    """
    if imported.text is None:
        return None
    text = normalise(imported.text)
    if not text.strip():
        raise InputError("The text of this document is empty.")
    sha256 = digest(text)
    identity = document_id(sha256)
    source = _file_name(imported.source or file_name)
    title = titles.free(_one_line(imported.title or "") or _one_line(source.rpartition(".")[0] or source))
    sections = imported.sections if text == imported.text else None
    document = Document(
        id=identity,
        title=title,
        sha256=sha256,
        source=source,
        encoding=imported.encoding or "utf-8",
        script=imported.script if imported.script in SCRIPTS_OF_TEXT else detect_script(text),
        characters=len(text),
        sections=sections or find_sections(text, document=identity, title=title),
        metadata=dict(imported.metadata),
    )
    return document, text, search_key(text, document.sections)


#: Nobody reads more of a title.
_LONGEST_TITLE: Final = 300


def _one_line(title: str) -> str:
    """Return a title as one line; what is one, and not too long, stays as it is."""
    if not title.strip() or any(unicodedata.category(one) in ("Cc", "Zl", "Zp") for one in title):
        title = " ".join("".join(one if one.isprintable() else " " for one in title).split())
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE]}…"


def _file_name(source: str) -> str:
    """Return the last part of what may be a path; a backslash is part of a name unless the path is one of Windows."""
    windows = re.match(r"[A-Za-z]:\\|\\\\", source)
    return re.split(r"[/\\]" if windows else "/", source)[-1] or source
