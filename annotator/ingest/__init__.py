"""Files become source texts: which types are read, how bytes become characters, and where metadata comes from."""

from annotator.ingest.encoding import ENCODINGS
from annotator.ingest.metadata import with_section_metadata
from annotator.ingest.reader import read_files
from annotator.ingest.report import Candidate, IngestedText, IngestReport, Problem, SectionMetadata

__all__ = [
    "ENCODINGS",
    "Candidate",
    "IngestReport",
    "IngestedText",
    "Problem",
    "SectionMetadata",
    "read_files",
    "with_section_metadata",
]
