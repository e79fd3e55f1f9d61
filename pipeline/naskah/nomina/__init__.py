"""What templates print, one record per noun: any document may print any field of it."""
