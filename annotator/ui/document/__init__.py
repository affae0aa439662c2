"""The reading pane: one document on screen, in one layout and script, with its annotations painted over it."""
