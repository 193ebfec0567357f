"""Out of the window: the clipboard, paper, PDF."""
