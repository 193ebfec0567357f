"""What the mapping dialog says about a mapping: its fields' names, a summary, what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counterpoint.desktop.dialogs.mapping_roles import role_name
from counterpoint.model import column_letters
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping, MatrixProposal

__all__ = ["described", "line_names", "mapping_problem", "roles_heading", "summary"]

translate = QCoreApplication.translate

_ONCE = (ColumnRole.ID, ColumnRole.TOPIC, ColumnRole.QUESTION, ColumnRole.WEIGHT)


def mapping_problem(mapping: MatrixMapping) -> str:
    """Why the mapping makes no matrix; '' when it does."""
    if len(mapping.columns(ColumnRole.ISSUE)) != 1:
        return translate("MappingDialog", "Exactly one column has to hold the issues.")
    if not mapping.columns(ColumnRole.PLAN):
        return translate("MappingDialog", "At least one column has to be a plan.")
    if mapping.last_row < mapping.first_row:
        return translate("MappingDialog", "The last row stands above the first.")
    if mapping.first_row <= mapping.header_rows[-1]:
        return translate("MappingDialog", "The issues have to begin below the header.")
    for role in _ONCE:
        if len(mapping.columns(role)) > 1:
            text = translate("MappingDialog", "Two columns cannot both be: {role}")
            return text.format(role=role_name(role))
    return ""


def summary(mapping: MatrixMapping) -> str:
    """How many issues and plans the mapping makes room for."""
    text = translate("MappingDialog", "Rows for issues: {rows}. Plans: {plans}.")
    if mapping.transposed:
        text = translate("MappingDialog", "Columns for issues: {rows}. Plans: {plans}.")
    rows = mapping.last_row - mapping.first_row + 1
    return text.format(rows=rows, plans=len(mapping.columns(ColumnRole.PLAN)))


def described(proposal: MatrixProposal) -> str:
    """A proposal in one line."""
    mapping = proposal.mapping
    text = translate(
        "MappingDialog", "{sheet}, rows {first} to {last}, plans: {plans} ({share} % sure)"
    )
    first, last = str(mapping.first_row), str(mapping.last_row)
    if mapping.transposed:
        text = translate(
            "MappingDialog", "{sheet}, columns {first} to {last}, plans: {plans} ({share} % sure)"
        )
        first, last = column_letters(mapping.first_row), column_letters(mapping.last_row)
    return text.format(
        sheet=mapping.sheet,
        first=first,
        last=last,
        plans=len(mapping.columns(ColumnRole.PLAN)),
        share=round(proposal.confidence * 100),
    )


def line_names(transposed: bool) -> tuple[str, str, str, str]:
    """Names of the fields for the header's first row and its number of rows, and for the first
    and last row of issues: columns of the sheet where plans run down."""
    if transposed:
        return (
            translate("MappingDialog", "First &header column:"),
            translate("MappingDialog", "&Number of header columns:"),
            translate("MappingDialog", "&First column of issues:"),
            translate("MappingDialog", "&Last column of issues:"),
        )
    return (
        translate("MappingDialog", "First &header row:"),
        translate("MappingDialog", "&Number of header rows:"),
        translate("MappingDialog", "&First row of issues:"),
        translate("MappingDialog", "&Last row of issues:"),
    )


def roles_heading(transposed: bool) -> str:
    """What stands over the list of roles."""
    if transposed:
        return translate("MappingDialog", "What each row holds:")
    return translate("MappingDialog", "What each column holds:")
