#!/usr/bin/env python3
"""Makes the extension `yakkan.oxt` from a library: python3 build.py --library libyakkan.so --out yakkan.oxt

The library is asked for its table of functions, from which the interface, the names and the help are made. The interface is compiled by `unoidl-write` of
LibreOffice's SDK (Debian: libreoffice-dev).
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
ADD_IN = os.path.join(HERE, "addin")
sys.path.insert(0, os.path.join(ADD_IN, "pythonpath"))
sys.dont_write_bytecode = True

from yakkan_calc import table  # noqa: E402
from yakkan_calc.library import Library  # noqa: E402

OFFICE_FOLDERS = ["/usr/lib/libreoffice", "/usr/lib64/libreoffice", "/opt/libreoffice", "/Applications/LibreOffice.app/Contents"]
SYSTEMS = {("Linux", "x86_64"): "linux_x86_64", ("Linux", "aarch64"): "linux_aarch64", ("Windows", "AMD64"): "windows_x86_64",
           ("Darwin", "x86_64"): "macosx_x86_64", ("Darwin", "arm64"): "macosx_aarch64"}

# The caller comes first: Calc passes the document for it and does not show it.
CALLER = "[in] com::sun::star::beans::XPropertySet caller"

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">
  <manifest:file-entry manifest:full-path="yakkan.rdb" manifest:media-type="application/vnd.sun.star.uno-typelibrary;type=RDB"/>
  <manifest:file-entry manifest:full-path="yakkan_addin.py" manifest:media-type="application/vnd.sun.star.uno-component;type=Python"/>
</manifest:manifest>
"""

DESCRIPTION = """<?xml version="1.0" encoding="UTF-8"?>
<description xmlns="http://openoffice.org/extensions/description/2006" xmlns:xlink="http://www.w3.org/1999/xlink">
  <identifier value="yakkan.libreoffice"/>
  <version value="%(version)s"/>
  <platform value="%(platform)s"/>
  <display-name><name lang="en">Yakkan: terms of managed-security services</name><name lang="ja">Yakkan:セキュリティ運用サービスの約款</name></display-name>
  <publisher><name lang="en">Yakkan</name></publisher>
</description>
"""


def interface(methods):
    """The interface in UNOIDL. Every argument may be left out or be a range: the library tells what is wrong with it, in words.

    A result is always rows: the Python of LibreOffice cannot return rows where any value may be returned, and Calc takes one row of one for its value.
    """
    declared = []
    for method, function in methods.items():
        if function is table.MESSAGE:
            given = ["[in] any function", "[in] sequence<any> given"]
        else:
            given = ["[in] any argument%d" % (place + 1) for place in range(len(function["arguments"]))]
        result = "any" if function is table.MESSAGE else "sequence<sequence<any> >"
        declared.append("        %s %s(%s);\n" % (result, method, ", ".join([CALLER] + given)))
    return "module yakkan { module calc {\n    interface XFunctions {\n%s    };\n}; };\n" % "".join(declared)


def compiled(idl, folder, office):
    """The interface as Calc reads it."""
    source, made = os.path.join(folder, "yakkan.idl"), os.path.join(folder, "yakkan.rdb")
    with open(source, "w", encoding="utf-8") as file:
        file.write(idl)
    program = os.path.join(office, "program")
    compiler = shutil.which("unoidl-write") or os.path.join(office, "sdk", "bin", "unoidl-write")
    types = [os.path.join(program, "types.rdb"), os.path.join(program, "types", "offapi.rdb")]
    subprocess.run([compiler, *types, source, made], check=True)
    return made


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("--library", required=True, help="libyakkan.so (or .dylib, .dll), a release build for users")
    arguments.add_argument("--out", required=True, help="the extension to write")
    arguments.add_argument("--office", default=next((f for f in OFFICE_FOLDERS if os.path.isdir(f)), None), help="LibreOffice's folder")
    arguments.add_argument("--without-library", action="store_true", help="leave the library out: it is installed on the system")
    chosen = arguments.parse_args()
    library = Library(os.path.abspath(chosen.library))
    functions = json.loads(library.table_text())
    with tempfile.TemporaryDirectory() as folder:
        types = compiled(interface(table.by_method(functions)), folder, chosen.office)
        made = os.path.join(folder, "yakkan.oxt")
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as extension:
            fill(extension, types, functions, library, None if chosen.without_library else chosen.library)
        shutil.move(made, chosen.out)
    print("%s: %d functions of libyakkan %s" % (chosen.out, len(functions), library.version()))


def fill(extension, types, functions, library, library_file):
    """Writes the parts of the extension."""
    extension.write(types, "yakkan.rdb")
    extension.writestr("functions.json", json.dumps(functions, ensure_ascii=False, indent=1))
    extension.writestr("META-INF/manifest.xml", MANIFEST)
    system = SYSTEMS.get((platform.system(), platform.machine()), "all") if library_file else "all"
    extension.writestr("description.xml", DESCRIPTION % {"version": library.version(), "platform": system})
    for where, _, names in sorted(os.walk(ADD_IN)):
        for name in sorted(names):
            if name.endswith(".py"):
                path = os.path.join(where, name)
                extension.write(path, os.path.relpath(path, ADD_IN))
    if library_file:
        extension.write(os.path.realpath(library_file), "lib/" + os.path.basename(library_file))


if __name__ == "__main__":
    main()
