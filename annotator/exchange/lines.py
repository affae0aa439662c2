"""How a file is read line by line: in bounded memory, with line numbers, and with a sentence where it cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from annotator.domain.errors import FormatError, UnreadableFileError
from annotator.domain.sentence import Sentence, of_system, within

#: A line may have this many bytes: a document of the 50 MB that can be added, in UTF-8, with its annotations.
LINE_LIMIT: Final = 128 * 2**20

_BOM: Final = b"\xef\xbb\xbf"
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


def numbered_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield each line with its number from 1, line end included, a BOM taken off.

    Lines end at LF alone: U+2028, U+0085 and form feeds are legal inside JSON strings and CSV cells. Raises
    `UnreadableFileError`, and `FormatError` for a line over LINE_LIMIT bytes or a file in UTF-16.
    """
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(LINE_LIMIT + 1):
                number += 1
                if len(line) > LINE_LIMIT:
                    raise bad_line(path, number, Sentence("it is longer than {limit} MB", limit=LINE_LIMIT // 2**20))
                if number == 1:
                    if line.startswith(_UTF_16):
                        raise FormatError("{file} is in UTF-16; save it as UTF-8.", file=path.name, line=1)
                    line = line.removeprefix(_BOM)
                yield number, line
    except OSError as error:
        raise UnreadableFileError("{file} cannot be read: {reason}.", file=path, reason=of_system(error)) from None


def bad_line(path: Path, line: int, why: Sentence) -> FormatError:
    """Return the error that says where a file is wrong and why; nothing of the file is taken then."""
    return FormatError("{file}, line {line}: {reason}.", file=path.name, line=line, reason=within(why))
