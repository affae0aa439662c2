"""Whatever goes wrong ends with its status and one line that says so, never a traceback."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.cli import main, terminal
from annotator.cli.main import VERBS, Faces, command_line, run
from tests.cli.conftest import TEXT, Cli, Ended

ROOT = Path(__file__).resolve().parents[2]


def one_line(ended: Ended) -> None:
    assert ended.error.startswith("annotator: ")
    assert ended.error.count("\n") == 1
    assert ended.error.endswith("\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["nosuchverb"],
        ["nosuchverb", "p.anno"],
        ["--nosuchoption"],
        ["documents"],
        ["documents", "p.anno", "--nosuchoption"],
        ["add", "p.anno"],
        ["text", "p.anno", "甲", "--layout", "none"],
        ["text", "p.anno", "甲", "--script", "none"],
        ["annotate", "p.anno", "甲", "actor"],
        ["annotate", "p.anno", "甲", "actor", "--span", "1:2", "--quote", "x"],
        ["annotate", "p.anno", "甲", "actor", "--span", "1-2"],
        ["annotate", "p.anno", "甲", "actor", "--quote", "x", "--occurrence", "0"],
        ["annotate", "p.anno", "甲", "actor", "--span", "1:2", "--occurrence", "1"],
        ["annotate", "p.anno", "甲", "actor", "--span", "1:2", "--set", "value"],
        ["change", "p.anno"],
        ["change", "p.anno", "a", "b", "--span", "1:2"],
        ["change", "p.anno", "a", "--status", "none"],
        ["edit", "p.anno", "甲", "--delete", "--title", "x"],
        ["export", "p.anno", "x", "--format", "none"],
        ["glossary", "p.anno", "--add", "x="],
        ["glossary", "p.anno", "--add", "x"],
    ],
)
def test_wrong_usage_ends_with_two(cli: Cli, project: Path, arguments: list[str]) -> None:
    ended = cli(*(str(project) if each == "p.anno" else each for each in arguments))
    assert (ended.status, ended.text) == (2, "")
    one_line(ended)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["none.anno"], "annotator new"),
        (["documents", "none.anno"], "annotator new"),
        (["documents", "甲.txt"], "甲.txt"),
        (["text", "p.anno", "none"], "none"),
        (["annotate", "p.anno", "甲", "none", "--span", "1:2"], "metric"),
        (["annotate", "p.anno", "甲", "actor", "--span", "5:1"], "5:1"),
        (["annotate", "p.anno", "甲", "actor", "--span", "1:999"], "999"),
        (["annotate", "p.anno", "甲", "metric", "--span", "1:2", "--set", "value=x"], "value"),
        (["annotate", "p.anno", "甲", "actor", "--span", "1:2", "--as", "gold"], "gold"),
        (["annotate", "p.anno", "甲", "actor", "--span", "1:2", "--as", " "], "name"),
        (["change", "p.anno", "none", "--note", "x"], "none"),
        (["remove", "p.anno", "none"], "none"),
        (["redo", "p.anno"], "redo"),
        (["export", "p.anno", "none/x.csv"], "folder"),
        (["export", "p.anno", "p.anno", "--format", "csv", "--force"], "project itself"),
        (["import", "p.anno", "none.csv"], "none.csv"),
        (["import", "p.anno", "bad.jsonl"], "bad.jsonl, line 1"),
        (["labels", "p.anno", "--set", "none.json"], "none.json"),
        (["labels", "p.anno", "--set", "bad.jsonl"], "bad.jsonl"),
        (["backup", "p.anno", "none/x.anno"], "none"),
        (["new", "none/x.anno"], "none"),
    ],
)
@pytest.mark.parametrize("as_json", [False, True])
def test_what_cannot_be_done_ends_with_one_and_says_what_and_where(
    cli: Cli,
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    says: str,
    as_json: bool,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.jsonl").write_text("{bad\n", encoding="utf-8")
    before = cli("documents", project, "--json").json
    ended = cli(*arguments, *(["--json"] if as_json and len(arguments) > 1 else []))
    assert (ended.status, ended.text) == (1, "")
    one_line(ended)
    assert says in ended.error
    assert cli("documents", project, "--json").json == before


def test_every_verb_takes_json_and_every_one_that_writes_takes_as() -> None:
    reads = {
        "documents",
        "text",
        "annotations",
        "search",
        "export",
        "check",
        "backup",
        "formats",
        "agreement",
        "feedback",
    }
    for verb in VERBS:
        command = command_line.get_command(None, verb)  # type: ignore[arg-type]
        assert command is not None
        options = {option for each in command.params for option in each.opts}
        assert "--json" in options, verb
        assert ("--as" in options) == (verb not in reads), verb
        assert command.help, verb


def test_help_and_version_end_well(cli: Cli) -> None:
    for arguments in (["--help"], ["-h"], ["--version"], *([verb, "--help"] for verb in VERBS)):
        ended = cli(*arguments)
        assert ended.status == 0
        assert ended.text


def test_help_lists_every_verb(cli: Cli) -> None:
    text = cli("--help").text
    assert all(f"  {verb} " in text for verb in VERBS)


def test_a_defect_is_one_line_that_names_a_report(
    cli: Cli, project: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise KeyError("a very long story\n" * 100)

    monkeypatch.setattr("annotator.cli.documents.open_project", break_down)
    ended = cli("documents", project)
    assert ended.status == 1
    one_line(ended)
    assert len(ended.error) < 400
    assert str(home / "errors.log") in ended.error
    assert "break_down" in (home / "errors.log").read_text(encoding="utf-8")


def test_a_defect_of_the_window_is_one_too(capfd: pytest.CaptureFixture[str]) -> None:
    def open_window(_: Path | None) -> int:
        raise RuntimeError("no")

    assert run([], faces=Faces(open_window, lambda *_: None)) == 1
    assert "defect" in capfd.readouterr().err


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device", "x.csv")])
def test_interruptions_and_the_systems_errors_are_a_line(
    cli: Cli, project: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("annotator.cli.documents.open_project", stop)
    ended = cli("documents", project)
    assert ended.status == 1
    # After ^C the line begins anew.
    one_line(replace(ended, error=ended.error.lstrip("\n")))


# -- as a program ------------------------------------------------------------------------------------------------------


def program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "annotator", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_output_is_utf8_where_the_consoles_encoding_is_not(project: Path) -> None:
    plain = {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    assert program("text", str(project), "甲", **plain).stdout == TEXT.encode()
    assert "甲" in program("documents", str(project), **plain).stdout.decode()
    failed = program("text", str(project), "乙", **plain)
    assert failed.returncode == 1
    assert "“乙”" in failed.stderr.decode()


def test_status_and_streams_are_the_programs_own(project: Path) -> None:
    done = program("documents", str(project), "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    wrong = program("documents")
    assert (wrong.returncode, wrong.stdout) == (2, b"")
    assert program("none.anno").returncode == 1


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise there")
def test_a_reader_that_goes_away_is_no_error_to_see(project: Path) -> None:
    command = f'"{sys.executable}" -m annotator text "{project}" 甲 | true'
    ended = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert ended.stderr == b""


def test_listing_documents_waits_for_no_window_no_tables_and_no_file_readers(project: Path) -> None:
    code = (
        "import sys; from annotator.cli.main import run; run(['documents', sys.argv[1]], faces=None);"
        "bad = {'pandas', 'numpy', 'PySide6', 'annotator.ui', 'annotator.ingest'} & set(sys.modules);"
        "sys.exit(' '.join(bad) or 0)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, str(project)], cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, b"")


# -- for people --------------------------------------------------------------------------------------------------------


def test_columns_are_aligned_where_han_takes_two_places(capfd: pytest.CaptureFixture[str]) -> None:
    terminal.print_table(("a", "b"), [("海州", "x"), ("é", "y"), ("e\u0301", "z"), ("line\nend", "w")])
    lines = capfd.readouterr().out.split("\n")
    assert lines[:5] == ["a         b", "海州      x", "é         y", "e\u0301         z", "line end  w"]


def test_a_long_cell_is_cut(capfd: pytest.CaptureFixture[str]) -> None:
    terminal.print_table(("a",), [("长" * 200,)])
    assert capfd.readouterr().out.split("\n")[1].endswith("长…")


def test_a_person_at_a_terminal_sees_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    from collections.abc import Generator

    from annotator.domain.progress import Progress

    class Console(io.StringIO):
        def isatty(self) -> bool:
            return True

    def job() -> Generator[Progress, None, str]:
        yield Progress(1, 2, "writing")
        yield Progress(5, None, "reading")
        return "result"

    console = Console()
    monkeypatch.setattr(main.sys, "stderr", console)
    assert terminal.run_job(job()) == "result"
    assert "writing: 1 of 2" in console.getvalue()
    assert "reading: 5\r" in console.getvalue()


#: 海 in GBK, as an argument of a system in UTF-8 has it.
GBK = "海".encode("gbk").decode("utf-8", errors="surrogateescape")


@pytest.mark.parametrize(
    "arguments",
    [
        ("new", "PROJECT", "--as", GBK),
        ("text", "PROJECT", GBK),
        ("edit", "PROJECT", "甲", "--title", GBK),
        ("annotate", "PROJECT", "甲", "actor", "--quote", GBK),
        ("annotate", "PROJECT", "甲", "actor", "--span", "0:2", "--note", GBK),
        ("annotate", "PROJECT", "甲", "actor", "--span", "0:2", "--set", f"name={GBK}"),
        ("annotate", "PROJECT", "甲", "\ud800", "--span", "0:2"),
        ("annotations", "PROJECT", "--by", GBK),
        ("search", "PROJECT", GBK),
        ("glossary", "PROJECT", "--add", f"{GBK}={GBK}"),
        ("review", "PROJECT", "decide", GBK, "--none"),
        ("review", "PROJECT", "reasons", "--set", GBK),
        ("agreement", "PROJECT", "--layers", f"{GBK},\ud800"),
    ],
)
def test_an_argument_that_is_not_utf_8_is_refused_in_a_line(
    cli: Cli, project: Path, arguments: tuple[str, ...], home: Path
) -> None:
    ended = cli(*(str(project) if each == "PROJECT" else each for each in arguments))
    assert ended.status == 1
    one_line(ended)
    assert "defect" not in ended.error
    assert cli("annotations", project, "--json").json == []
    assert not (home / "errors.log").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="a file cannot be called that")
def test_a_file_name_that_is_not_utf_8_is_told_in_json_that_is(cli: Cli, project: Path, tmp_path: Path) -> None:
    out = tmp_path / f"{GBK}.jsonl"
    assert cli("export", project, out, "--json").json["file"] == str(out)
    assert cli("import", project, out, "--json").json[0]["file"] == str(out)


def test_intervals_are_not_drawn_for_days(cli: Cli, project: Path) -> None:
    ended = cli("agreement", project, "--resamples", "100000000000")
    assert ended.status == 2
    one_line(ended)


def test_too_little_memory_is_a_line(cli: Cli, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill_up(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("annotator.cli.documents.open_project", fill_up)
    ended = cli("documents", project)
    assert ended.status == 1
    one_line(ended)
    assert "memory" in ended.error


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
@pytest.mark.parametrize("force", [(), ("--force",)])
@pytest.mark.parametrize("verb", ["export", "backup", "feedback"])
def test_what_is_no_file_is_not_replaced_by_one(
    cli: Cli, project: Path, tmp_path: Path, verb: str, force: tuple[str, ...]
) -> None:
    pipe = tmp_path / ("pipe.anno" if verb == "backup" else "pipe.jsonl")
    os.mkfifo(pipe)
    ended = cli(verb, project, *(["Li"] if verb == "feedback" else []), pipe, *force)
    assert ended.status == 1
    one_line(ended)
    assert pipe.is_fifo()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_closed_streams_are_no_reason_to_fail(project: Path, home: Path, closed: str) -> None:
    line = f'"{sys.executable}" -m annotator documents "{project}" --json {closed}'
    ended = subprocess.run(["sh", "-c", line], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert not (home / "errors.log").exists()
