"""Comparing layers: how far they agree, where they do not, and what review makes of it; values in, values out."""
