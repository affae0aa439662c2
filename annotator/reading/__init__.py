"""Projections: what a source text looks like on screen, and the way back from there to its code points."""
