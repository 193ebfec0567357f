"""Measurements. Run them from the project's folder, such as `python -m bench.books M L`."""
