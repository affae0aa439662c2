"""Plain text and Markdown: what looks like text but is not, and what is too little to be one."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Final

from annotator.domain.document import normalise
from annotator.domain.errors import InputError, UnreadableFileError
from annotator.ingest.encoding import Decoded, decode

_COPY: Final = "copy its text into a .txt file"

#: First bytes that give another kind of file away, what it is, and what to do.
_SIGNATURES: Final = (
    (b"%PDF-", "a PDF", _COPY),
    (b"PK\x03\x04", "a zip archive (Word and Excel files are such)", "unpack it, or save the document as .txt"),
    (b"PK\x05\x06", "an empty zip archive", "there is nothing in it to add"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or PowerPoint file", "save it as .txt there"),
    (b"{\\rtf", "an RTF document", "save it as .txt in a word processor"),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)", _COPY),
    (b"\xff\xd8\xff", "a picture (JPEG)", _COPY),
    (b"GIF87a", "a picture (GIF)", _COPY),
    (b"GIF89a", "a picture (GIF)", _COPY),
    (b"II*\0", "a picture (TIFF)", _COPY),
    (b"MM\0*", "a picture (TIFF)", _COPY),
    (b"RIFF", "a picture, sound or film (RIFF)", "only text can be labelled"),
    (b"ID3", "a sound (MP3)", "only text can be labelled"),
    (b"OggS", "a sound (Ogg)", "only text can be labelled"),
    (b"\x1f\x8b\x08", "a gzip archive", "unpack it first"),
    (b"BZh", "a bzip2 archive", "unpack it first"),
    (b"\xfd7zXZ\0", "an xz archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it first"),
    (b"SQLite format 3\0", "an SQLite database", "a project is opened, not added"),
    (b"\x7fELF", "a program", "only text can be labelled"),
    (b"\xca\xfe\xba\xbe", "a program", "only text can be labelled"),
    (b"\xcf\xfa\xed\xfe", "a program", "only text can be labelled"),
)
#: Signatures that a text could begin with too: they count only where NUL bytes follow soon.
_OF_LETTERS: Final = (b"RIFF", b"ID3", b"OggS", b"BZh")
_MACHINE_CODE: Final = (b"MZ", "a program", "only text can be labelled")
_SOON: Final = 64


def read(data: bytes, *, encoding: str | None = None) -> Decoded:
    """Decode a text and make a source text of it (`domain.document.normalise`).

    Raises `UnreadableFileError` where it is empty, white space only, another kind of file, or cannot be decoded, and
    `InputError` where there is no such `encoding`.
    """
    if not data:
        raise UnreadableFileError("is empty; there is nothing to label in it")
    _refuse_other_kinds(data)
    decoded = decode(data, encoding=encoding)
    try:
        text = normalise(decoded.text)
    except InputError as error:
        raise UnreadableFileError(f"is no text ({error}); save it as text from the program that made it") from None
    if all(one.isspace() or unicodedata.category(one) in ("Cf", "Cc") for one in text):
        raise UnreadableFileError("holds nothing but white space; there is nothing to label in it")
    return replace(decoded, text=text)


def _refuse_other_kinds(data: bytes) -> None:
    for signature, kind, advice in (*_SIGNATURES, _MACHINE_CODE):
        if not data.startswith(signature):
            continue
        if signature in (*_OF_LETTERS, _MACHINE_CODE[0]) and b"\0" not in data[:_SOON]:
            continue
        raise UnreadableFileError(f"is {kind}, not plain text; {advice}")
