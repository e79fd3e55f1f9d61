"""Charts: values that Word draws, whose numbers staff can edit."""
