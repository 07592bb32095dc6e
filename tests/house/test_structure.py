"""The structure holds: imports run one way, and names and sizes stay within the bars."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = [path for folder in ("portal", "forms", "uploads") for path in (ROOT / folder).rglob("*.py")]
EMPTY_WORDS = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "processor"}


def test_imports_run_one_way():
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_no_module_or_class_has_an_empty_name():
    modules = {path.stem for path in CODE}
    classes = {
        node.name.lower()
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ClassDef)
    }
    assert not modules & EMPTY_WORDS
    assert not [name for name in classes if name.endswith(tuple(EMPTY_WORDS))]


def test_files_and_functions_are_short():
    for path in CODE:
        text = path.read_text()
        assert text.count("\n") <= 400, path
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.lineno < 60, f"{path}: {node.name}"
