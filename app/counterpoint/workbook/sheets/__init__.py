"""Sheets: streamed changes to their XML, new sheets, tables, custom properties."""
