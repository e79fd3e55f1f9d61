"""Lists of contents, tables and figures, and the pages they name."""
