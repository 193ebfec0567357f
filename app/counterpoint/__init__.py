"""Counterpoint puts competing plans side by side.

A workbook holds the plan matrix, the app shows where the positions diverge, and
people's annotations go back into the workbook. The rooms, lowest first: `model`,
`workbook`, `compare`, `session`, `export`, `desktop`, with `cli` at the top; each
imports only from rooms below it (`docs/architecture.md`).
"""

__version__ = "0.1.0"
