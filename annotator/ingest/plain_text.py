"""Plain text and Markdown: what looks like text but is not, and what is too little to be one."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Final

from annotator.domain.document import normalise
from annotator.domain.errors import InputError, UnreadableFileError
from annotator.domain.sentence import Sentence
from annotator.ingest.encoding import Decoded, decode

_COPY: Final = Sentence("copy its text into a .txt file")
_UNPACK: Final = Sentence("unpack it first")
_TEXT_ONLY: Final = Sentence("only text can be labelled")

#: First bytes that give another kind of file away, what it is, and what to do.
_SIGNATURES: Final = (
    (b"%PDF-", Sentence("a PDF"), _COPY),
    (
        b"PK\x03\x04",
        Sentence("a zip archive (Word and Excel files are such)"),
        Sentence("unpack it, or save the document as .txt"),
    ),
    (b"PK\x05\x06", Sentence("an empty zip archive"), Sentence("there is nothing in it to add")),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        Sentence("an old Word, Excel or PowerPoint file"),
        Sentence("save it as .txt there"),
    ),
    (b"{\\rtf", Sentence("an RTF document"), Sentence("save it as .txt in a word processor")),
    (b"\x89PNG\r\n\x1a\n", Sentence("a picture (PNG)"), _COPY),
    (b"\xff\xd8\xff", Sentence("a picture (JPEG)"), _COPY),
    (b"GIF87a", Sentence("a picture (GIF)"), _COPY),
    (b"GIF89a", Sentence("a picture (GIF)"), _COPY),
    (b"II*\0", Sentence("a picture (TIFF)"), _COPY),
    (b"MM\0*", Sentence("a picture (TIFF)"), _COPY),
    (b"RIFF", Sentence("a picture, sound or film (RIFF)"), _TEXT_ONLY),
    (b"ID3", Sentence("a sound (MP3)"), _TEXT_ONLY),
    (b"OggS", Sentence("a sound (Ogg)"), _TEXT_ONLY),
    (b"\x1f\x8b\x08", Sentence("a gzip archive"), _UNPACK),
    (b"BZh", Sentence("a bzip2 archive"), _UNPACK),
    (b"\xfd7zXZ\0", Sentence("an xz archive"), _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", Sentence("a 7z archive"), _UNPACK),
    (b"Rar!\x1a\x07", Sentence("a RAR archive"), _UNPACK),
    (b"SQLite format 3\0", Sentence("an SQLite database"), Sentence("a project is opened, not added")),
    (b"\x7fELF", Sentence("a program"), _TEXT_ONLY),
    (b"\xca\xfe\xba\xbe", Sentence("a program"), _TEXT_ONLY),
    (b"\xcf\xfa\xed\xfe", Sentence("a program"), _TEXT_ONLY),
)
#: Signatures that a text could begin with too: they count only where NUL bytes follow soon.
_OF_LETTERS: Final = (b"RIFF", b"ID3", b"OggS", b"BZh")
_MACHINE_CODE: Final = (b"MZ", Sentence("a program"), _TEXT_ONLY)
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
        raise UnreadableFileError(
            "is no text ({reason}); save it as text from the program that made it", reason=error.sentence
        ) from None
    if all(one.isspace() or unicodedata.category(one) in ("Cf", "Cc") for one in text):
        raise UnreadableFileError("holds nothing but white space; there is nothing to label in it")
    return replace(decoded, text=text)


def _refuse_other_kinds(data: bytes) -> None:
    for signature, kind, advice in (*_SIGNATURES, _MACHINE_CODE):
        if not data.startswith(signature):
            continue
        if signature in (*_OF_LETTERS, _MACHINE_CODE[0]) and b"\0" not in data[:_SOON]:
            continue
        raise UnreadableFileError("is {kind}, not plain text; {advice}", kind=kind, advice=advice)
