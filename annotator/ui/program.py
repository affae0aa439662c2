"""The running program: its settings and look, the window of the open project, and the next one."""

from __future__ import annotations

import os
import sys
import traceback
from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Protocol

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.domain.errors import AnnotatorError
from annotator.settings import Settings, SettingValue
from annotator.ui.actions import recent_rows
from annotator.ui.ahead import load_ahead
from annotator.ui.fonts import interface_font, missing_font_hint
from annotator.ui.main_window import MainWindow
from annotator.ui.safekeeping import keep_backup
from annotator.ui.standing import layout_state, restore_layout_state
from annotator.ui.theme import wear
from annotator.ui.translation import language, say, speak, translate
from annotator.workspace.project_settings import ROUND, setting
from annotator.workspace.workspace import Workspace

#: How many projects the menu remembers.
_RECENT: Final = 9
#: A laptop's screen; what is remembered may be larger.
_SIZE: Final = (1280, 800)
#: What a desktop may draw around a window, of which the window knows nothing before it is there.
_FRAME: Final = QSize(4, 40)
#: Milliseconds after the window is there in which nothing disturbs the first look.
_SETTLING: Final = 400
#: Milliseconds after which a person has begun to read.
_AT_REST: Final = 2000


class Make(Protocol):
    """Makes a sample project."""

    def __call__(self, path: Path, *, owner: str) -> Workspace: ...


class Program:
    """Holds one window at a time. Opening another project, language or theme makes a new one in its place."""

    def __init__(
        self, application: QApplication, *, login: str, settings: Settings | None = None, on_screen: bool = True
    ) -> None:
        """`login` is who annotates where neither settings nor project say; off screen, windows are only painted."""
        self.application = application
        self._on_screen = on_screen
        self.settings = settings or Settings()
        self._login = login
        self.window: MainWindow | None = None
        application.setApplicationName("Annotator")
        application.setWindowIcon(QIcon(str(paths.resources() / "icons" / "annotator.svg")))
        self._font = application.font()
        self._dress()
        application.styleHints().colorSchemeChanged.connect(self.on_scheme)

    # -- projects ------------------------------------------------------------------------------------------------------

    def open_first(self, project: Path | None) -> None:
        """Open what was asked for, else the project used last, else the sample; raises what the workspace raises."""
        self._show(self._open(project) if project is not None else self._open_last())

    def open_project(self, path: Path) -> bool:
        """Open another project; where it cannot be, say so in the window and keep the one that is open."""
        if self.window is not None and self.window.bridge.workspace.path == path.resolve():
            return True
        return self._replace(lambda: self._open(path))

    def new_project(self, path: Path, owner: str) -> bool:
        """Make a project and open it."""
        self.settings.set("annotator", owner)
        return self._replace(lambda: Workspace.create(path, owner=owner))

    def open_sample(self) -> bool:
        """Open the sample project, made if it is not there."""
        return self._replace(self._open_sample)

    def open_team_sample(self) -> bool:
        """Open the project of the lead of a sample team, made if it is not there."""
        return self._replace(self._open_team_sample)

    def recent_projects(self) -> list[Path]:
        """Return the projects that were open lately and still are there, the newest first."""
        listed = [Path(each) for each in self.settings.get("recent_projects")]
        return [path for path in listed if path.is_file()]

    def _open(self, path: Path) -> Workspace:
        name = self.settings.get("annotator")
        workspace = Workspace.open(path)
        # What was handed out to somebody is worked on under the name that the lead knows.
        if name and name != workspace.annotator and setting(workspace, ROUND) is None:
            workspace.close()
            workspace = Workspace.open(path, annotator=name)
        return workspace

    def _open_last(self) -> Workspace:
        for path in self.recent_projects():
            try:
                return self._open(path)
            except AnnotatorError:
                continue
        return self._open_sample()

    def _open_sample(self) -> Workspace:
        from annotator.workspace.sample import make_sample

        return self._open_or_make("sample.anno", make_sample)

    def _open_team_sample(self) -> Workspace:
        from annotator.workspace.sample import make_team_sample

        return self._open_or_make("sample-team.anno", make_team_sample)

    def _open_or_make(self, name: str, make: Make) -> Workspace:
        path = paths.data_folder() / name
        if path.exists():
            return self._open(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        return make(path, owner=self.settings.get("annotator") or self._login)

    def _replace(self, opened: object) -> bool:
        assert callable(opened)
        try:
            workspace = opened()
        except AnnotatorError as error:
            if self.window is None:
                raise
            self.window.notices.show_error(say(error))
            return False
        self._show(workspace)
        return True

    # -- the window ----------------------------------------------------------------------------------------------------

    def _show(self, workspace: Workspace, *, like: MainWindow | None = None) -> None:
        before = self.window
        window = MainWindow(workspace, self)
        self.window = window
        self._restore_layout(window)
        self._remember(workspace.path)
        window.actions_.replace("file.recent", recent_rows(self.recent_projects()))
        self._prefer(window)
        if like is not None:
            window.panes.look_like(like.panes)
            window.layers.look_like(like.layers)
            window.setGeometry(like.geometry())
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, not self._on_screen)
        window.show()
        window.panes.active.pane.setFocus()
        if before is not None:
            before.close()
            before.deleteLater()
        QTimer.singleShot(_SETTLING, window, self._hint)
        QTimer.singleShot(_SETTLING, window, window.read_feedback)
        if like is None and self._on_screen:
            QTimer.singleShot(_SETTLING, window, lambda: keep_backup(window))
        if self._on_screen:
            QTimer.singleShot(_AT_REST, window, lambda: load_ahead(window))

    def _rebuild(self) -> None:
        """Make the window anew, in another language or look, on the same workspace."""
        if self.window is not None:
            old = self.window
            self.keep_layout(old)
            workspace = old.let_go()
            self._dress()
            self._show(workspace, like=old)

    def _hint(self) -> None:
        if self.window is None:
            return
        hint = missing_font_hint()
        if self.window.bridge.workspace.read_only:
            hint = translate(
                "Program",
                "This project can only be read here: its file or its folder takes no changes. To work on it, "
                "copy it to a folder of your own and open it there.",
            )
        if hint:
            self.window.notices.show_warning(hint)

    def _remember(self, path: Path) -> None:
        listed = [str(path), *(each for each in self.settings.get("recent_projects") if each != str(path))]
        self.settings.set("recent_projects", listed[:_RECENT])

    def keep_layout(self, window: MainWindow) -> None:
        """Remember where the window and its parts stand."""
        self.settings.set("window_geometry", b64encode(window.saveGeometry().data()).decode("ascii"))
        self.settings.set("window_state", ";".join(layout_state(window)))

    def _restore_layout(self, window: MainWindow) -> None:
        if self._on_screen:
            window.resize(QSize(*_SIZE).boundedTo(window.screen().availableSize() - _FRAME))
        else:
            window.resize(*_SIZE)
        geometry = self.settings.get("window_geometry")
        if geometry:
            window.restoreGeometry(QByteArray(b64decode(geometry)))
        state = self.settings.get("window_state")
        if state:
            restore_layout_state(window, state.split(";"))

    # -- language and look ---------------------------------------------------------------------------------------------

    @property
    def theme(self) -> str:
        """The look that is set, one of theme.THEMES."""
        return str(self.settings.get("theme"))

    @property
    def language(self) -> str:
        """The language that is set, a key of translation.LANGUAGES or ``system``."""
        return str(self.settings.get("language"))

    def apply_settings(self, changed: Mapping[str, SettingValue]) -> None:
        """Set these and put them in force at once."""
        for key, value in changed.items():
            self.settings.set(key, value)
        if self.window is None:
            return
        if "annotator" in changed:
            # Whose annotations are made is settled when a project is opened.
            path = self.window.bridge.workspace.path
            self._dress()
            self._replace(lambda: self._open(path))
            return
        self._prefer(self.window)
        self._rebuild()

    def _prefer(self, window: MainWindow) -> None:
        get = self.settings.get
        window.panes.prefer(
            traditional=get("traditional"),
            layout=get("layout"),
            zoom=get("zoom"),
            scroll_together=get("scroll_together"),
        )
        window.labels.set_sticky(get("sticky_label"))

    def set_theme(self, name: str) -> None:
        """Put another look on, at once."""
        self.settings.set("theme", name)
        self._rebuild()

    def set_language(self, name: str) -> None:
        """Speak another language, at once."""
        self.settings.set("language", name)
        self._rebuild()

    def _dress(self) -> None:
        speak(self.language, catalogues=paths.resources() / "translations")
        wear(self.application, self.theme, themes=paths.resources() / "themes")
        self.application.setFont(interface_font(self._font, "TC" if language() == "zh-Hant" else "SC"))

    def on_scheme(self) -> None:
        """Follow the desktop between light and dark, where that is wanted."""
        if self.theme == "system":
            QTimer.singleShot(0, self._rebuild)

    # -- what should not happen ----------------------------------------------------------------------------------------

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write down what went wrong in the program itself, and say where; everything done so far is saved already."""
        if issubclass(kind, KeyboardInterrupt):
            self.application.quit()
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        where = write_report(text)
        if self.window is not None:
            self.window.notices.show_error(
                translate(
                    "Program",
                    "Something went wrong in the program ({what}). Your work is saved; a report is in {path}.",
                ).format(what=kind.__name__, path=where)
            )


def write_report(text: str) -> Path:
    """Write a report of a defect and return where it is; standard error, where no disk takes it."""
    path = paths.data_folder() / "reports" / f"{datetime.now(UTC):%Y-%m-%dT%H-%M-%S}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{sys.version}\n{sys.platform}\n\n{text}", encoding="utf-8")
    except OSError:
        sys.stderr.write(text)
    return path


def open_window(project: Path | None, *, login: str) -> int:
    """Open the window on a project (None: the last one or the sample) and return the exit status when it is closed."""
    application = QApplication(sys.argv[:1])
    program = Program(application, login=login)
    sys.excepthook = program.report
    program.open_first(project)
    status = application.exec()
    sys.excepthook = sys.__excepthook__
    return status


def paint_picture(project: Path, out: Path, *, size: tuple[int, int] = (1440, 900), login: str = "annotator") -> None:
    """Paint the window with a project in it to a PNG, with or without a display; raises `UnwritableFileError`."""
    from annotator.ui.picture import paint

    if QApplication.instance() is None and sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    paint(application, project, out, size=size, login=login)
