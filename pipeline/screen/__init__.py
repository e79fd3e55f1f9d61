"""What a person reads outside Word: the console, the page of a period, where a period stands."""
