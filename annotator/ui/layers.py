"""Which annotators' layers the panes show, and how: beside or over one another, in whose colours, with names or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from annotator.domain.annotation import GOLD, Annotation
from annotator.ui.document.styles import LabelStyle
from annotator.ui.faces import Face, faces
from annotator.ui.panels.pane_frame import Lens
from annotator.workspace.project_settings import set_setting, setting
from annotator.workspace.workspace import Workspace

#: Under which key the project keeps the colours that a team chose for its annotators.
_COLOURS: Final = "layer_colours"


class Layers(QObject):
    """What there is to show, and what of it each of the two panes shows. Nothing of it changes an annotation."""

    #: Another choice, other annotators or other colours: what is shown has to be looked at again.
    changed = Signal()

    def __init__(self, workspace: Workspace, *, dark: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._dark = dark
        self._styles: Mapping[str, LabelStyle] = {}
        self._hidden: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
        self.names: tuple[str, ...] = ()
        self.faces: Mapping[str, Face] = {}
        self.by_annotator = False
        self.names_hidden = False
        self.marking = False
        self.read_names()

    # -- what there is -------------------------------------------------------------------------------------------------

    def read_names(self) -> bool:
        """Read who there is and in which colours; tell, and return, whether that is otherwise than before."""
        people = self._workspace.annotators()
        names = tuple(sorted(people, key=lambda name: name == GOLD))
        chosen = setting(self._workspace, _COLOURS, {})
        made = faces(names, hidden=self.names_hidden, dark=self._dark, chosen=chosen)
        if (names, made) == (self.names, self.faces):
            return False
        self.names, self.faces = names, made
        self.changed.emit()
        return True

    @property
    def several(self) -> bool:
        """Whether there is more than one layer."""
        return len(self.names) > 1

    def name(self, annotator: str) -> str:
        """Return what an annotator is called here: the name, or what stands for it where names are hidden."""
        face = self.faces.get(annotator)
        return annotator if face is None else face.name

    def set_styles(self, styles: Mapping[str, LabelStyle]) -> None:
        """Draw labels in these styles where they are painted by label."""
        self._styles = styles
        self.changed.emit()

    # -- what is shown -------------------------------------------------------------------------------------------------

    def shows(self, annotator: str, *, pane: int) -> bool:
        """Tell whether a pane (0 or 1) shows a layer."""
        return annotator not in self._hidden[pane]

    def shown(self, pane: int) -> tuple[str, ...]:
        """Return the layers that a pane shows."""
        return tuple(name for name in self.names if name not in self._hidden[pane])

    def set_shown(self, annotator: str, *, pane: int, on: bool) -> None:
        """Show or hide a layer in a pane."""
        hidden = list(self._hidden)
        hidden[pane] = hidden[pane] - {annotator} if on else hidden[pane] | {annotator}
        self._set(hidden=(hidden[0], hidden[1]))

    def show_alone(self, left: str, right: str) -> None:
        """Show one layer in the left pane and one in the right."""
        everyone = frozenset(self.names)
        self._set(hidden=(everyone - {left}, everyone - {right}))

    def show_all(self) -> None:
        """Show every layer in both panes."""
        self._set(hidden=(frozenset(), frozenset()))

    @property
    def all_shown(self) -> bool:
        """Whether nothing is hidden."""
        return not any(self._hidden)

    @property
    def apart(self) -> bool:
        """Whether the panes show different layers."""
        return self.shown(0) != self.shown(1)

    def set_by_annotator(self, on: bool) -> None:
        """Paint annotations in their annotators' colours, or in their labels'."""
        self.by_annotator = on
        self.changed.emit()

    def set_names_hidden(self, on: bool) -> None:
        """Call people by what stands for them, or by their names."""
        self.names_hidden = on
        self.read_names()

    def set_marking(self, on: bool) -> None:
        """Frame what the layers disagree about, or not."""
        self.marking = on
        self.changed.emit()

    def set_colour(self, annotator: str, colour: QColor) -> None:
        """Give an annotator another colour, in the project and for everybody; a step of the history."""
        chosen = {**setting(self._workspace, _COLOURS, {}), annotator: colour.name()}
        set_setting(self._workspace, _COLOURS, chosen)

    def look_like(self, other: Layers) -> None:
        """Show what another window showed."""
        self.by_annotator, self.marking, self.names_hidden = other.by_annotator, other.marking, other.names_hidden
        self._hidden = other._hidden
        self.read_names()
        self.changed.emit()

    def _set(self, *, hidden: tuple[frozenset[str], frozenset[str]]) -> None:
        if hidden != self._hidden:
            self._hidden = hidden
            self.changed.emit()

    # -- what a pane looks through -------------------------------------------------------------------------------------

    def lens(self, pane: int) -> Lens | None:
        """Return what a pane has to show annotations through; None where it shows them as they are."""
        hidden = self._hidden[pane]
        if not hidden and not self.by_annotator and not self.names_hidden:
            return None
        if not self.by_annotator and not self.names_hidden:
            return Lens(None, self._styles, lambda each: None if each.annotator in hidden else each)
        return Lens(
            None,
            self._painted_styles(),
            lambda each: None if each.annotator in hidden else self._painted(each),
        )

    def lens_of(self, annotator: str) -> Lens:
        """Return what a pane has to show one layer alone through, painted by label."""

        def look(each: Annotation) -> Annotation | None:
            return replace(each, annotator=self.name(annotator)) if each.annotator == annotator else None

        return Lens(None, self._styles, look)

    def _painted(self, annotation: Annotation) -> Annotation:
        """Return an annotation as it is drawn: under the style of its annotator and label, by the name it goes by."""
        return replace(
            annotation,
            label=_style_of(annotation.annotator, annotation.label) if self.by_annotator else annotation.label,
            annotator=self.name(annotation.annotator) if self.names_hidden else annotation.annotator,
        )

    def _painted_styles(self) -> Mapping[str, LabelStyle]:
        """Return a style for each annotator and label: the one's colour, the other's pattern and short name."""
        if not self.by_annotator:
            return self._styles
        return {
            _style_of(annotator, label): replace(style, colour=face.colour)
            for annotator, face in self.faces.items()
            for label, style in self._styles.items()
        }

    def caption(self, pane: int) -> Sequence[tuple[str, QColor]]:
        """Return whose annotations a pane shows, each name with its colour; nothing where it is everybody's."""
        if not self._hidden[pane]:
            return ()
        return [(self.faces[name].name, self.faces[name].colour) for name in self.shown(pane)]


def _style_of(annotator: str, label: str) -> str:
    # No name has a line break in it.
    return f"{annotator}\n{label}"
