"""What the site needs beside its pages: macros, chrome, permanent links, finishing, search, the offline copy."""
