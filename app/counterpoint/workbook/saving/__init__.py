"""Safe saving: fingerprints, lock files, backups, and the replacing of one file by another."""
