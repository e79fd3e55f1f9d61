"""What stops a run; what is merely wrong in the data is a Temuan and never raised.

PipelineError
├── DataFolderError        the data folder, a period or a unit asked for is not there
├── SettingsError          instansi.toml cannot be read or contradicts itself
├── RegulationError        a rule in pipeline/regulation contradicts itself
├── TemplateError          a Word template cannot be used (pipeline/word/errors.py has its kinds)
├── OutputError            a result cannot be written, mostly because Word or Excel holds the file
├── ImportFileError        a file given to import cannot be taken
├── DecisionError          a decision of the verification cannot be recorded now
├── ClusterError           the workers of a cluster cannot do the work
└── ArchiveError           the archive database refuses
"""


class PipelineError(Exception):
    """The run cannot go on; its text is one sentence for the office that says what to do."""


class DataFolderError(PipelineError):
    """The data folder, a period or a unit that was asked for is not there."""


class SettingsError(PipelineError):
    """``instansi.toml`` cannot be read or contradicts itself."""


class RegulationError(PipelineError):
    """A dated rule contradicts itself, such as a category scale with a hole."""


class TemplateError(PipelineError):
    """A Word template cannot be used."""


class OutputError(PipelineError):
    """A result cannot be written."""


class ImportFileError(PipelineError):
    """A file given to ``import`` cannot be taken."""


class DecisionError(PipelineError):
    """A decision of the verification cannot be recorded now."""


class ClusterError(PipelineError):
    """The workers of a cluster cannot be reached, or cannot do the work."""


class ArchiveError(PipelineError):
    """The archive database refuses what a build brings."""
