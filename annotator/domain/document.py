"""What a document is: one source text, where it came from, and how its identity is made."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from annotator.domain.errors import InputError
from annotator.domain.section import Section

#: No source text has more characters; a file that is added has no more bytes.
LONGEST_TEXT: Final = 50 * 2**20
SCRIPTS_OF_TEXT: Final = ("simplified", "traditional", "mixed", "unknown")
METADATA_FIELDS: Final = ("publisher", "date", "page", "author", "url")

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Document:
    """One source text's description; the text itself is stored once under `sha256` and fetched apart.

    `characters` counts code points. `source` is a file name, never a path. `metadata` may hold any field; the common
    ones are METADATA_FIELDS.
    """

    id: str
    title: str
    sha256: str
    source: str
    encoding: str
    script: str
    characters: int
    sections: tuple[Section, ...]
    metadata: Mapping[str, str] = field(default_factory=dict)


def normalise(decoded: str) -> str:
    """Make a source text of decoded file content: one BOM removed, CRLF and CR become LF, nothing else touched.

    Raises `InputError` where it holds NUL or a lone surrogate.
    """
    text = decoded.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        raise InputError("The text holds a NUL character at {at}, so it is not plain text.", at=text.index(chr(0)))
    if (lone := _SURROGATE.search(text)) is not None:
        raise InputError(
            "The text holds half a character (a lone surrogate) at {at}, so it is damaged.", at=lone.start()
        )
    return text


def digest(text: str) -> str:
    """Return the SHA-256 of a source text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def document_id(sha256: str) -> str:
    """Return a document's id: the UUIDv5 (RFC 9562, OID namespace) of its sha256 in hexadecimal."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, sha256))
