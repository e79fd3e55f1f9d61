"""Reading tables: workbooks and CSV as rows of cells with their place, and cells as Indonesian offices write them."""
