"""Stage 1: what is handed out to every unit kerja so that it can report."""
