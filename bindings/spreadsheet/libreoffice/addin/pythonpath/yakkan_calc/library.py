"""libyakkan, loaded once and held to the version this add-in was written for."""

import ctypes
import ctypes.util
import glob
import os
import threading

from . import table

#: `YAKKAN_ABI_VERSION` of the header this was written against.
ABI_VERSION = 1

STATUS_OK = 0
STATUS_BUFFER_TOO_SMALL = 105
FIRST_CAPACITY = 16 * 1024


class Unusable(Exception):
    """No library, another version, or a call that failed: the message says which, in English and Japanese."""

    def __init__(self, english, japanese):
        super().__init__(english)
        self.messages = {"en": english, "ja": japanese}


class Library:
    def __init__(self, path):
        try:
            self.functions = ctypes.CDLL(path)
        except OSError as error:
            raise Unusable(
                "libyakkan could not be loaded from %s: %s" % (path, error),
                "libyakkan を %s から読み込めません: %s" % (path, error),
            ) from error
        self.path = path
        check, version = self.symbol("yakkan_check_abi"), self.symbol("yakkan_abi_version")
        check.argtypes, check.restype = [ctypes.c_uint32], ctypes.c_int32
        version.argtypes, version.restype = [], ctypes.c_uint32
        if check(ABI_VERSION) != STATUS_OK:
            raise Unusable(
                "libyakkan at %s has interface version %d; this add-in needs %d" % (path, version(), ABI_VERSION),
                "%s の libyakkan のインターフェース版は %d です。このアドインには %d が必要です" % (path, version(), ABI_VERSION),
            )
        self.cell_of = self.symbol("yakkan_cell")
        self.cell_of.argtypes = [
            ctypes.c_char_p,
            ctypes.c_size_t,
            ctypes.c_void_p,
            ctypes.c_size_t,
            ctypes.POINTER(ctypes.c_size_t),
        ]
        self.cell_of.restype = ctypes.c_int32

    def symbol(self, name):
        try:
            return getattr(self.functions, name)
        except AttributeError as error:
            raise Unusable(
                "libyakkan at %s has no %s: it is an older release or another library" % (self.path, name),
                "%s の libyakkan に %s がありません。古い版か別のライブラリです" % (self.path, name),
            ) from error

    def cell(self, request):
        """The response to one request for a function, both JSON texts."""
        request = request.encode("utf-8", "surrogatepass")
        return text_of(lambda *out: self.cell_of(request, len(request), *out), "yakkan_cell")

    def version(self):
        """The release, as in 0.1.0."""
        return self.text("yakkan_version")

    def table_text(self):
        """The table of functions as JSON."""
        return self.text("yakkan_functions")

    def text(self, name):
        function = self.symbol(name)
        function.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
        function.restype = ctypes.c_int32
        return text_of(function, name)


def text_of(call, name):
    """The text that a function of the library writes into a buffer, asked again with a larger one where it does not fit."""
    capacity, length = FIRST_CAPACITY, ctypes.c_size_t()
    while True:
        buffer = ctypes.create_string_buffer(capacity)
        status = call(buffer, capacity, ctypes.byref(length))
        if status == STATUS_BUFFER_TOO_SMALL and length.value >= capacity:
            capacity = length.value + 1
            continue
        if status != STATUS_OK:
            raise Unusable("%s failed with status %d" % (name, status), "%s が状態 %d で失敗しました" % (name, status))
        return buffer.raw[: length.value].decode("utf-8")


def find():
    """The library's file: the one that `YAKKAN_LIBRARY` names, else the one in the extension, else what the system has."""
    named = os.environ.get("YAKKAN_LIBRARY")
    if named:
        return named
    for path in sorted(glob.glob(os.path.join(table.extension_folder(), "lib", "*"))):
        return path
    path = ctypes.util.find_library("yakkan")
    if path:
        return path
    raise Unusable(
        "libyakkan was not found: it is not in the extension (%s), not installed, and YAKKAN_LIBRARY does not name it"
        % os.path.join(table.extension_folder(), "lib"),
        "libyakkan が見つかりません。拡張機能(%s)にもシステムにもなく、YAKKAN_LIBRARY にも指定がありません"
        % os.path.join(table.extension_folder(), "lib"),
    )


_lock = threading.Lock()
_library = None


def library():
    """The library, loaded at the first call. What failed is tried again at the next, so that a library put in place later is found after a recalculation."""
    global _library
    with _lock:
        if _library is None:
            _library = Library(find())
        return _library
