"""Annotations in the window: threads, writing, and the list of all of them."""
