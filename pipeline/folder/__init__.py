"""The data folder in, the output folder out: the only room that knows names of files."""
