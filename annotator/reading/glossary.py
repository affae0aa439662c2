"""The conversion glossary that ships with the program: how its file is read."""

from __future__ import annotations

from pathlib import Path

from annotator import paths
from annotator.domain.edits import GlossaryEntry
from annotator.domain.errors import FormatError


def shipped_glossary() -> list[GlossaryEntry]:
    """Return the entries that a new project starts with.

    Each corrects the library in at least one script and is right in all. Raises what `read_glossary` raises.
    """
    return read_glossary(paths.resources() / "glossary" / "names.tsv")


def read_glossary(path: Path) -> list[GlossaryEntry]:
    """Read a file of entries: the simplified form, a tab, the traditional one; lines that begin with # are comments.

    Raises `FormatError` with the line where one is not of that form or gives a second conversion of the same word.
    """
    entries: dict[str, GlossaryEntry] = {}
    # Only \n ends a line: str.splitlines would cut at characters that may stand in an entry.
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        simplified, _, traditional = (part.strip() for part in line.partition("\t"))
        if not simplified or not traditional or "\t" in traditional:
            raise FormatError(
                "{file}, line {line}: a line is a simplified form, a tab and a traditional form.",
                file=path.name,
                line=number,
            )
        if simplified in entries:
            raise FormatError(
                "{file}, line {line}: “{simplified}” is there already.",
                file=path.name,
                simplified=simplified,
                line=number,
            )
        entries[simplified] = GlossaryEntry(simplified, traditional)
    return list(entries.values())
