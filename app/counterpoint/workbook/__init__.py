"""The file: package of parts, reading, finding the matrix, comments, records, safe saving."""
