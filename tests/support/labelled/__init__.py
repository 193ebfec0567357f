"""Sheets in many layouts, each with the mapping that a person would choose: the measure of
detection. `tuned` and the first seeds were looked at while the heuristics were written,
`held_back` and the other seeds were not."""
