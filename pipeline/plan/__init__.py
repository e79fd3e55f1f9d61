"""Reading the year's plan: perencanaan.xlsx or its CSV sheets as one Perencanaan."""
