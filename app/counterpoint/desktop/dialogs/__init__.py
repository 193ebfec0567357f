"""The dialogs: each asks one thing, knows no file, and hands back a value."""
