"""A new office: the folder it begins with, its settings explained, a plan that waits to be filled in."""
