"""How files and folders are walked, and why a file is passed over: everything the disk can do to a reader."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import Final

from annotator.domain.document import LONGEST_TEXT
from annotator.domain.errors import UnreadableFileError
from annotator.domain.progress import Progress
from annotator.domain.sentence import Sentence, of_system, template, within
from annotator.ingest.encoding import decode, encoding_name, preview
from annotator.ingest.metadata import METADATA_FILE, MetadataFolders, from_front_matter, from_name
from annotator.ingest.registry import SUFFIXES, FileType, file_type
from annotator.ingest.report import IngestedText, IngestReport, Problem

#: The largest file that is read, in bytes.
SIZE_LIMIT: Final = LONGEST_TEXT

_SUFFIXES: Final = Sentence("{some} or {last}", some=SUFFIXES[:-1], last=SUFFIXES[-1])


def read_files(paths: Sequence[Path], *, encoding: str | None = None) -> Generator[Progress, None, IngestReport]:
    """Read files, and all files of a type that is known in folders, and return what they brought.

    A bad file is a row of the report, never an exception. Folders are walked in natural order (2 before 10), folders
    in them after their files; hidden files, and in folders files of other types, are passed over without a word. A
    file that is met twice is read once. Only the texts are kept in memory, not the bytes. `encoding` is what a person
    named for all of them; raises `InputError` where there is no such encoding, before anything is read.
    """
    if encoding is not None:
        encoding_name(encoding)
    yield Progress(0, None, Sentence("Looking for files"))
    problems: list[Problem] = []
    found = list(_found(paths, problems))
    folders = MetadataFolders()
    documents: list[IngestedText] = []
    notes: list[Problem] = []
    for number, (path, root) in enumerate(found):
        yield Progress(number, len(found), readable_name(path))
        try:
            document = _read_file(path, root, folders, encoding)
        except UnreadableFileError as error:
            problems.append(_problem(path, error.sentence))
            continue
        documents.append(document)
        notes.extend(_problem(path, reason) for reason in _doubts(document))
    yield Progress(len(found), len(found), Sentence("Read"))
    notes.extend(_problem(path, reason) for path, reason in folders.complaints())
    return IngestReport(tuple(documents), tuple(problems), tuple(notes))


def readable_name(path: Path) -> str:
    """Return a file's name as text; a name in an old encoding (from a zip made elsewhere) is decoded like a text."""
    try:
        path.name.encode("utf-8")
    except UnicodeEncodeError:
        raw = os.fsencode(path.name)
        try:
            return decode(raw).text
        except UnreadableFileError:
            return raw.decode("utf-8", errors="replace")
    return path.name


# -- one file ----------------------------------------------------------------------------------------------------------


def _read_file(path: Path, root: Path, folders: MetadataFolders, encoding: str | None) -> IngestedText:
    kind = file_type(path)
    if kind is None:
        raise UnreadableFileError(_unknown_type(path))
    decoded = kind.read(_bytes(path), encoding=encoding)
    name = readable_name(path)
    by_table = folders.of(path, root=root)
    return IngestedText(
        text=decoded.text,
        title=_title(name, kind),
        source=name,
        path=path,
        encoding=decoded.encoding,
        certain=decoded.certain,
        candidates=decoded.candidates,
        replaced=decoded.replaced,
        metadata={**from_name(_title(name, kind)), **from_front_matter(decoded.text), **by_table.document},
        section_metadata=by_table.sections,
    )


def _doubts(document: IngestedText) -> Iterator[Sentence]:
    """Yield what a person should know about a text that was read all the same."""
    if document.replaced:
        damage = (
            template("has 1 character that cannot be read as {encoding}; U+FFFD stands for it in the text")
            if document.replaced == 1
            else template("has {count} characters that cannot be read as {encoding}; U+FFFD stands for it in the text")
        )
        yield Sentence(damage, count=document.replaced, encoding=document.encoding)
    if not document.certain:
        looks = preview(document.text, length=20)
        yield Sentence(
            "was read as {encoding} (“{looks}”), which is not certain; if it reads wrong, name its encoding",
            encoding=document.encoding,
            looks=looks,
        )


def _title(name: str, kind: FileType) -> str:
    suffix = next((each for each in kind.suffixes if name.lower().endswith(each)), "")
    return name[: len(name) - len(suffix)] or name


def _unknown_type(path: Path) -> Sentence:
    if path.name.lower() == METADATA_FILE:
        return Sentence("is read by itself with the files beside it; add those, or their folder")
    if not path.suffix:
        return Sentence("is a file without a suffix, which is not read here; save its text as {known}", known=_SUFFIXES)
    return Sentence(
        "is a file of type {suffix}, which is not read here; save its text as {known}",
        suffix=path.suffix,
        known=_SUFFIXES,
    )


def _bytes(path: Path) -> bytes:
    """Read a regular file of at most SIZE_LIMIT; raises `UnreadableFileError` with the reason."""
    try:
        # Opening a pipe or a device may wait for ever, so look first.
        _check_regular(path.stat())
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise UnreadableFileError(_disk_reason(path, error)) from None
    except ValueError:
        raise UnreadableFileError("has a name that no file can have; check it") from None
    if len(data) > SIZE_LIMIT:
        raise UnreadableFileError(_TOO_LARGE)
    return data


_TOO_LARGE: Final = Sentence("is larger than {limit} MB; split it into smaller files", limit=SIZE_LIMIT // 1024**2)


def _check_regular(found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise UnreadableFileError("is a folder where a file was expected; add it again")
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableFileError("is a device or a pipe, not a file; only files can be added")
    if found.st_size > SIZE_LIMIT:
        raise UnreadableFileError(_TOO_LARGE)


#: What the system says, and the sentence for it.
_DISK_REASONS: Final = {
    errno.EACCES: Sentence("cannot be read, because its permissions forbid it; change them, or copy it elsewhere"),
    errno.EPERM: Sentence("cannot be read, because the system forbids it; copy it elsewhere"),
    errno.ENOENT: Sentence("is not there (any more); check its name"),
    errno.ENOTDIR: Sentence("is not there (any more); check its name"),
    errno.ELOOP: Sentence("is a link that leads in a circle; add the file itself"),
    errno.EISDIR: Sentence("is a folder where a file was expected; add it again"),
    errno.ENAMETOOLONG: Sentence("has too long a name; rename it"),
    errno.EIO: Sentence("cannot be read, because the disk reports a fault; copy it elsewhere and look after the disk"),
}


def _disk_reason(path: Path, error: OSError) -> Sentence:
    if error.errno == errno.ENOENT and path.is_symlink():
        return Sentence("is a link to a file that is not there; add the file itself")
    usual = _DISK_REASONS.get(error.errno or 0)
    said = of_system(error)
    return usual or Sentence("cannot be read ({reason}); try again, or copy it elsewhere", reason=said)


def _problem(path: Path, reason: Sentence) -> Problem:
    """Name the file in front of the reason. The path is made showable too: it goes to people, not to the disk."""
    name = readable_name(path)
    showable = path if name == path.name and _is_showable(path) else Path(_showable(str(path.parent)), name)
    return Problem(showable, Sentence("“{file}” {reason}.", file=name, reason=within(reason)))


def _is_showable(path: Path) -> bool:
    return _showable(str(path)) == str(path)


def _showable(name: str) -> str:
    return name.encode("utf-8", errors="replace").decode("utf-8")


# -- walking -----------------------------------------------------------------------------------------------------------


def _found(paths: Sequence[Path], problems: list[Problem]) -> Iterator[tuple[Path, Path]]:
    """Yield every file to read, once, with the folder it was found under; `problems` gets what cannot be walked."""
    seen: set[Path] = set()
    for given in paths:
        path = Path(given)
        if _is_folder(path):
            walked = list(_walk(path, problems))
            if not walked:
                problems.append(
                    _problem(path, Sentence("is a folder without any file to read ({known}) in it", known=SUFFIXES))
                )
            candidates = [(each, path) for each in walked]
        else:
            candidates = [(path, path.parent)]
        for each, root in candidates:
            real = _real(each)
            if real not in seen:
                seen.add(real)
                yield each, root


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        # A link that leads in a circle: RuntimeError up to Python 3.12, OSError since.
        return path.absolute()


def _walk(top: Path, problems: list[Problem]) -> Iterator[Path]:
    """Yield the files of known types under a folder; a folder that links bring back to is walked once."""
    waiting = [top]
    walked: set[Path] = set()
    while waiting:
        folder = waiting.pop()
        if (real := _real(folder)) in walked:
            continue
        walked.add(real)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: natural_key(entry.name))
        except OSError as error:
            problems.append(
                _problem(folder, _DISK_REASONS.get(error.errno or 0, Sentence("cannot be opened; check the folder")))
            )
            continue
        deeper = []
        for entry in entries:
            path = folder / entry.name
            if _is_hidden(entry):
                continue
            if _is_folder(path):
                deeper.append(path)
            elif file_type(path) is not None:
                yield path
        waiting.extend(reversed(deeper))


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    """Tell a hidden file: by a dot, by what Windows says, or left behind by a word processor that has a file open."""
    if entry.name.startswith((".", "~$")):
        return True
    try:
        attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return False
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Return the key that sorts names as people do: numbers by value, letters without case."""
    parts = re.split(r"(\d+)", name)
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part.casefold()) for part in parts if part)
