"""What `python -m macros NAME` does, one module a command."""
