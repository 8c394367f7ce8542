"""A LibreOffice of one's own: a profile in a temporary folder, the extension in it, no window, reached through a pipe."""

import os
import signal
import subprocess
import tempfile
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

START_SECONDS = 90
END_SECONDS = 30
INSTALL_ATTEMPTS = 3


class Office:
    def __init__(self, extension, environment=None):
        self.folder = tempfile.TemporaryDirectory(prefix="yakkan-office-")
        # unopkg takes an extension of root's for everybody only; "everybody" is this folder then, and not the system's.
        self.profile = ["-env:UserInstallation=file://%s/profile" % self.folder.name]
        self.profile.append("-env:UNO_SHARED_PACKAGES_CACHE=file://%s/shared" % self.folder.name)
        add = ["unopkg", "add", "--force", *(["--shared"] if os.geteuid() == 0 else []), *self.profile, extension]
        self.environment = dict(os.environ, HOME=self.folder.name, **(environment or {}))
        # unopkg sometimes fails while it ends ("unexpected exception while disposing") on a machine under load.
        for _ in range(INSTALL_ATTEMPTS):
            if subprocess.run(add, env=self.environment, stdout=subprocess.DEVNULL, check=False).returncode == 0:
                return
        raise RuntimeError("unopkg failed %d times" % INSTALL_ATTEMPTS)

    def __enter__(self):
        self.log = open(os.path.join(self.folder.name, "log"), "w+", encoding="utf-8")
        pipe = "yakkan%s" % uuid.uuid4().hex
        command = ["soffice", *self.profile, "--headless", "--invisible", "--norestore", "--nologo", "--nodefault"]
        command.append("--accept=pipe,name=%s;urp;" % pipe)
        self.process = subprocess.Popen(command, env=self.environment, stdout=self.log, stderr=self.log, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        until = time.monotonic() + START_SECONDS
        while True:
            try:
                self.context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
                break
            except NoConnectException:
                if time.monotonic() > until or self.process.poll() is not None:
                    self.end()
                    raise RuntimeError("soffice did not start: %s" % self.printed()) from None
                time.sleep(0.2)
        self.desktop = self.service("com.sun.star.frame.Desktop")
        return self

    def __exit__(self, *what):
        try:
            self.desktop.terminate()
        except DisposedException:
            pass
        try:
            self.process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self.end()
        self.log.close()
        self.folder.cleanup()

    def end(self):
        """Ends LibreOffice and what it started, which share a group of their own."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def printed(self):
        """What LibreOffice wrote to its output so far."""
        with open(self.log.name, encoding="utf-8") as log:
            return log.read()

    def new(self):
        return self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (setting("Hidden", True),))

    def open(self, path):
        return self.desktop.loadComponentFromURL("file://" + os.path.abspath(path), "_blank", 0, (setting("Hidden", True),))


def save(document, path, form="calc8"):
    document.storeToURL("file://" + os.path.abspath(path), (setting("FilterName", form),))


def setting(name, value):
    return PropertyValue(name, 0, value, 0)
