"""The table of functions, as the library gave it when the add-in was built, and the names it takes in Calc."""

import json
import os

PREFIX = "YAKKAN."

#: A cell of Calc holds no message beside its error, so the add-in has one function more, which the table does not know.
MESSAGE = {
    "name": PREFIX + "MESSAGE",
    "summary": {
        "en": "Why a function shows an error: the message for the same arguments, or an empty text where there is no error.",
        "ja": "関数がエラーを示す理由。同じ引数でのメッセージを返し、エラーがなければ空の文字列を返す。",
    },
    "arguments": [
        {
            "name": "function",
            "label": {"en": "function", "ja": "関数"},
            "help": {"en": 'The name of the function, as in "CHARGE"', "ja": "関数の名前。例:\"CHARGE\""},
        },
        {
            "name": "arguments",
            "label": {"en": "arguments", "ja": "引数"},
            "help": {"en": "The arguments of the function, as given to it", "ja": "その関数に渡したとおりの引数"},
        },
    ],
}


def read(path=None):
    """The functions by the name of their method, ``CHARGE`` for ``YAKKAN.CHARGE``; read from ``functions.json`` of the extension unless a path is given."""
    if path is None:
        path = os.path.join(extension_folder(), "functions.json")
    with open(path, encoding="utf-8") as file:
        return by_method(json.load(file))


def by_method(functions):
    """The functions by the name of their method. Calc knows them as the service's name, a dot, and the method's name: the same as in the table."""
    methods = {}
    for function in functions + [MESSAGE]:
        name = function["name"]
        method = method_of(name)
        if not name.startswith(PREFIX) or method in methods:
            raise ValueError("the table names %r, which does not begin with %s or stands twice" % (name, PREFIX))
        methods[method] = function
    return methods


def method_of(name):
    """``CHARGE`` for ``YAKKAN.CHARGE``, and for itself."""
    return name[len(PREFIX) :] if name.startswith(PREFIX) else name


def extension_folder():
    return os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def in_language(texts, language):
    return texts.get(language) or texts["en"]
