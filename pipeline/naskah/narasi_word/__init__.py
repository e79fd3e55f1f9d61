"""A text of ``narasi/`` written in Word: taken in as if it had been typed as .md, without anything that acts."""
