"""Sentences for people that remember what they are made of, so that the window can say them in its language."""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final


class Sentence(str):
    """An English sentence, and the template and the values it was made from.

    It *is* its text: printed, compared, written as JSON like any other. `values` that are sentences themselves, or
    lists, are said in the language of the whole; a list is joined by commas. Whatever joins or cuts a sentence makes
    plain text of it, which stays English: say what belongs together in one template.

    The translations of all templates are in ``resources/translations``, context ``Core``; a test reads the templates
    off the literals that stand in `Sentence(…)`, in `template(…)` and in errors.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Sentence:  # noqa: PYI034 - nothing derives from it
        """Fill `values` into the braces of `template`; without values, it is the sentence as it is, braces and all."""
        self = super().__new__(cls, fill(template, values))
        self.template = template
        self.values = values
        return self

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """Say what it is made from, for pickle and copy."""
        return (self.template,), dict(self.values)


def template(text: str) -> str:
    """Mark a literal of a table that sentences are made from later, so that it is found for translation."""
    return text


def fill(
    template: str, values: Mapping[str, object], *, say: Callable[[Sentence], str] = str, comma: str = ", "
) -> str:
    """Fill `values` into the braces of `template`; `say` says sentences among them, `comma` joins lists."""

    def shown(value: object) -> Any:
        if isinstance(value, Sentence):
            return say(value)
        if isinstance(value, Sequence) and not isinstance(value, str | bytes):
            return comma.join(str(shown(each)) for each in value)
        return value

    return template.format(**{name: shown(value) for name, value in values.items()}) if values else template


def within(sentence: str) -> Sentence:
    """Return a sentence without its full stop, to stand within another one."""
    if not isinstance(sentence, Sentence):
        return Sentence(sentence.rstrip("."))
    return Sentence(sentence.template.rstrip("."), **sentence.values)


#: What the system says most often about files and folders, in the words of Linux.
_OF_THE_SYSTEM: Final[Mapping[int, str]] = {
    errno.EACCES: template("Permission denied"),
    errno.EBUSY: template("Device or resource busy"),
    errno.EDQUOT: template("Disk quota exceeded"),
    errno.EEXIST: template("File exists"),
    errno.EFBIG: template("File too large"),
    errno.EINVAL: template("Invalid argument"),
    errno.EIO: template("Input/output error"),
    errno.EISDIR: template("Is a directory"),
    errno.ELOOP: template("Too many levels of symbolic links"),
    errno.ENAMETOOLONG: template("File name too long"),
    errno.ENODEV: template("No such device"),
    errno.ENOENT: template("No such file or directory"),
    errno.ENOSPC: template("No space left on device"),
    errno.ENOTDIR: template("Not a directory"),
    errno.EPERM: template("Operation not permitted"),
    errno.EROFS: template("Read-only file system"),
}


def of_system(error: OSError) -> Sentence:
    """Say why the system refused a file: in words that can be translated where it is something usual."""
    usual = _OF_THE_SYSTEM.get(error.errno or 0)
    return Sentence(usual) if usual is not None else Sentence("{reason}", reason=error.strerror or str(error))
