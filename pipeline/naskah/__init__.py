"""How an office writes: numbers, dates, letterhead, signatories, and the printing of a document."""
