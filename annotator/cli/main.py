"""Which verbs there are, where each is, and what the exit status and the one line on standard error say."""

from __future__ import annotations

import importlib
import sys
import textwrap
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click

from annotator import paths
from annotator.cli.faces import Faces
from annotator.cli.terminal import print_error, print_line
from annotator.domain.errors import AnnotatorError, NotFoundError

__all__ = ["VERBS", "Faces", "command_line", "run"]

#: Every verb and the module that has it; a module is read when one of its verbs is called.
VERBS: Final = {
    "new": "projects",
    "add": "adding",
    "documents": "documents",
    "edit": "documents",
    "text": "documents",
    "annotate": "annotations",
    "annotations": "annotations",
    "change": "annotations",
    "remove": "annotations",
    "undo": "history",
    "redo": "history",
    "search": "annotations",
    "export": "datasets",
    "import": "datasets",
    "hand-out": "rounds",
    "hand-in": "rounds",
    "agreement": "review",
    "review": "review",
    "feedback": "feedback",
    "labels": "vocabulary",
    "glossary": "vocabulary",
    "check": "projects",
    "backup": "projects",
    "formats": "datasets",
    "demo": "demo",
}

DONE: Final = 0
COULD_NOT: Final = 1
WRONG_USAGE: Final = 2


def run(argv: Sequence[str] | None = None, *, faces: Faces) -> int:
    """Do what the command line says and return the exit status; nothing that happens on the way gets out of here.

    A first argument that is neither a verb nor an option is the project to open in the window; so is none.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if not arguments or (arguments[0] not in VERBS and not arguments[0].startswith("-")):
            return _open_window(arguments, faces)
        return _status(command_line.main(arguments, prog_name="annotator", standalone_mode=False, obj=faces))
    except click.UsageError as error:
        print_error(_usage_sentence(error))
        return WRONG_USAGE
    except click.ClickException as error:
        print_error(error.format_message())
        return COULD_NOT
    except AnnotatorError as error:
        print_error(str(error))
        return COULD_NOT
    except (KeyboardInterrupt, click.Abort):
        print_error("Stopped; nothing was written.")
        return COULD_NOT
    except BrokenPipeError:
        # Whoever read the output went away; there is nobody to tell, and the interpreter should not try either.
        sys.stdout = None
        return COULD_NOT
    except OSError as error:
        print_error(": ".join(filter(None, (str(error.filename or ""), error.strerror or str(error)))) + ".")
        return COULD_NOT
    except MemoryError:
        print_error("There is not enough memory for this; nothing was written.")
        return COULD_NOT
    except Exception as error:  # noqa: BLE001 - the last place: a defect becomes a line and a report, never a traceback
        if isinstance(error, UnicodeEncodeError) and (unreadable := _not_text(arguments)) is not None:
            print_error(f"“{unreadable}” is not text in UTF-8; write or name it in UTF-8.")
        else:
            print_error(_defect_sentence(error))
        return COULD_NOT


def _not_text(arguments: Sequence[str]) -> str | None:
    """Return the first argument that was not UTF-8 when it was given: halves of characters stand for its bytes."""
    return next((each for each in arguments if any("\ud800" <= character <= "\udfff" for character in each)), None)


def _status(returned: object) -> int:
    """Return the status of a verb: click hands back what it returned, or the status of an option like --help."""
    return returned if isinstance(returned, int) else DONE


def _open_window(arguments: Sequence[str], faces: Faces) -> int:
    if len(arguments) > 1:
        raise click.UsageError(f"There is no verb “{arguments[0]}”.")
    project = Path(arguments[0]) if arguments else None
    if project is not None and not project.exists():
        if project.suffix != ".anno":
            raise click.UsageError(f"There is no verb and no project “{project}”.")
        raise NotFoundError(f"There is no project {project}; make one with: annotator new {project}")
    return faces.open_window(project)


def _usage_sentence(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx is not None else "annotator"
    return f"{error.format_message()} See: {command} --help"


def _defect_sentence(error: Exception) -> str:
    """Write the traceback where it can be sent from, and say where that is."""
    what = textwrap.shorten(f"{type(error).__name__}: {error}", width=160, placeholder="…")
    log = paths.data_folder() / "errors.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{datetime.now(UTC).isoformat()}\n{''.join(traceback.format_exception(error))}\n")
    except OSError:
        return f"This is a defect of the program ({what})."
    return f"This is a defect of the program ({what}); the details are in {log}."


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        # A tenth of a second, for this option alone.
        from importlib import metadata

        try:
            version = metadata.version("annotator")
        except metadata.PackageNotFoundError:
            version = "(run from a folder, not installed)"
        print_line(f"annotator {version}")
        ctx.exit()


class _Verbs(click.Group):
    """The verbs of the table, each imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs in the order of the table."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a verb."""
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"annotator.cli.{VERBS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_verb")
        return command


@click.group(
    cls=_Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Without a verb, or with a project alone, the window opens.",
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Say which.")
def command_line() -> None:
    """Label spans in Chinese articles: metrics, actors and policies.

    PROJECT is a project file (.anno). DOC is a document's id, an unambiguous beginning of one, or its exact title.
    """
