"""data/ids.lock: lines lost, doubled, wrong, chains and loops, moved pages."""

from __future__ import annotations

from tests.unit.damages.harm import Damage, add, before, drop, full, raw, swap

LOCK = "data/ids.lock"

DAMAGES = (
    Damage(
        "11a",
        "active line removed from ids.lock",
        swap(LOCK, "chat active\n", ""),
        more=True,
        said="data/ids.lock:{old-tea}: 1 line of the list got lost — see git diff data/ids.lock; restore it: git checkout -- data/ids.lock",
    ),
    Damage(
        "11b",
        "merged_into line removed from ids.lock",
        swap(LOCK, "old-adviser merged_into adviser\n", ""),
        said="data/ids.lock:{old-tea}: 1 line of the list got lost — see git diff data/ids.lock; restore it: git checkout -- data/ids.lock",
    ),
    Damage(
        "11c",
        "page line removed from ids.lock",
        swap(LOCK, "plain page plain/\n", ""),
        more=True,
        said="data/ids.lock:{old-tea}: 1 line of the list got lost — see git diff data/ids.lock; restore it: git checkout -- data/ids.lock",
    ),
    Damage(
        "11d",
        "ids.lock deleted",
        drop(LOCK),
        said="data/ids.lock: the file is missing — restore it: git checkout -- data/ids.lock",
    ),
    Damage(
        "11e",
        "ids.lock empty",
        full(LOCK, ""),
        said="data/ids.lock: the list is empty — see git diff data/ids.lock; restore it: git checkout -- data/ids.lock",
    ),
    Damage("11f", "ids.lock: a line of spaces", swap(LOCK, "chat active\n", "chat active\n   \n")),
    Damage(
        "11g",
        "ids.lock: comment line on top, then a wrong state on line 3",
        raw(LOCK, lambda content: b"# a note\n\n" + content.replace(b"adviser active", b"adviser actve", 1)),
        more=True,
        said='data/ids.lock:3: adviser: unknown state "actve" — allowed: active, page, merged_into, retired',
    ),
    Damage(
        "11h",
        "ids.lock: the same id twice, different states",
        add(LOCK, "chat retired\n"),
        said="data/ids.lock:{new}: chat: stands twice: on line 9 too — keep one of them",
    ),
    Damage(
        "11i",
        "ids.lock: one word on the line",
        swap(LOCK, "chat active", "chat"),
        more=True,
        said='data/ids.lock:9: chat: unknown state "" — allowed: active, page, merged_into, retired',
    ),
    Damage(
        "11j",
        "ids.lock: not UTF-8",
        before(LOCK, "# пометка\n".encode("cp1251")),
        said="data/ids.lock:1: byte 0xef is not UTF-8 — save the file as UTF-8",
    ),
    Damage(
        "11k",
        "ids.lock: retired with a target that is not there",
        swap(LOCK, "old-tea retired", "old-tea retired no-such/"),
        said='data/ids.lock:{old-tea}: old-tea: there is no page "no-such/" — name a page, or nothing',
    ),
    Damage(
        "11l",
        "ids.lock: page with no address",
        swap(LOCK, "plain page plain/", "plain page"),
        more=True,
        said='data/ids.lock:{plain}: plain: the page "" is gone or moved — write "plain page <its new address>", "plain merged_into <id>" or "plain retired"',
    ),
    Damage(
        "11m",
        "ids.lock: id that is a path (../../evil)",
        add(LOCK, "../../evil retired\n"),
        said="data/ids.lock:{new}: ../../evil: is not an id — small Latin letters, digits and single hyphens",
    ),
    Damage(
        "11n",
        "ids.lock: retired with target javascript:alert(1)",
        swap(LOCK, "old-tea retired", "old-tea retired javascript:alert(1)"),
        said='data/ids.lock:{old-tea}: old-tea: "javascript:alert(1)" is not the address of a page — write it as roles/matrix/',
    ),
    Damage(
        "31a",
        "merged_into chain of 3 that ends at an entry",
        add(LOCK, "old-a merged_into old-b\nold-b merged_into adviser\n"),
        said='data/ids.lock:{new}: old-a: merged into "old-b", which is merged itself — write "old-a merged_into adviser"',
    ),
    Damage(
        "31b",
        "merged_into loop a→b→a",
        add(LOCK, "old-a merged_into old-b\nold-b merged_into old-a\n"),
        more=True,
        said="data/ids.lock:{new}: old-a: merged in a circle: old-a → old-b → old-a — name the id of an entry or a page",
    ),
    Damage(
        "31c",
        "merged into itself",
        add(LOCK, "old-a merged_into old-a\n"),
        said="data/ids.lock:{new}: old-a: merged in a circle: old-a → old-a — name the id of an entry or a page",
    ),
    Damage(
        "31d",
        "merged into a retired id",
        add(LOCK, "old-a merged_into old-tea\n"),
        said='data/ids.lock:{new}: old-a: merged into "old-tea", which is retired — name another id, or write "old-a retired"',
    ),
    Damage(
        "32a",
        "two ids in ids.lock lead to one page",
        add(LOCK, "plain-two page plain/\n"),
        said='data/ids.lock:{new}: plain-two: the page "plain/" has the id "plain" already — write "plain-two merged_into plain"',
    ),
    Damage(
        "32b",
        "a page moved to an address that is taken",
        swap(LOCK, "plain page plain/", "plain page barriers/staff/"),
        more=True,
        said='data/ids.lock:{plain}: plain: the page "barriers/staff/" has the id "barriers-staff" already — write "plain merged_into barriers-staff"',
    ),
    Damage(
        "32e",
        "page moved to an address of an entry",
        swap(LOCK, "plain page plain/", "plain page cases/first/"),
        more=True,
        said='data/ids.lock:{plain}: plain: the address "cases/first/" is that of the entry "first" — write "plain merged_into first"',
    ),
)
