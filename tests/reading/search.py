"""What tests and bench do on the search page."""

from __future__ import annotations

TYPE_AND_WAIT = """([query]) => new Promise(done => {
    const field = document.querySelector("input[type=search]"), start = performance.now();
    const list = document.querySelector("[data-part=results]");
    new MutationObserver((_, watch) => {
        if (list.querySelector("a")) { watch.disconnect(); done(performance.now() - start); }
    }).observe(list, {childList: true});
    field.value = query;
    field.dispatchEvent(new Event("input", {bubbles: true}));
})"""
"""Types a query and waits for the first result; milliseconds."""
