"""Documents as readers see them: checklists, profile, forms, cases, workshops."""
