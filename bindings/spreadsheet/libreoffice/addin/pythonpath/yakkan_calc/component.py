"""The UNO object behind the add-in: names and help from the table, calls to the library."""

import sys

import uno
import unohelper
from com.sun.star.lang import Locale, XServiceInfo, XServiceName
from com.sun.star.sheet import XAddIn

from . import document, library, table, values

SERVICE = "YAKKAN"


def add_in(context, implementation, services):
    """The component, with a method for each function of the table."""
    functions = table.read()
    methods = {method: caller(method, function) for method, function in functions.items()}
    kind = type("AddIn", (AddIn, uno.getClass("yakkan.calc.XFunctions")), methods)
    return kind(functions, implementation, services)


def caller(method, function):
    if function is table.MESSAGE:
        return lambda self, caller, *given: self.message(caller, *given)
    return lambda self, caller, *given: self.call(function["name"], caller, given)


class AddIn(unohelper.Base, XAddIn, XServiceName, XServiceInfo):
    def __init__(self, functions, implementation, services):
        self.functions, self.implementation, self.services = functions, implementation, services
        self.locale = Locale("en", "US", "")
        # Calc sets the locale of its user interface first, and en-US after it to learn the English names; answers are wanted in the first.
        self.language = None

    # Calls

    def call(self, name, caller, given):
        try:
            return values.rows(self.respond(name, caller, given), self.height(name, given))
        except Exception as reason:  # Nothing may cross into Calc: an error in the cell, and the cause for whoever looks.
            print("yakkan: %s" % reason, file=sys.stderr)
            return ((values.error_value("#VALUE!"),),)

    def message(self, caller, function="", given=()):
        language = self.language or "en"
        try:
            language = document.language(caller, language)
            method = table.method_of(str(function).upper())
            if method not in self.functions or self.functions[method] is table.MESSAGE:
                return {"en": "there is no function %s", "ja": "関数 %s はありません"}[language] % function
            return values.message(self.respond(self.functions[method]["name"], caller, given or ()))
        except library.Unusable as reason:
            return reason.messages[language]
        except Exception as reason:
            return "%s: %s" % (type(reason).__name__, reason)

    def respond(self, name, caller, given):
        language = document.language(caller, self.language or "en")
        kinds = [argument["kind"] for argument in self.functions[table.method_of(name)]["arguments"]]
        return library.library().cell(values.request(name, given, kinds, language, document.dates(caller)))

    def height(self, name, given):
        """The rows of the tallest range among the arguments that give a cell for each of their cells."""
        arguments = self.functions[table.method_of(name)]["arguments"]
        ranges = [value for argument, value in zip(arguments, given) if argument["range"] and isinstance(value, tuple)]
        return max(map(len, ranges), default=1)

    # XAddIn: names and help

    def getProgrammaticFuntionName(self, display_name):
        """The method of a function; the spelling is that of the interface."""
        return table.method_of(display_name)

    def getDisplayFunctionName(self, method):
        return self.functions[method]["name"] if method in self.functions else ""

    def getFunctionDescription(self, method):
        return self.text(self.functions[method]["summary"]) if method in self.functions else ""

    def getDisplayArgumentName(self, method, position):
        found = self.argument(method, position)
        return self.text(found["label"]) if found else ""

    def getArgumentDescription(self, method, position):
        found = self.argument(method, position)
        return self.text(found["help"]) if found else ""

    def getProgrammaticCategoryName(self, method):
        return "Add-In"

    def getDisplayCategoryName(self, method):
        return "Add-In"

    def argument(self, method, position):
        # The first parameter is the calling document, which the user does not see.
        arguments = self.functions[method]["arguments"] if method in self.functions else []
        return arguments[position - 1] if 0 < position <= len(arguments) else None

    def text(self, texts):
        return table.in_language(texts, self.locale_language())

    def locale_language(self):
        return "ja" if self.locale.Language == "ja" else "en"

    # XLocalizable

    def setLocale(self, locale):
        self.locale = locale
        if self.language is None:
            self.language = self.locale_language()

    def getLocale(self):
        return self.locale

    # XServiceName, XServiceInfo

    def getServiceName(self):
        return SERVICE

    def getImplementationName(self):
        return self.implementation

    def supportsService(self, name):
        return name in self.services

    def getSupportedServiceNames(self):
        return self.services
