"""What an office already has elsewhere, turned into its own tables, with a report of everything taken and left."""
