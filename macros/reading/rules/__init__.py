"""The rules of the guide, one function each: what must hold across entries, pages and languages.

``whole`` is what load_guide itself refuses, ``content`` and the rest what the command ``validate`` adds.
A rule of one field stands with its type in the model.
"""
