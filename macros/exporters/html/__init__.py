"""What every book starts from: pages selected and bound."""


class UnknownElementError(ValueError):
    """An element of a page that the format of a book has no form for."""
