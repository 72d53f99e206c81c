"""A generator of damages: changes a small project at random, and says what ``validate`` makes of it.

``python -m tests.mutations --seed 7 --count 20000`` tries more, or others; a seed gives the same ones every time.
"""
