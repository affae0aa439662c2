"""From a bare checkout to a running program: what is done again, what is repaired, and what people are told."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from setting_up import checks, commands, environment, libraries
from setting_up.environment import Environment, SetupError

ROOT = Path(__file__).resolve().parents[2]


class Recorder:
    """Stands for making and installing, and counts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made = 0
        self.installed: list[bool] = []
        self.interrupt = False

    def make(self) -> None:
        self.made += 1
        self.folder.mkdir(exist_ok=True)

    def install(self, made: Environment, *, tests: bool) -> None:
        if self.interrupt:
            raise KeyboardInterrupt
        self.installed.append(tests)
        made.python.parent.mkdir(parents=True, exist_ok=True)
        made.python.touch()


@pytest.fixture
def recorder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Recorder:
    folder = tmp_path / "环境 of mine"
    recorder = Recorder(folder)
    monkeypatch.setattr(environment, "_FOLDER", folder)
    monkeypatch.setattr(environment, "_BEGUN", folder / "begun")
    monkeypatch.setattr(environment, "_STAMP", folder / "installed.json")
    monkeypatch.setattr(environment, "_make", recorder.make)
    monkeypatch.setattr(environment, "_install", recorder.install)
    monkeypatch.setattr(environment, "_works", lambda python: python.exists())
    return recorder


class TestEnvironment:
    def test_is_made_once(self, recorder: Recorder) -> None:
        environment.prepare(tests=False)
        environment.prepare(tests=False)
        assert (recorder.made, recorder.installed) == (1, [False])

    def test_gets_the_packages_of_the_tests_when_they_are_wanted_and_keeps_them(self, recorder: Recorder) -> None:
        environment.prepare(tests=False)
        environment.prepare(tests=True)
        environment.prepare(tests=False)
        assert (recorder.made, recorder.installed) == (1, [False, True])

    def test_is_brought_up_to_date_when_what_it_was_made_from_changed(
        self, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        environment.prepare(tests=True)
        monkeypatch.setattr(environment, "_digest", lambda: "another")
        environment.prepare(tests=False)
        assert (recorder.made, recorder.installed) == (1, [True, True])

    def test_is_made_anew_after_an_interruption(self, recorder: Recorder) -> None:
        recorder.interrupt = True
        with pytest.raises(KeyboardInterrupt):
            environment.prepare(tests=False)
        recorder.interrupt = False
        environment.prepare(tests=False)
        assert (recorder.made, recorder.installed) == (2, [False])

    def test_is_made_anew_where_its_python_no_longer_works(self, recorder: Recorder) -> None:
        environment.prepare(tests=False).python.unlink()
        environment.prepare(tests=False)
        assert recorder.made == 2

    def test_names_the_package_where_python_cannot_make_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(environment.importlib.util, "find_spec", lambda _: None)
        release = f"python{sys.version_info[0]}.{sys.version_info[1]}"
        with pytest.raises(SetupError, match=f"sudo apt install {release}-venv"):
            environment._make()


class TestLibraries:
    def test_what_the_loader_does_not_find_is_read_from_its_answer(self, monkeypatch: pytest.MonkeyPatch) -> None:
        said = "\tlinux-vdso.so.1 (0x1)\n\tlibEGL.so.1 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x2)\n"
        monkeypatch.setattr(
            libraries.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, stdout=said, stderr="")
        )
        assert libraries._not_found(Path("libqxcb.so")) == ["libEGL.so.1"]

    @pytest.mark.parametrize(
        ("installer", "advice"),
        [
            ("apt-get", "sudo apt-get install --no-install-recommends -y libegl1 libxcb-cursor0"),
            ("dnf", "sudo dnf install -y libglvnd-egl xcb-util-cursor"),
            ("pacman", "sudo pacman -S --needed libglvnd xcb-util-cursor"),
            (None, "the packages that Debian calls libegl1 libxcb-cursor0"),
        ],
    )
    def test_what_is_missing_is_named_with_the_command_that_installs_it(
        self, installer: str | None, advice: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(libraries.shutil, "which", lambda name: f"/bin/{name}" if name == installer else None)
        monkeypatch.setattr(libraries.os, "geteuid", lambda: 1000, raising=False)
        wanted = libraries._packages(["libEGL.so.1", "libxcb-cursor.so.0"])
        with pytest.raises(SetupError) as told:
            libraries._bring(wanted, reason="Qt needs them", required=True)
        assert str(told.value) == f"Qt needs them. Install it with: {advice}"

    def test_root_gets_it_installed_without_being_asked(self, monkeypatch: pytest.MonkeyPatch) -> None:
        calls: list[Sequence[str]] = []
        monkeypatch.setattr(libraries.shutil, "which", lambda name: f"/bin/{name}" if name == "apt-get" else None)
        monkeypatch.setattr(libraries.os, "geteuid", lambda: 0, raising=False)
        monkeypatch.setattr(libraries, "_apt_get", lambda *arguments: calls.append(arguments) or "")
        libraries._bring([libraries.CHINESE_FONTS], reason="No font", required=False)
        assert calls == [("update", "--quiet"), ("install", "--no-install-recommends", "-y", "fonts-noto-cjk")]

    def test_a_missing_font_stops_nothing(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(libraries.shutil, "which", lambda name: f"/bin/{name}" if name == "apt-get" else None)
        monkeypatch.setattr(libraries.os, "geteuid", lambda: 1000, raising=False)
        libraries._bring([libraries.CHINESE_FONTS], reason="No font", required=False)
        assert "sudo apt-get install --no-install-recommends -y fonts-noto-cjk" in capsys.readouterr().out

    @pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="only Linux leaves Qt's needs to be installed apart"
    )
    def test_qt_starts_here_and_says_whether_it_has_chinese(self) -> None:
        found = libraries._probe(Environment(python=Path(sys.executable)), libraries.OFFSCREEN)
        assert isinstance(found, dict)
        assert found["platform"] == libraries.OFFSCREEN

    def test_a_platform_that_does_not_start_is_told_as_a_line_not_as_an_abort(self) -> None:
        told = libraries._probe(Environment(python=Path(sys.executable)), "no-such-platform")
        assert isinstance(told, str)
        assert "no-such-platform" in told


class TestCommands:
    def test_what_is_not_a_command_is_wrong_usage(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert commands.main(["fly"]) == 2
        assert capsys.readouterr().err.startswith("usage:")

    @pytest.mark.parametrize(
        ("error", "status", "told"),
        [
            (SetupError("There is no connection."), 1, "start.py: There is no connection."),
            (KeyboardInterrupt(), 130, "The next start goes on from here."),
            (PermissionError(13, "Permission denied", "/x/.venv"), 1, "start.py: Permission denied: /x/.venv"),
        ],
    )
    def test_what_goes_wrong_is_one_sentence(
        self,
        error: BaseException,
        status: int,
        told: str,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        def fail(*, tests: bool) -> Environment:
            raise error

        monkeypatch.setattr(environment, "prepare", fail)
        assert commands.main([]) == status
        assert told in capsys.readouterr().err

    def test_the_closing_line_of_the_whole_suite_is_the_last(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(
            checks,
            "CHECKS",
            (
                checks.Check("lint", ("-c", "raise SystemExit('1 error')")),
                checks.Check("all tests", ("-c", "print('== 7 passed ==')")),
            ),
        )
        assert checks.run_checks(Environment(python=Path(sys.executable))) == 1
        lines = capsys.readouterr().out.splitlines()
        assert lines[-3].startswith("FAILED")
        assert lines[-1] == "== 7 passed =="


def test_an_old_python_can_read_the_script_that_turns_it_away() -> None:
    source = (ROOT / "start.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 4))
    source.encode("ascii")
