"""The stage `check`: what is missing or cannot be right, told to the unit that can mend it."""
