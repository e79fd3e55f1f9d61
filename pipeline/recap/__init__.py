"""Many perangkat daerah side by side: what their archives hold, as tables, open data and the LKjIP of the region."""
