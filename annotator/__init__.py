"""Annotator: label spans in Chinese articles, offline, on the source text."""
