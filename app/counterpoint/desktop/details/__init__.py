"""One issue in full: what every plan says, where it stated it, and what people remarked."""
