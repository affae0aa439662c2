"""The whole tree of errors that carry a sentence for the user.

Every error a person can cause or meet derives from `AnnotatorError`, and its message is that sentence: what happened,
where, what to do. The command line prints it after ``annotator: ``, the window shows it in a bar. Anything else that is
raised is a defect of ours and is reported as one. The sentence is given as a template and what fills it, so that the
window can say it in its language: ``raise NotFoundError("There is no document “{ref}”.", ref=ref)``.

    AnnotatorError
    ├── InputError              a value given by a person does not do
    │   ├── SpanError           a span is reversed, negative or past the end of its text
    │   ├── LabelError          a label or label set is not right
    │   ├── AttributeValueError an attribute's value does not fit its kind
    │   └── SectionError        pieces do not cover the text, or a correction does not apply
    ├── NotFoundError           nothing has that id, title or quote
    ├── AmbiguousError          several things do
    ├── PermissionError_        another annotator's layer, the gold layer
    ├── NothingToUndoError      the history has no step in that direction
    ├── FileError               a file outside the project
    │   ├── UnreadableFileError it cannot be read as text, or at all
    │   ├── UnwritableFileError it cannot be written, or exists already
    │   └── FormatError         it is not what its format says; knows file and line
    ├── CancelledError          the user stopped long work
    └── ProjectError            the project file
        ├── NotAProjectError    not ours, or not SQLite
        ├── DamagedProjectError SQLite finds it damaged
        ├── NewerProjectError   written by a newer version
        ├── BusyProjectError    another program holds it locked
        ├── ReadOnlyProjectError file, folder or disk does not take writes
        └── FullDiskError       no room left
"""

from __future__ import annotations

from annotator.domain.sentence import Sentence


class AnnotatorError(Exception):
    """Something that a person can act on; its text is the sentence shown."""

    def __init__(self, template: str, /, **values: object) -> None:
        super().__init__(template if isinstance(template, Sentence) else Sentence(template, **values))

    @property
    def sentence(self) -> Sentence:
        """The error's text, with what it was made from."""
        sentence: Sentence = self.args[0]
        return sentence


class InputError(AnnotatorError):
    """A value that was given does not do."""


class SpanError(InputError):
    """A span is reversed, negative or past the end of its text."""


class LabelError(InputError):
    """A label or a label set is not right."""


class AttributeValueError(InputError):
    """The value of an attribute does not fit its kind."""


class SectionError(InputError):
    """Pieces do not cover the text, or a correction of sections does not apply."""


class NotFoundError(AnnotatorError):
    """Nothing has that id, title or quote."""


class AmbiguousError(AnnotatorError):
    """Several things have that id, title or quote."""


class PermissionError_(AnnotatorError):  # noqa: N801, N818 - Python has the name without the line
    """The layer belongs to another annotator, or to review."""


class NothingToUndoError(AnnotatorError):
    """The history has no step in that direction."""


class CancelledError(AnnotatorError):
    """Long work was stopped by the user; nothing was written."""


class FileError(AnnotatorError):
    """A file outside the project cannot be used."""


class UnreadableFileError(FileError):
    """A file cannot be read as text, or at all."""


class UnwritableFileError(FileError):
    """A file cannot be written, or exists already."""


class FormatError(FileError):
    """A file is not what its format says.

    `line` counts from 1, and may fill a place of the template; None where the file as a whole is meant.
    """

    def __init__(self, template: str, /, *, line: int | None = None, **values: object) -> None:
        super().__init__(template, **values, **({"line": line} if values else {}))
        self.line = line


class ProjectError(AnnotatorError):
    """The project file cannot be used."""


class NotAProjectError(ProjectError):
    """The file is not a project of ours."""


class DamagedProjectError(ProjectError):
    """SQLite finds the file damaged."""


class NewerProjectError(ProjectError):
    """The file was written by a newer version of the program."""


class BusyProjectError(ProjectError):
    """Another program holds the file locked."""


class ReadOnlyProjectError(ProjectError):
    """File, folder or disk does not take writes."""


class FullDiskError(ProjectError):
    """There is no room left on the disk."""
