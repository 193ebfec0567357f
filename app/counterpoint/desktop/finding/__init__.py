"""Finding: the filter box and quick filters, the topics, the plans."""
