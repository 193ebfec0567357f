"""Comparisons for use outside the app."""
